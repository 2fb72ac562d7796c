import { useState } from 'react'
import { pointsInFocus } from '../../state/focus'
import { PLATE_VIEWS, type Plates, type PlateView } from '../../state/plates'
import { routePath } from '../../state/route'
import { useAtlas, useIntent } from '../atlas-context'
import { en } from '../messages/en'
import { enPlate } from '../messages/en-plate'
import { bestPlate } from './plate-choice'
import { PlateDrawing } from './PlateDrawing'
import { PlateMarks } from './PlateMarks'
import './plate.css'

/** One plate with its points as links, and the way to the other three. It turns to the side on which the open page's points are seen best. */
export function PlateFigure({ plates }: { plates: Plates }) {
  const atlas = useAtlas()
  const state = useIntent((intent) => intent)
  const path = routePath(state.route)
  const chosen = state.route.page === 'point' ? state.route.code : null
  const inFocus = chosen === null ? pointsInFocus(state, atlas) : null
  const best = bestPlate(plates, chosen === null ? inFocus : new Set([chosen]))
  // A side that was asked for holds until another page is opened.
  const [asked, setAsked] = useState<{ readonly path: string; readonly view: PlateView } | null>(null)
  const view = asked?.path === path ? asked.view : best
  const marks = plates.marks[view]
  const isUnmarked =
    chosen !== null && PLATE_VIEWS.every((side) => plates.marks[side].every(({ code }) => code !== chosen))
  return (
    <figure className="plate">
      <div className="segments screen-only" role="group" aria-label={enPlate.views}>
        {PLATE_VIEWS.map((side) => (
          <button
            key={side}
            type="button"
            aria-pressed={side === view}
            onClick={() => setAsked({ path, view: side })}
          >
            {enPlate.view[side]}
          </button>
        ))}
      </div>
      <svg
        viewBox={`0 0 ${String(plates.width)} ${String(plates.height)}`}
        role="group"
        aria-label={enPlate.picture(enPlate.view[view], marks.length)}
      >
        <PlateDrawing plates={plates} view={view} />
        <PlateSides view={view} width={plates.width} height={plates.height} />
        <PlateMarks marks={marks} inFocus={inFocus} chosen={chosen} />
      </svg>
      <figcaption className="note">
        {isUnmarked
          ? enPlate.unmarked
          : chosen !== null && marks.every(({ code }) => code !== chosen)
            ? enPlate.notOnThis(enPlate.view[best])
            : enPlate.caption}
      </figcaption>
    </figure>
  )
}

/** L and R, the subject's, where both sides are seen. */
function PlateSides({ view, width, height }: { view: PlateView; width: number; height: number }) {
  if (view === 'left' || view === 'right') return null
  const [onLeft, onRight] =
    view === 'front' ? [en.stage.rightMark, en.stage.leftMark] : [en.stage.leftMark, en.stage.rightMark]
  return (
    <g className="plate-sides" aria-hidden="true">
      <text x="22" y={height - 150}>
        {onLeft}
      </text>
      <text x={width - 22} y={height - 150}>
        {onRight}
      </text>
    </g>
  )
}

import { useEffect, useId } from 'react'
import type { Plates, PlateView } from '../../state/plates'
import { useActions, useIntent } from '../atlas-context'
import { bestPlate } from './plate-choice'
import './plate-thumb.css'

/** Radius of a dot, pixels of the plate: about 2 on the page. */
const DOT = 22

/**
 * A small plate beside the name of a record, with a dot at each of its points, turned to the side on which they are seen best. Decoration: what it shows
 * stands beside it in words.
 */
export default function PlateThumb({
  codes,
  colour,
}: {
  codes: readonly string[]
  colour?: string | undefined
}) {
  const facts = useIntent((state) => state.plates)
  const { askForPlates } = useActions()
  useEffect(askForPlates, [askForPlates])
  return (
    <span className="plate-thumb" aria-hidden="true">
      {facts.state === 'read' && <Drawing plates={facts.plates} codes={codes} colour={colour} />}
    </span>
  )
}

function Drawing({
  plates,
  codes,
  colour,
}: {
  plates: Plates
  codes: readonly string[]
  colour: string | undefined
}) {
  const clip = useId()
  const wanted = new Set(codes)
  const view: PlateView = bestPlate(plates, wanted)
  const { width, height } = plates
  const shapes = plates.shapes[view === 'right' ? 'left' : view]
  return (
    <svg viewBox={`0 0 ${String(width)} ${String(height)}`} focusable="false">
      <g transform={view === 'right' ? `translate(${String(width)} 0) scale(-1 1)` : undefined}>
        <clipPath id={clip}>
          <path d={shapes.head} clipRule="evenodd" />
        </clipPath>
        <g clipPath={`url(#${clip})`} fillRule="evenodd">
          <path className="plate-thumb-skin" d={shapes.head} />
          <path className="plate-thumb-shade" d={shapes.shades[2]} />
          <path className="plate-thumb-hair" d={shapes.hair + shapes.brows + shapes.pupils} />
        </g>
      </g>
      <g className="plate-thumb-dots" style={{ fill: colour }}>
        {plates.marks[view]
          .filter(({ code }) => wanted.has(code))
          .map(({ id, side, x, y }) => (
            <circle key={`${id} ${side}`} cx={x} cy={y} r={DOT} />
          ))}
      </g>
    </svg>
  )
}

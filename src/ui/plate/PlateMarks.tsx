import { useRef, useState, type CSSProperties, type KeyboardEvent, type MouseEvent } from 'react'
import type { CautionClassId } from '../../atlas/point'
import { PLAIN_LINK, writeLink } from '../../state/link'
import type { PlateMark } from '../../state/plates'
import { ARROWS, neighbourInDirection } from '../../state/walk-neighbours'
import { useActions, useAtlas, useIntent } from '../atlas-context'
import { EXTRA_POINT_HEX } from '../MeridianChip'
import { en } from '../messages/en'
import { enPlate } from '../messages/en-plate'

/** Outlines of the caution classes around the origin, the same shapes as on the head. */
const OUTLINES: Readonly<Record<CautionClassId, string>> = {
  routine: 'M-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0z',
  caution: 'M0-5 4.800 3.600H-4.800Z',
  'high-risk': 'M0-5.400 5.400 0 0 5.400-5.400 0Z',
  'contraindicated-needling-in-cosmetic-use': 'M-4.200-4.200H4.200V4.200H-4.200Z',
}

/** The points of one plate as links: one stop for the tab key, arrows go from point to point. */
export function PlateMarks({
  marks,
  inFocus,
  chosen,
}: {
  marks: readonly PlateMark[]
  /** Codes that stay bright; null: all. */
  inFocus: ReadonlySet<string> | null
  chosen: string | null
}) {
  const atlas = useAtlas()
  const { open, hoverOver } = useActions()
  const hovered = useIntent(({ hover }) => (hover?.kind === 'point' ? hover.code : null))
  const group = useRef<SVGGElement>(null)
  const [stop, setStop] = useState<string | null>(null)
  const key = ({ id, side }: PlateMark) => `${id} ${side}`
  const first =
    marks.find((mark) => mark.code === chosen) ?? marks.find((mark) => inFocus?.has(mark.code)) ?? marks[0]
  const tabStop = marks.some((mark) => key(mark) === stop) ? stop : first && key(first)
  const handleKey = (event: KeyboardEvent, mark: PlateMark) => {
    const arrow = ARROWS[event.key]
    if (!arrow || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    event.stopPropagation()
    const next = neighbourInDirection(mark, marks, arrow)
    group.current?.querySelectorAll<SVGAElement>('a')[next]?.focus()
  }
  const handleClick = (event: MouseEvent, code: string) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    hoverOver(null)
    open({ page: 'point', code })
  }
  return (
    <g ref={group}>
      {marks.map((mark) => {
        const point = atlas.point(mark.code)
        if (!point) return null
        const caution = point.caution.class
        const name = enPlate.mark(mark.code, point.names.pinyin, mark.side, en.caution[caution])
        const light = () => hoverOver({ kind: 'point', code: mark.code, side: mark.side })
        return (
          <a
            key={key(mark)}
            className="plate-mark"
            href={writeLink({ ...PLAIN_LINK, route: { page: 'point', code: mark.code } })}
            aria-label={name}
            aria-current={mark.code === chosen ? 'page' : undefined}
            data-record={mark.code}
            data-dimmed={inFocus !== null && !inFocus.has(mark.code) && mark.code !== chosen ? '' : undefined}
            data-lit={mark.code === hovered ? '' : undefined}
            tabIndex={key(mark) === tabStop ? 0 : -1}
            style={
              {
                '--meridian': atlas.meridian(point.meridian)?.colour.hex ?? EXTRA_POINT_HEX,
              } as CSSProperties
            }
            onClick={(event) => handleClick(event, mark.code)}
            onKeyDown={(event) => handleKey(event, mark)}
            onPointerEnter={light}
            onPointerLeave={() => hoverOver(null)}
            onFocus={() => {
              setStop(key(mark))
              light()
            }}
            onBlur={() => hoverOver(null)}
          >
            <g transform={`translate(${String(mark.x)} ${String(mark.y)})`}>
              <title>{`${mark.code} ${point.names.pinyin}`}</title>
              <circle className="plate-touch" r="9" />
              <circle className="plate-halo" r="11" />
              <path className="plate-shape" d={OUTLINES[caution]} />
              {caution === 'contraindicated-needling-in-cosmetic-use' && (
                <path className="plate-cross" d="m-2.400-2.400 4.800 4.800m0-4.800-4.800 4.800" />
              )}
            </g>
          </a>
        )
      })}
    </g>
  )
}

import { positionMirror } from '../geometry/frame'
import { vectorDistance } from '../geometry/vector'
import type { StageLabel } from './label-board'
import type { LabelColumns } from './label-columns'
import type { StageView } from './stage-view'

/** Nearer to an edge of the head than this share of its width, a place is named on that side, whatever stands there. */
const NEAR_EDGE = 0.36
/** Letters keep off the rim, CSS pixels. */
const MARGIN_PX = 6

/** Where the name of an area wants to stand, see `LabelWish`, and how large a name has room inside it, CSS pixels. */
export interface AreaWish {
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly outward: 'left' | 'right'
  readonly isNeeded: boolean
  readonly columns: LabelColumns
  readonly room: { readonly width: number; readonly height: number }
}

/**
 * The wish of an area's name, null where the area is not seen. Of a pair the side is taken whose column has fewer names so far.
 * @param names how many names each column has
 */
export function areaWish(
  { position, normal, radius = 0, isNeeded = false }: StageLabel,
  { isPair, across, depth }: NonNullable<StageLabel['beside']>,
  view: Pick<StageView, 'locate'>,
  columns: LabelColumns,
  names: Readonly<Record<'left' | 'right', number>>,
): AreaWish | null {
  const sides = (isPair ? [false, true] : [false]).map((isTwin) => {
    const place = isTwin ? positionMirror(position) : position
    const { x, y } = view.locate(place, null)
    return {
      place,
      out: isTwin ? positionMirror(normal) : normal,
      isTwin,
      x,
      y,
      outward: outwardAt(x, columns, names),
    }
  })
  // Whether something stands in front of a place costs a ray: the second is asked only where the first is not seen.
  const best = sides
    .sort((a, b) => names[a.outward] - names[b.outward])
    .find(({ place, out }) => view.locate(place, out).isSeen)
  if (!best) return null
  const [from, to] = across.map((end) => view.locate(best.isTwin ? positionMirror(end) : end, null).x) as [
    number,
    number,
  ]
  const width = Math.abs(to - from)
  const scale = width / Math.max(vectorDistance(...across), 1e-6)
  return {
    x: best.x,
    y: best.y,
    radius,
    outward: best.outward,
    isNeeded,
    columns,
    room: { width: width - 2 * MARGIN_PX, height: depth * scale * 2 - MARGIN_PX },
  }
}

function outwardAt(
  x: number,
  { left, right }: LabelColumns,
  names: Readonly<Record<'left' | 'right', number>>,
): 'left' | 'right' {
  const share = (x - left) / Math.max(1, right - left)
  if (share < NEAR_EDGE) return 'left'
  if (share > 1 - NEAR_EDGE) return 'right'
  return names.left <= names.right ? 'left' : 'right'
}

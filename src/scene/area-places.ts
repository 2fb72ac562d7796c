import type { BakedArea } from '../geometry/areas/baked-areas'
import type { HeadDirection, HeadPosition } from '../geometry/frame'
import type { AreaField } from './area-field'

/** Of an area's vertices those within this height of its place tell how wide it is there, metres. */
const LEVEL = 0.003

/** One piece of what is drawn, and where it stands in the field. */
export interface DrawnPiece {
  readonly area: Pick<BakedArea, 'kind' | 'of' | 'side'>
  /** The first vertex of its left or midline part, and the one after its last. */
  readonly from: number
  readonly to: number
}

/** The place that stands for a zone or a muscle as a whole, on the left or the midline; metres, head frame, on the face on stage. */
export interface AreaPlace {
  readonly kind: BakedArea['kind']
  readonly of: string
  /** There is the same on the other side. */
  readonly isPair: boolean
  readonly position: HeadPosition
  readonly normal: HeadDirection
  /** Both ends of the area at the height of the place. */
  readonly across: readonly [HeadPosition, HeadPosition]
  /** From the place to the edge of the area. */
  readonly depth: number
  /** How many vertices it has: the more, the larger. */
  readonly size: number
}

/** The place of every zone and muscle that is drawn: the deepest in its deepest piece. */
export function areaPlaces(
  { geometry }: Pick<AreaField, 'geometry'>,
  pieces: readonly DrawnPiece[],
): AreaPlace[] {
  const positions = geometry.getAttribute('position').array
  const normals = geometry.getAttribute('skinNormal').array
  const look = geometry.getAttribute('look').array
  const read = (values: ArrayLike<number>, vertex: number): HeadPosition => [
    values[vertex * 3]!,
    values[vertex * 3 + 1]!,
    values[vertex * 3 + 2]!,
  ]
  const places = new Map<string, AreaPlace>()
  for (const { area, from, to } of pieces) {
    let best = from
    for (let vertex = from; vertex < to; vertex += 1) if (look[vertex * 3]! > look[best * 3]!) best = vertex
    let [right, left] = [best, best]
    for (let vertex = from; vertex < to; vertex += 1) {
      const isLevel = Math.abs(positions[vertex * 3 + 1]! - positions[best * 3 + 1]!) < LEVEL
      if (!isLevel || look[vertex * 3]! < 0) continue
      if (positions[vertex * 3]! < positions[right * 3]!) right = vertex
      if (positions[vertex * 3]! > positions[left * 3]!) left = vertex
    }
    const key = `${area.kind} ${area.of}`
    const known = places.get(key)
    const size = (known?.size ?? 0) + to - from
    const depth = look[best * 3]! / 1000
    places.set(
      key,
      known && known.depth >= depth
        ? { ...known, size }
        : {
            kind: area.kind,
            of: area.of,
            isPair: area.side === 'left',
            position: read(positions, best),
            normal: read(normals, best),
            across: [read(positions, right), read(positions, left)],
            depth,
            size,
          },
    )
  }
  return [...places.values()]
}

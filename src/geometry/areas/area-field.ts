import type { HeadPosition } from '../frame'
import { pieceShare, squaredPieceDistance } from '../piece-distance'
import type { Place, Skin } from '../surface'
import {
  vectorAdd,
  vectorCross,
  vectorDot,
  vectorScale,
  vectorSubtract,
  vectorUnit,
  type Vector,
} from '../vector'

/** Places of one face with the outward unit normals of its skin there; all that a field needs of an outline. */
export interface OutlineSamples {
  readonly positions: readonly HeadPosition[]
  readonly normals: readonly Vector[]
  /** Half the width of a band around the line, metres; null for a closed boundary. */
  readonly band: number | null
}

/** Signed distance of a position near the skin to the edge of an area, metres, positive inside. */
export type AreaField = (position: Vector) => number

/** Reads the samples of an outline off the skin that they lie on. */
export function outlineSamples(skin: Skin, places: readonly Place[], band: number | null): OutlineSamples {
  return {
    positions: places.map(({ position }) => position),
    normals: places.map((place) => skin.normal(place)),
    band,
  }
}

/**
 * The field of an area. Distance is straight, to the nearest piece of the line; a position is inside a boundary when it lies on the inner
 * side of that piece, which holds along the skin around the area, not behind it.
 */
export function areaField({ positions, normals, band }: OutlineSamples): AreaField {
  if (band !== null) {
    const line = flat(positions, false)
    return (position) => band - Math.sqrt(nearestPiece(line, position).squared)
  }
  const line = flat(positions, true)
  const count = positions.length
  const turn = isCounterClockwise(positions, normals) ? 1 : -1
  const sides = positions.map((position, i) => {
    const next = (i + 1) % count
    const along = vectorSubtract(positions[next]!, position)
    return vectorScale(vectorUnit(vectorCross(vectorAdd(normals[i]!, normals[next]!), along)), turn)
  })
  return (position) => {
    const { piece, part, squared } = nearestPiece(line, position)
    const from = positions[piece]!
    const to = positions[(piece + 1) % count]!
    const beside = part <= 0 ? piece - 1 : part >= 1 ? piece + 1 : piece
    // At a corner between two pieces their sides are taken together.
    const side = vectorAdd(sides[piece]!, sides[(beside + count) % count]!)
    const nearest: Vector = [
      from[0] + (to[0] - from[0]) * part,
      from[1] + (to[1] - from[1]) * part,
      from[2] + (to[2] - from[2]) * part,
    ]
    const isInside = vectorDot(side, vectorSubtract(position, nearest)) > 0
    return isInside ? Math.sqrt(squared) : -Math.sqrt(squared)
  }
}

/** The mean outward direction of an outline's skin, a unit vector. */
export function meanNormal(normals: readonly Vector[]): Vector {
  return vectorUnit(normals.reduce((sum, normal) => vectorAdd(sum, normal), [0, 0, 0]))
}

/** Whether a boundary turns counter-clockwise seen from outside: by the area that it spans, seen along each stretch's own normal. */
function isCounterClockwise(positions: readonly HeadPosition[], normals: readonly Vector[]): boolean {
  const middle = vectorScale(
    positions.reduce<Vector>((sum, position) => vectorAdd(sum, position), [0, 0, 0]),
    1 / positions.length,
  )
  let area = 0
  positions.forEach((position, i) => {
    const next = positions[(i + 1) % positions.length]!
    const spanned = vectorCross(vectorSubtract(position, middle), vectorSubtract(next, middle))
    area += vectorDot(spanned, normals[i]!)
  })
  return area > 0
}

interface FlatLine {
  readonly points: Float64Array
  readonly pieces: number
}

function flat(positions: readonly HeadPosition[], isClosed: boolean): FlatLine {
  const all = isClosed ? [...positions, positions[0]!] : positions
  return { points: Float64Array.from(all.flat()), pieces: all.length - 1 }
}

function nearestPiece(
  { points, pieces }: FlatLine,
  [x, y, z]: Vector,
): { piece: number; part: number; squared: number } {
  let squared = Infinity
  let piece = 0
  for (let i = 0; i < pieces; i += 1) {
    const value = squaredPieceDistance(points, i, x, y, z)
    if (value >= squared) continue
    squared = value
    piece = i
  }
  return { piece, part: pieceShare(points, piece, x, y, z), squared }
}

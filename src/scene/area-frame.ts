import type { AreaField } from './area-field'
import { pointFrame, type ViewFrame } from './view-pose'
import { vectorDistance, vectorUnit, type Vector } from '../geometry/vector'

/** A pair whose middle lies nearer to the midline than this is looked at as one, metres. */
const AS_ONE = 0.034
/** How much skin is shown around an area, as a share of its own width, and within which limits, metres. */
const ROOM = 2.6
const LEAST_SPAN = 0.15
const MOST_SPAN = 0.26

/** A stretch of vertices of a field, from one up to another that is not part of it any more. */
export type Stretch = readonly [from: number, to: number]

/**
 * The view that shows stretches of a field as they lie on the face on stage: one that stands far out on its side from there, a pair beside the midline from the front.
 * @param pieces the left or midline part and, of a pair, the right part of each piece
 * @param side the side that is turned to the viewer
 */
export function areaFrame(
  { geometry }: Pick<AreaField, 'geometry'>,
  pieces: readonly (readonly Stretch[])[],
  side: 'left' | 'right',
): ViewFrame | null {
  const positions = geometry.getAttribute('position').array as Float32Array
  const normals = geometry.getAttribute('skinNormal').array as Float32Array
  const middles = pieces
    .flatMap((stretches) => stretches.slice(0, 1))
    .map((stretch) => mean(positions, [stretch]))
  if (middles.length === 0) return null
  const isAside = middles.every(([x]) => Math.abs(x) > AS_ONE)
  const shown = pieces.flatMap((stretches) =>
    isAside ? stretches.slice(side === 'left' ? 0 : -1, side === 'left' ? 1 : undefined) : stretches,
  )
  const middle = mean(positions, shown)
  const normal = vectorUnit(mean(normals, shown))
  let reach = 0
  for (const [from, to] of shown) {
    for (let vertex = from; vertex < to; vertex += 1)
      reach = Math.max(reach, vectorDistance(middle, read(positions, vertex)))
  }
  return pointFrame(middle, normal, Math.min(MOST_SPAN, Math.max(LEAST_SPAN, reach * ROOM)))
}

function read(values: Float32Array, vertex: number): Vector {
  return [values[vertex * 3]!, values[vertex * 3 + 1]!, values[vertex * 3 + 2]!]
}

function mean(values: Float32Array, stretches: readonly Stretch[]): [number, number, number] {
  const sum: [number, number, number] = [0, 0, 0]
  let count = 0
  for (const [from, to] of stretches) {
    for (let vertex = from; vertex < to; vertex += 1) {
      for (let axis = 0; axis < 3; axis += 1) sum[axis]! += values[vertex * 3 + axis]!
      count += 1
    }
  }
  return sum.map((value) => value / Math.max(1, count)) as [number, number, number]
}

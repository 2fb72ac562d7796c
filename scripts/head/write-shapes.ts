import { packHeadContainer } from './container'
import { cagePositions, type HalfCage } from './cage'
import { topologyHash, toSteps } from './write-reference'

/** One shape that can be put on the head at some strength: displacements at full strength, xyz per base vertex, metres, head frame. */
export interface HeadShape {
  readonly id: string
  readonly offsets: Float64Array
}

/** Displacements below this, metres, are noise of the source and are not stored. */
const SMALLEST = 3e-5

/** The bytes of a file of sparse shapes on the cage, and how far each moves the skin at most, metres. */
export function packShapes(
  part: string,
  cage: HalfCage,
  shapes: readonly HeadShape[],
): { readonly bytes: Buffer; readonly largest: ReadonlyMap<string, number> } {
  const largest = new Map<string, number>()
  const arrays = shapes.flatMap(({ id, offsets: shape }) => {
    const offsets = cagePositions(cage, shape)
    const vertices: number[] = []
    const kept: number[] = []
    for (let vertex = 0; vertex < cage.vertices.length; vertex += 1) {
      const offset = offsets.subarray(vertex * 3, vertex * 3 + 3)
      const length = Math.hypot(...offset)
      if (length < SMALLEST || 'hem' in cage.vertices[vertex]!) continue
      largest.set(id, Math.max(largest.get(id) ?? 0, length))
      vertices.push(vertex)
      kept.push(...offset)
    }
    return [
      { name: `${id}-vertices`, components: 1, bytes: 2, values: vertices } as const,
      { name: `${id}-offsets`, components: 3, bytes: 2, values: toSteps(kept) } as const,
    ]
  })
  const bytes = packHeadContainer(
    part,
    topologyHash(cage),
    { expressions: shapes.map(({ id }) => ({ id })) },
    arrays,
  )
  return { bytes, largest }
}

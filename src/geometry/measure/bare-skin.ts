import type { HeadPosition } from '../frame'
import { vectorCross, vectorSubtract, vectorUnit, type Vector } from '../vector'

/**
 * The outer skin of one face as nothing but positions and triangles. Measuring works on it alone, so that it shares no search tree, walk
 * or adjacency with the solver that it judges.
 */
export interface BareSkin {
  /** xyz per vertex, metres, head frame. */
  readonly positions: Float32Array
  /** Three vertex indices per triangle of outer skin. */
  readonly triangles: Uint32Array
}

/** A vertex's position, metres. */
export function vertexAt({ positions }: BareSkin, vertex: number): HeadPosition {
  return [positions[vertex * 3]!, positions[vertex * 3 + 1]!, positions[vertex * 3 + 2]!]
}

/** The outward unit normal of the region around a position: all triangles whose first corner lies within the radius (metres). */
export function regionNormal(skin: BareSkin, around: HeadPosition, radius: number): Vector {
  const { positions, triangles } = skin
  const sum: [number, number, number] = [0, 0, 0]
  const reach = radius * radius
  for (let i = 0; i < triangles.length; i += 3) {
    const first = triangles[i]! * 3
    const dx = positions[first]! - around[0]
    const dy = positions[first + 1]! - around[1]
    const dz = positions[first + 2]! - around[2]
    if (dx * dx + dy * dy + dz * dz > reach) continue
    const a = vertexAt(skin, triangles[i]!)
    const area = vectorCross(
      vectorSubtract(vertexAt(skin, triangles[i + 1]!), a),
      vectorSubtract(vertexAt(skin, triangles[i + 2]!), a),
    )
    for (let axis = 0; axis < 3; axis += 1) sum[axis]! += area[axis]!
  }
  return vectorUnit(sum)
}

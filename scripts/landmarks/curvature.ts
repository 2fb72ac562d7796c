import type { AnchoredSkin } from '../../src/geometry/anchor'
import type { Colour } from './picture'

/**
 * How much each vertex lies in a groove (positive) or on a ridge (negative), per metre: the distance of the mean of its
 * neighbours from its tangent plane over their mean squared distance, times four (for a sphere: minus the inverse of its radius, doubled).
 * Good for seeing creases, not for measuring.
 */
export function vertexCurvature(skin: AnchoredSkin, normals: Float32Array): Float32Array {
  const { triangles, positions } = skin
  const count = positions.length / 3
  const rise = new Float32Array(count)
  const spread = new Float32Array(count)
  for (let corner = 0; corner < triangles.length; corner += 1) {
    const next = corner % 3 === 2 ? corner - 2 : corner + 1
    for (const [from, to] of [
      [triangles[corner]!, triangles[next]!],
      [triangles[next]!, triangles[corner]!],
    ] as const) {
      for (let axis = 0; axis < 3; axis += 1) {
        const step = positions[to * 3 + axis]! - positions[from * 3 + axis]!
        rise[from]! += step * normals[from * 3 + axis]!
        spread[from]! += step * step
      }
    }
  }
  return rise.map((value, vertex) => (spread[vertex]! > 0 ? (4 * value) / spread[vertex]! : 0))
}

/** Blue in grooves, red on ridges, skin colour where flat; `strength` is the curvature (per metre) of full colour. */
export function curvatureColour(curvature: number, strength: number): Colour {
  const part = Math.max(-1, Math.min(1, curvature / strength))
  const flat: Colour = [214, 200, 188]
  const full: Colour = part > 0 ? [20, 60, 220] : [210, 40, 20]
  return flat.map(
    (channel, index) => channel + (full[index]! - channel) * Math.abs(part),
  ) as unknown as Colour
}

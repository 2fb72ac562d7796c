import type { BaseMesh } from './source'

/** A soft swelling of the skin over a muscle: highest in the middle of a spindle, nothing beyond it. Millimetres, head frame, subject's left. */
export interface Bulge {
  /** The ends of the spindle: about where the muscle begins and ends. */
  readonly from: readonly [x: number, y: number, z: number]
  readonly to: readonly [x: number, y: number, z: number]
  /** How far it reaches across, to each side of the line between its ends. */
  readonly reach: number
  /** How far its middle rises along the skin's normals. */
  readonly height: number
}

/** Skin whose normal turns less than this to the side is the lining of the mouth or the other side of the ear, not the skin over the muscle. */
const LEAST_SIDEWAYS = 0.1

/** Displacements (xyz per base vertex, metres) of the left half of the reference face for these bulges; its mirror is the caller's. */
export function bulgeShape(mesh: BaseMesh, reference: Float64Array, bulges: readonly Bulge[]): Float64Array {
  const normals = bodyNormals(mesh, reference)
  const shape = new Float64Array(reference.length)
  for (const { from, to, reach, height } of bulges) {
    const middle = from.map((value, axis) => (value + to[axis]!) / 2)
    const half = Math.hypot(...from.map((value, axis) => to[axis]! - value)) / 2
    const along = from.map((value, axis) => (to[axis]! - value) / (2 * half))
    for (let i = 0; i < shape.length; i += 3) {
      if (normals[i]! < LEAST_SIDEWAYS) continue
      const way = [0, 1, 2].map((axis) => reference[i + axis]! * 1000 - middle[axis]!)
      const lengthwise = way.reduce((sum, value, axis) => sum + value * along[axis]!, 0)
      const across = way.reduce((sum, value) => sum + value * value, 0) - lengthwise * lengthwise
      const share = 1 - (lengthwise / half) ** 2 - across / (reach * reach)
      if (share <= 0) continue
      // Squared, it meets the skin around it without an edge.
      for (let axis = 0; axis < 3; axis += 1) {
        shape[i + axis]! += (height / 1000) * share * share * normals[i + axis]!
      }
    }
  }
  return shape
}

/** Unit normals of the base mesh's skin on a shape, each the mean of the quads around its vertex by their area; zero elsewhere. */
function bodyNormals(mesh: BaseMesh, shape: Float64Array): Float64Array {
  const normals = new Float64Array(shape.length)
  for (const quad of mesh.groups.get('body')!) {
    const [a, b, c, d] = quad.map((v) => shape.subarray(v * 3, v * 3 + 3)) as [
      Float64Array,
      Float64Array,
      Float64Array,
      Float64Array,
    ]
    for (let axis = 0; axis < 3; axis += 1) {
      const [u, v] = [(axis + 1) % 3, (axis + 2) % 3]
      const part = (c[u]! - a[u]!) * (d[v]! - b[v]!) - (c[v]! - a[v]!) * (d[u]! - b[u]!)
      for (const vertex of quad) normals[vertex * 3 + axis]! += part
    }
  }
  for (let i = 0; i < normals.length; i += 3) {
    const length = Math.hypot(normals[i]!, normals[i + 1]!, normals[i + 2]!)
    if (length > 0) for (let axis = 0; axis < 3; axis += 1) normals[i + axis]! /= length
  }
  return normals
}

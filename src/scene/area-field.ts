import { BufferAttribute, BufferGeometry, DynamicDrawUsage, Sphere, Vector3 } from 'three'
import type { BakedArea } from '../geometry/areas/baked-areas'
import type { LaidArea } from '../geometry/areas/lay-area'
import type { SkinMirror } from '../geometry/skin-mirror'
import type { AnchorSet } from './anchor-rider'

/** Areas are drawn this far above the skin, metres: under every line and mark. */
export const AREA_LIFT = 0.0002

/** One area with both its sides, ready to be put into a mesh. */
export interface AreaPart {
  readonly anchors: AnchorSet
  /** Three numbers per vertex: millimetres to the edge (positive inside), millimetres across the fibres, and a zone's tint or -1 for a muscle. */
  readonly look: Float32Array
  readonly index: Uint32Array
  /** How many of the vertices belong to the left or the midline; the others are their mirror. */
  readonly leftCount: number
}

/** Turns a laid area into a part: skin triangles become anchors, a pair gets its right side. `triangles` are the skin's. */
export function areaPart(
  { kind, side, tint }: Pick<BakedArea, 'kind' | 'side' | 'tint'>,
  laid: LaidArea,
  triangles: Uint32Array,
  mirror: SkinMirror,
): AreaPart {
  const count = laid.distance.length
  const sides = side === 'left' ? 2 : 1
  const vertices = new Uint32Array(count * sides * 3)
  const weights = new Float32Array(count * sides * 3)
  const look = new Float32Array(count * sides * 3)
  const index = new Uint32Array(laid.index.length * sides)
  for (let i = 0; i < count; i += 1) {
    const triangle = laid.skinTriangles[i]!
    for (let turn = 0; turn < sides; turn += 1) {
      const at = (turn * count + i) * 3
      const start = (turn === 0 ? triangle : mirror.triangles[triangle]!) * 3
      vertices.set(triangles.subarray(start, start + 3), at)
      weights[at] = laid.weights[i * 3]!
      // Corners of the twin triangle are the twins of corners 0, 2, 1.
      weights[at + 1] = laid.weights[i * 3 + 1 + turn]!
      weights[at + 2] = laid.weights[i * 3 + 2 - turn]!
      look[at] = laid.distance[i]! * 1000
      look[at + 1] = laid.across ? laid.across[i]! * 1000 : 0
      look[at + 2] = kind === 'muscle' ? -1 : (tint ?? 0)
    }
  }
  index.set(laid.index)
  if (sides === 2) {
    for (let t = 0; t < laid.index.length; t += 3) {
      index[laid.index.length + t] = count + laid.index[t]!
      index[laid.index.length + t + 1] = count + laid.index[t + 2]!
      index[laid.index.length + t + 2] = count + laid.index[t + 1]!
    }
  }
  return { anchors: { count: count * sides, vertices, weights }, look, index, leftCount: count }
}

/** Parts joined into one mesh, in order: later ones lie over earlier ones. */
export interface AreaField {
  readonly anchors: AnchorSet
  readonly geometry: BufferGeometry
  /** The first vertex of each part, and one number more: how many there are. */
  readonly starts: readonly number[]
}

/** Joins parts. Positions, normals and strengths are empty until {@link setStrengths} and the first ride. */
export function joinParts(parts: readonly AreaPart[]): AreaField {
  const starts = [0]
  for (const { anchors } of parts) starts.push(starts.at(-1)! + anchors.count)
  const count = starts.at(-1)!
  const vertices = new Uint32Array(count * 3)
  const weights = new Float32Array(count * 3)
  const look = new Float32Array(count * 3)
  const index = new Uint32Array(parts.reduce((sum, part) => sum + part.index.length, 0))
  let filled = 0
  parts.forEach((part, i) => {
    const first = starts[i]!
    vertices.set(part.anchors.vertices, first * 3)
    weights.set(part.anchors.weights, first * 3)
    look.set(part.look, first * 3)
    for (const vertex of part.index) {
      index[filled] = first + vertex
      filled += 1
    }
  })
  const geometry = new BufferGeometry()
  const moving = (size: number) =>
    new BufferAttribute(new Float32Array(count * size), size).setUsage(DynamicDrawUsage)
  geometry.setAttribute('position', moving(3))
  geometry.setAttribute('skinNormal', moving(3))
  geometry.setAttribute('strength', moving(1))
  geometry.setAttribute('look', new BufferAttribute(look, 3))
  geometry.setIndex(new BufferAttribute(index, 1))
  geometry.boundingSphere = new Sphere(new Vector3(), 1)
  return { anchors: { count, vertices, weights }, geometry, starts }
}

/** Sets how strongly each part is drawn, 0 to 1. */
export function setStrengths({ geometry, starts }: AreaField, strengths: readonly number[]): void {
  const attribute = geometry.getAttribute('strength')
  strengths.forEach((strength, i) => {
    ;(attribute.array as Float32Array).fill(strength, starts[i], starts[i + 1])
  })
  attribute.needsUpdate = true
}

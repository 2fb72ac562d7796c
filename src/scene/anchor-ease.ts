import { rideAnchors, type AnchorSet } from './anchor-rider'

/** Anchors under way to others: the same number of them, in the same order. */
export interface AnchorWay {
  readonly to: AnchorSet
  /** 0 still where they were, 1 there. */
  readonly share: number
}

/**
 * Where anchors stand on one face while they are under way; arguments as for `rideAnchors`. Each moves on a curve that leaves and
 * arrives along the skin: a straight move would cut through cheek and crown. At a share of 0 and 1 they are exactly on their anchors.
 */
export function easeAnchors(
  from: AnchorSet,
  { to, share }: AnchorWay,
  skinPositions: Float32Array,
  skinNormals: Float32Array,
  lift: number,
  positions: Float32Array,
  normals: Float32Array,
): void {
  if (share >= 1 || share <= 0) {
    rideAnchors(share >= 1 ? to : from, skinPositions, skinNormals, lift, positions, normals)
    return
  }
  const ends = new Float32Array(to.count * 3)
  const endNormals = new Float32Array(to.count * 3)
  rideAnchors(from, skinPositions, skinNormals, lift, positions, normals)
  rideAnchors(to, skinPositions, skinNormals, lift, ends, endNormals)
  const left = 1 - share
  for (let i = 0; i < ends.length; i += 3) {
    const x = ends[i]! - positions[i]!
    const y = ends[i + 1]! - positions[i + 1]!
    const z = ends[i + 2]! - positions[i + 2]!
    const length = Math.hypot(x, y, z)
    if (length === 0) continue
    const start = slope(x, y, z, length, normals, i)
    const end = slope(x, y, z, length, endNormals, i)
    const move = [x, y, z]
    let norm = 0
    for (let axis = 0; axis < 3; axis += 1) {
      const along = share * share * (3 - 2 * share) * move[axis]!
      positions[i + axis]! += along + share * left * (left * start[axis]! - share * end[axis]!)
      normals[i + axis] = left * normals[i + axis]! + share * endNormals[i + axis]!
      norm += normals[i + axis]! ** 2
    }
    for (let axis = 0; axis < 3; axis += 1) normals[i + axis]! /= Math.sqrt(norm) || 1
  }
}

/** The move turned into the tangent plane of the skin, as long as the move. */
function slope(x: number, y: number, z: number, length: number, normals: Float32Array, i: number) {
  const out = x * normals[i]! + y * normals[i + 1]! + z * normals[i + 2]!
  const flat = [x - out * normals[i]!, y - out * normals[i + 1]!, z - out * normals[i + 2]!]
  const scale = length / (Math.hypot(...flat) || 1)
  return flat.map((part) => part * scale)
}

import type { HeadPosition } from './frame'

/**
 * A place on the skin of the one topology: a triangle of the subdivided skin and the barycentric weights of its three corners
 * (they sum to 1). It names the same flesh on every face and expression.
 */
export interface Anchor {
  readonly triangle: number
  readonly weights: readonly [number, number, number]
}

/** The skin an anchor can be read on: `triangles` is 3 vertex indices per triangle, `positions` xyz per vertex (metres, head frame). */
export interface AnchoredSkin {
  readonly triangles: Uint32Array
  readonly positions: Float32Array
}

/** Where an anchor lies on one face, metres, head frame. Throws a RangeError when the triangle is not on this topology. */
export function anchorPosition(skin: AnchoredSkin, anchor: Anchor): HeadPosition {
  const start = anchor.triangle * 3
  if (!(start >= 0 && start + 2 < skin.triangles.length)) {
    throw new RangeError(
      `Anchor names triangle ${anchor.triangle}; this skin has ${skin.triangles.length / 3}.`,
    )
  }
  const out: [number, number, number] = [0, 0, 0]
  for (let corner = 0; corner < 3; corner += 1) {
    const vertex = skin.triangles[start + corner]! * 3
    const weight = anchor.weights[corner]!
    out[0] += weight * skin.positions[vertex]!
    out[1] += weight * skin.positions[vertex + 1]!
    out[2] += weight * skin.positions[vertex + 2]!
  }
  return out
}

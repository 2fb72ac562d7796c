import type { Vector3 } from 'three'
import { triangleTree } from './triangle-tree'

/** Skin nearer to the marker than this does not hide it, metres: the skin under it and the rim of a wrinkle. */
const OWN_SKIN = 0.0025

/** Answers whether the head stands between the camera and a place. Positions in metres, head frame. */
export interface OcclusionTest {
  /** True when skin hides the place from the camera. */
  readonly isHidden: (x: number, y: number, z: number, camera: Vector3) => boolean
  /** To be called after the skin's positions changed. */
  readonly refit: () => void
}

/**
 * Builds the search tree once; it is refitted, not rebuilt, when the face changes. `positions` is kept and read again: xyz per vertex.
 * `triangles` are the outer skin, three vertex indices each.
 */
export function occlusionTest(triangles: Uint32Array, positions: Float32Array): OcclusionTest {
  const tree = triangleTree(triangles, positions)
  return {
    isHidden: (x, y, z, camera) => {
      const [dx, dy, dz] = [x - camera.x, y - camera.y, z - camera.z]
      const distance = Math.hypot(dx, dy, dz)
      const start = [camera.x, camera.y, camera.z] as const
      return tree.isCrossed(start, [dx / distance, dy / distance, dz / distance], distance - OWN_SKIN)
    },
    refit: tree.refit,
  }
}

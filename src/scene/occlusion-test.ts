import type { Vector3 } from 'three'
import { triangleTree } from './triangle-tree'

/** Skin nearer to the marker than this does not hide it, metres: the skin under it and the rim of a wrinkle. */
const OWN_SKIN = 0.0025

/** No skin is farther from a camera than this, metres. */
const FARTHEST = 4

/** Answers whether the head stands between the camera and a place. Positions in metres, head frame. */
export interface OcclusionTest {
  /** True when skin hides the place from the camera. */
  readonly isHidden: (x: number, y: number, z: number, camera: Vector3) => boolean
  /** Is skin met along a unit direction (x, y, z) within a reach, metres? */
  readonly isMet: (camera: Vector3, direction: readonly [number, number, number], reach: number) => boolean
  /** How far from the camera the skin is first met along a unit direction, metres, to within a tenth of a millimetre; null where it is not. */
  readonly depthAlong: (camera: Vector3, direction: Vector3) => number | null
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
    isMet: (camera, direction, reach) => tree.isCrossed([camera.x, camera.y, camera.z], direction, reach),
    depthAlong: (camera, direction) => {
      const start = [camera.x, camera.y, camera.z] as const
      const along = [direction.x, direction.y, direction.z] as const
      if (!tree.isCrossed(start, along, FARTHEST)) return null
      // The tree only answers yes or no: halved until the answer changes within a tenth of a millimetre.
      let [free, met] = [0, FARTHEST]
      while (met - free > 1e-4) {
        const middle = (free + met) / 2
        if (tree.isCrossed(start, along, middle)) met = middle
        else free = middle
      }
      return met
    },
    refit: tree.refit,
  }
}

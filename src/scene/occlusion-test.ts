import { BufferAttribute, BufferGeometry, FrontSide, Ray, type Vector3 } from 'three'
import { MeshBVH } from 'three-mesh-bvh'

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
  const geometry = new BufferGeometry()
  geometry.setAttribute('position', new BufferAttribute(positions, 3))
  geometry.setIndex(new BufferAttribute(triangles.slice(), 1))
  const tree = new MeshBVH(geometry)
  const ray = new Ray()
  return {
    isHidden: (x, y, z, camera) => {
      ray.origin.copy(camera)
      ray.direction.set(x, y, z).sub(camera)
      const distance = ray.direction.length()
      ray.direction.divideScalar(distance)
      const hit = tree.raycastFirst(ray, FrontSide, 0, distance)
      return hit !== null && hit.distance < distance - OWN_SKIN
    },
    refit: () => tree.refit(),
  }
}

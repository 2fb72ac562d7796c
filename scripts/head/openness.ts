import { BufferAttribute, BufferGeometry, Ray, Vector3 } from 'three'
import { MeshBVH } from 'three-mesh-bvh'

/** A ball that blocks light, metres. */
export interface Ball {
  readonly center: readonly [number, number, number]
  readonly radius: number
}

/** What blocks light: a triangle soup over `positions` (xyz, metres) and balls. */
export interface Occluders {
  readonly positions: Float32Array
  readonly triangles: Uint32Array
  readonly balls: readonly Ball[]
}

/** Rays start this far off the skin, metres, so that a place does not block itself. */
const START = 0.0004

/**
 * How much of the sky each place sees: 0 closed in, 1 open, cosine-weighted over the hemisphere about its normal. `count` rays
 * per place in a fixed spiral, so the same input always gives the same bytes. `places` and `normals` are xyz triples.
 */
export function openness(
  places: Float32Array,
  normals: Float32Array,
  occluders: Occluders,
  count: number,
): Float32Array {
  const geometry = new BufferGeometry()
  geometry.setAttribute('position', new BufferAttribute(occluders.positions, 3))
  geometry.setIndex(new BufferAttribute(occluders.triangles.slice(), 1))
  const tree = new MeshBVH(geometry)
  const sky = cosineSpiral(count)
  const out = new Float32Array(places.length / 3)
  const ray = new Ray()
  const side = new Vector3()
  const up = new Vector3()
  const normal = new Vector3()
  for (let place = 0; place < out.length; place += 1) {
    normal.fromArray(normals, place * 3).normalize()
    // Any fixed perpendicular will do; mirrored places get mirrored fans because only their average is used.
    side
      .set(Math.abs(normal.x) < 0.9 ? 1 : 0, Math.abs(normal.x) < 0.9 ? 0 : 1, 0)
      .cross(normal)
      .normalize()
    up.crossVectors(normal, side)
    ray.origin.fromArray(places, place * 3).addScaledVector(normal, START)
    let free = 0
    for (const [u, v, w] of sky) {
      ray.direction.set(0, 0, 0).addScaledVector(side, u).addScaledVector(up, v).addScaledVector(normal, w)
      if (occluders.balls.some((ball) => meetsBall(ray, ball))) continue
      if (!tree.raycastFirst(ray, 2)) free += 1
    }
    out[place] = free / count
  }
  return out
}

function cosineSpiral(count: number): [number, number, number][] {
  const golden = Math.PI * (3 - Math.sqrt(5))
  return Array.from({ length: count }, (_, i) => {
    const radius = Math.sqrt((i + 0.5) / count)
    return [radius * Math.cos(i * golden), radius * Math.sin(i * golden), Math.sqrt(1 - radius * radius)]
  })
}

function meetsBall(ray: Ray, ball: Ball): boolean {
  const [x, y, z] = ball.center
  const dx = x - ray.origin.x
  const dy = y - ray.origin.y
  const dz = z - ray.origin.z
  const along = dx * ray.direction.x + dy * ray.direction.y + dz * ray.direction.z
  return along > 0 && dx * dx + dy * dy + dz * dz - along * along < ball.radius * ball.radius
}

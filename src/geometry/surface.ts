import { BufferAttribute, BufferGeometry, DoubleSide, Ray, Vector3 } from 'three'
import { MeshBVH } from 'three-mesh-bvh'
import { anchorPosition, type Anchor, type AnchoredSkin } from './anchor'
import type { HeadPosition } from './frame'
import { computeNormals } from './normals'
import type { SkinTopology } from './skin-topology'
import { vectorCross, vectorDistance, vectorSubtract, vectorUnit, type Vector } from './vector'

/** An anchor together with where it lies on the face at hand, metres, head frame. */
export interface Place extends Anchor {
  readonly position: HeadPosition
}

/**
 * The skin of one face: nearest places, rays and normals. The search tree is built once and refitted when the face changes
 * (`moveTo`), so one `Skin` serves every face in turn; places found before a move keep their anchor but not their position.
 */
export class Skin implements AnchoredSkin {
  readonly topology: SkinTopology
  readonly triangles: Uint32Array
  /** xyz per vertex, metres, head frame. Owned by the skin. */
  readonly positions: Float32Array
  readonly #outerTriangles: Uint32Array
  #tree: MeshBVH | null = null
  #vertexNormals: Float32Array | null = null

  /** @param positions xyz per vertex, metres, head frame; copied */
  constructor(topology: SkinTopology, positions: Float32Array) {
    if (positions.length !== topology.vertexCount * 3) {
      throw new RangeError(
        `A skin of ${topology.vertexCount} vertices got ${positions.length / 3} positions.`,
      )
    }
    this.topology = topology
    this.triangles = topology.triangles
    this.positions = positions.slice()
    const outer = new Uint32Array(topology.pickable.length * 3)
    topology.pickable.forEach((triangle, i) => {
      outer.set(topology.triangles.subarray(triangle * 3, triangle * 3 + 3), i * 3)
    })
    this.#outerTriangles = outer
  }

  /** Built when first searched: walks along the skin need none. */
  #searchTree(): MeshBVH {
    if (this.#tree) return this.#tree
    const geometry = new BufferGeometry()
    geometry.setAttribute('position', new BufferAttribute(this.positions, 3))
    geometry.setIndex(new BufferAttribute(this.#outerTriangles, 1))
    // Indirect: the tree keeps our triangle order, so that its face numbers are positions in `pickable`.
    this.#tree = new MeshBVH(geometry, { indirect: true })
    return this.#tree
  }

  /** Puts the skin on another face of the same topology. `positions` as in the constructor. */
  moveTo(positions: Float32Array): void {
    this.positions.set(positions)
    this.#tree?.refit()
    this.#vertexNormals = null
  }

  /** Reads an anchor on this face. */
  place(anchor: Anchor): Place {
    return { triangle: anchor.triangle, weights: anchor.weights, position: anchorPosition(this, anchor) }
  }

  /** The place of a triangle nearest to a position that lies in the triangle's plane (weights are cut to the triangle). */
  placeIn(triangle: number, position: Vector): Place {
    const [a, b, c] = this.corners(triangle)
    return this.place({ triangle, weights: barycentric(position, a, b, c) })
  }

  /** The three corner positions of a triangle. */
  corners(triangle: number): readonly [Vector, Vector, Vector] {
    return [this.vertex(triangle, 0), this.vertex(triangle, 1), this.vertex(triangle, 2)]
  }

  /** The position of one corner (0, 1, 2) of a triangle. */
  vertex(triangle: number, corner: number): Vector {
    const start = this.triangles[triangle * 3 + corner]! * 3
    return [this.positions[start]!, this.positions[start + 1]!, this.positions[start + 2]!]
  }

  /** The nearest place of outer skin to a position. */
  nearest(position: Vector): Place {
    const hit = this.#searchTree().closestPointToPoint(new Vector3(...position))
    if (!hit) throw new RangeError('A skin without outer triangles has no nearest place.')
    return this.placeIn(this.topology.pickable[hit.faceIndex]!, [hit.point.x, hit.point.y, hit.point.z])
  }

  /** All places where a ray meets outer skin from either side, nearest first. `direction` need not be a unit vector. */
  rayPlaces(origin: Vector, direction: Vector): Place[] {
    const ray = new Ray(new Vector3(...origin), new Vector3(...direction).normalize())
    return this.#searchTree()
      .raycast(ray, DoubleSide)
      .sort((a, b) => a.distance - b.distance)
      .map((hit) =>
        this.placeIn(this.topology.pickable[hit.faceIndex!]!, [hit.point.x, hit.point.y, hit.point.z]),
      )
  }

  /** The outward unit normal of a triangle's facet; the zero vector when the triangle has no area. */
  facetNormal(triangle: number): Vector {
    const [a, b, c] = this.corners(triangle)
    return vectorUnit(vectorCross(vectorSubtract(b, a), vectorSubtract(c, a)))
  }

  /** The outward unit normal at an anchor, smooth across triangles. */
  normal(anchor: Anchor): Vector {
    if (!this.#vertexNormals) {
      this.#vertexNormals = new Float32Array(this.positions.length)
      computeNormals(this.positions, this.#outerTriangles, this.#vertexNormals)
    }
    const out: [number, number, number] = [0, 0, 0]
    for (let corner = 0; corner < 3; corner += 1) {
      const start = this.triangles[anchor.triangle * 3 + corner]! * 3
      for (let axis = 0; axis < 3; axis += 1) {
        out[axis]! += anchor.weights[corner]! * this.#vertexNormals[start + axis]!
      }
    }
    return vectorUnit(out)
  }

  /** The outward unit normal of the region around a place, blind to creases narrower than the radius (metres). */
  broadNormal(place: Place, radius: number): Vector {
    const seen = new Set([place.triangle])
    const sum: [number, number, number] = [0, 0, 0]
    for (const triangle of seen) {
      const [a, b, c] = this.corners(triangle)
      const area = vectorCross(vectorSubtract(b, a), vectorSubtract(c, a))
      for (let axis = 0; axis < 3; axis += 1) sum[axis]! += area[axis]!
      if (vectorDistance(a, place.position) > radius) continue
      // A set hands out what is added while it is walked: the region grows from the place outwards.
      for (const neighbour of this.triangleRing(triangle)) seen.add(neighbour)
    }
    return vectorUnit(sum)
  }

  /** Outer triangles that touch the place's triangle at a corner, itself first. */
  triangleRing(triangle: number): number[] {
    const { fans, fanStarts, isPickable } = this.topology
    const ring = new Set([triangle])
    for (let corner = 0; corner < 3; corner += 1) {
      const vertex = this.triangles[triangle * 3 + corner]!
      for (let i = fanStarts[vertex]!; i < fanStarts[vertex + 1]!; i += 1) {
        if (isPickable[fans[i]!]) ring.add(fans[i]!)
      }
    }
    return [...ring]
  }
}

/** Barycentric weights of a position in the triangle a b c, cut to it. */
function barycentric(p: Vector, a: Vector, b: Vector, c: Vector): [number, number, number] {
  const ab = vectorSubtract(b, a)
  const ac = vectorSubtract(c, a)
  const ap = vectorSubtract(p, a)
  const bb = ab[0] ** 2 + ab[1] ** 2 + ab[2] ** 2
  const cc = ac[0] ** 2 + ac[1] ** 2 + ac[2] ** 2
  const bc = ab[0] * ac[0] + ab[1] * ac[1] + ab[2] * ac[2]
  const pb = ap[0] * ab[0] + ap[1] * ab[1] + ap[2] * ab[2]
  const pc = ap[0] * ac[0] + ap[1] * ac[1] + ap[2] * ac[2]
  const determinant = bb * cc - bc * bc
  if (determinant <= 0) return [1, 0, 0]
  const v = Math.max(0, (cc * pb - bc * pc) / determinant)
  const w = Math.max(0, (bb * pc - bc * pb) / determinant)
  const u = Math.max(0, 1 - v - w)
  const sum = u + v + w
  return [u / sum, v / sum, w / sum]
}

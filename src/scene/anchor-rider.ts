import type { BakedAnchor } from '../geometry/placements'
import type { Place, Skin } from '../geometry/surface'

/** Anchors unpacked for speed: three skin vertices and three weights each. They follow the skin through every face. */
export interface AnchorSet {
  readonly count: number
  /** Vertex indices, three per anchor. */
  readonly vertices: Uint32Array
  /** Weights, three per anchor, summing to 1. */
  readonly weights: Float32Array
}

/**
 * Unpacks baked anchors against the triangles of the skin (three vertex indices each). Throws a RangeError that names the first
 * anchor whose triangle this skin does not have: then placements and head were not made for each other.
 */
export function anchorSet(anchors: readonly BakedAnchor[], triangles: Uint32Array): AnchorSet {
  const count = anchors.length
  const vertices = new Uint32Array(count * 3)
  const weights = new Float32Array(count * 3)
  anchors.forEach(([triangle, weight0, weight1], i) => {
    if (!(triangle >= 0 && triangle * 3 + 2 < triangles.length)) {
      throw new RangeError(`Anchor ${i} names triangle ${triangle}; this skin has ${triangles.length / 3}.`)
    }
    vertices.set(triangles.subarray(triangle * 3, triangle * 3 + 3), i * 3)
    weights.set([weight0, weight1, 1 - weight0 - weight1], i * 3)
  })
  return { count, vertices, weights }
}

/**
 * Where the anchors lie on one face, lifted along the skin's normal. Fills `positions` and `normals`, xyz per anchor, metres and unit
 * vectors, head frame. `skinPositions` and `skinNormals` are xyz per vertex of that face; `lift` is in metres.
 */
export function rideAnchors(
  set: AnchorSet,
  skinPositions: Float32Array,
  skinNormals: Float32Array,
  lift: number,
  positions: Float32Array,
  normals: Float32Array,
): void {
  for (let i = 0; i < set.count; i += 1) {
    let x = 0
    let y = 0
    let z = 0
    let nx = 0
    let ny = 0
    let nz = 0
    for (let corner = 0; corner < 3; corner += 1) {
      const vertex = set.vertices[i * 3 + corner]! * 3
      const weight = set.weights[i * 3 + corner]!
      x += weight * skinPositions[vertex]!
      y += weight * skinPositions[vertex + 1]!
      z += weight * skinPositions[vertex + 2]!
      nx += weight * skinNormals[vertex]!
      ny += weight * skinNormals[vertex + 1]!
      nz += weight * skinNormals[vertex + 2]!
    }
    const length = Math.hypot(nx, ny, nz) || 1
    nx /= length
    ny /= length
    nz /= length
    positions[i * 3] = x + nx * lift
    positions[i * 3 + 1] = y + ny * lift
    positions[i * 3 + 2] = z + nz * lift
    normals[i * 3] = nx
    normals[i * 3 + 1] = ny
    normals[i * 3 + 2] = nz
  }
}

/** One anchor of a set as a place on a skin of the same topology. Throws a RangeError when no triangle has its three vertices. */
export function standingPlace(skin: Skin, { vertices, weights }: AnchorSet, anchor: number): Place {
  const [a, b, c] = [0, 1, 2].map((corner) => vertices[anchor * 3 + corner]!) as [number, number, number]
  const { fans, fanStarts } = skin.topology
  for (let i = fanStarts[a]!; i < fanStarts[a + 1]!; i += 1) {
    const triangle = fans[i]!
    const corners = skin.triangles.subarray(triangle * 3, triangle * 3 + 3)
    if (corners[0] !== a || corners[1] !== b || corners[2] !== c) continue
    const [first, second, third] = [0, 1, 2].map((corner) => weights[anchor * 3 + corner]!)
    return skin.place({ triangle, weights: [first!, second!, third!] })
  }
  throw new RangeError(`Anchor ${anchor} lies in no triangle of this skin.`)
}

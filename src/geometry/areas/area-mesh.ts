import type { Skin } from '../surface'
import { vectorDistance, vectorMix, type Vector } from '../vector'
import type { AreaField } from './area-field'

/** An area as triangles that lie exactly in those of the skin: anchors that ride, and what is drawn at each. */
export interface AreaMesh {
  /** The skin triangle of each vertex. */
  readonly skinTriangles: Uint32Array
  /** Three barycentric weights per vertex, summing to 1. */
  readonly weights: Float32Array
  /** Signed distance to the edge of the area per vertex, metres, positive inside. */
  readonly distance: Float32Array
  /** Three vertices per triangle, turned as the skin's. */
  readonly index: Uint32Array
  /** The skin triangles on which it lies. */
  readonly covered: ReadonlySet<number>
}

/** So far outside its edge an area is still laid out, so that the edge can be drawn soft, metres. */
export const AREA_MARGIN = 0.0012
/** Edges longer than this are halved where the edge of the area is near, metres. */
const FINEST = 0.002

/** What an area is laid out with. */
export interface AreaGround {
  readonly skin: Skin
  /** Triangles to begin from: those of the outline. */
  readonly seeds: readonly number[]
  /** Keeps a paired area on its own half: triangles of the other half are left out. */
  readonly isLeft: boolean
  /** Distance to the front edge of the lid margins per vertex, millimetres, positive in the eye: areas end there. */
  readonly eye: Float32Array
  /** Halves triangles along the edge of the area, so that it does not follow the skin's own; without it half as many are drawn. */
  readonly isFine: boolean
}

/**
 * Lays an area out on the skin: the connected triangles around its outline that lie inside, finer along the edge. Positions are those of
 * the skin at the moment; the mesh then rides through every face.
 */
export function areaMesh(field: AreaField, { skin, seeds, isLeft, eye, isFine }: AreaGround): AreaMesh {
  const known = new Map<number, number>()
  const cut = (place: Vector, lid: number): number => Math.min(field(place), -lid / 1000)
  const atVertex = (vertex: number): number => {
    const found = known.get(vertex)
    if (found !== undefined) return found
    const start = vertex * 3
    const { positions } = skin
    const value = cut([positions[start]!, positions[start + 1]!, positions[start + 2]!], eye[vertex]!)
    known.set(vertex, value)
    return value
  }
  const build = new MeshBuilder()
  const covered = coveredTriangles(skin, seeds, isLeft, atVertex)
  for (const triangle of covered) {
    const corners = [0, 1, 2].map((corner): Corner => {
      const vertex = skin.triangles[triangle * 3 + corner]!
      const weights: [number, number, number] = [0, 0, 0]
      weights[corner] = 1
      return {
        weights,
        position: skin.vertex(triangle, corner),
        distance: atVertex(vertex),
        lid: eye[vertex]!,
      }
    }) as [Corner, Corner, Corner]
    halve(corners, cut, isFine ? 1 : 0, (part) => build.add(triangle, part))
  }
  return { ...build.mesh(), covered }
}

function coveredTriangles(
  skin: Skin,
  seeds: readonly number[],
  isLeft: boolean,
  atVertex: (vertex: number) => number,
): Set<number> {
  const { triangles, topology, positions } = skin
  const covered = new Set<number>()
  const isCovered = (triangle: number): boolean => {
    if (!topology.isPickable[triangle]) return false
    const corners = [0, 1, 2].map((corner) => triangles[triangle * 3 + corner]!)
    if (isLeft && corners.some((vertex) => positions[vertex * 3]! < 0)) return false
    return corners.some((vertex) => atVertex(vertex) > -AREA_MARGIN)
  }
  for (const seed of seeds) if (isCovered(seed)) covered.add(seed)
  // A set hands out what is added while it is walked: the area grows from its outline inwards.
  for (const triangle of covered) {
    for (let halfEdge = triangle * 3; halfEdge < triangle * 3 + 3; halfEdge += 1) {
      const twin = topology.twins[halfEdge]!
      const next = Math.floor(twin / 3)
      if (twin >= 0 && !covered.has(next) && isCovered(next)) covered.add(next)
    }
  }
  return covered
}

interface Corner {
  readonly weights: readonly [number, number, number]
  readonly position: Vector
  readonly distance: number
  readonly lid: number
}

type Part = readonly [Corner, Corner, Corner]

/** Halves the edges that are long and near the area's edge. Two triangles judge a shared edge alike, so that no gap opens between them. */
function halve(
  [a, b, c]: Part,
  cut: (place: Vector, lid: number) => number,
  left: number,
  add: (part: Part) => void,
): void {
  const middle = (from: Corner, to: Corner): Corner | null => {
    const length = vectorDistance(from.position, to.position)
    if (left === 0 || length < FINEST || Math.min(Math.abs(from.distance), Math.abs(to.distance)) > length)
      return null
    const position = vectorMix(from.position, to.position, 0.5)
    const lid = (from.lid + to.lid) / 2
    return { weights: vectorMix(from.weights, to.weights, 0.5), position, lid, distance: cut(position, lid) }
  }
  const [ab, bc, ca] = [middle(a, b), middle(b, c), middle(c, a)]
  const go = (...part: Part): void => halve(part, cut, left - 1, add)
  if (ab && bc && ca) {
    go(a, ab, ca)
    go(ab, b, bc)
    go(ca, bc, c)
    go(ab, bc, ca)
  } else if (ab && bc) {
    go(ab, b, bc)
    go(a, ab, bc)
    go(a, bc, c)
  } else if (bc && ca) {
    go(bc, c, ca)
    go(b, bc, ca)
    go(b, ca, a)
  } else if (ca && ab) {
    go(ca, a, ab)
    go(c, ca, ab)
    go(c, ab, b)
  } else if (ab) {
    go(a, ab, c)
    go(ab, b, c)
  } else if (bc) {
    go(b, bc, a)
    go(bc, c, a)
  } else if (ca) {
    go(c, ca, b)
    go(ca, a, b)
  } else add([a, b, c])
}

/** Positions in one cell of this size are one vertex, metres; with so many cells across the head a key is an exact number. */
const CELL = 2e-6
const REACH = 0.2
const CELLS = (2 * REACH) / CELL

/** Collects triangles; corners at one position become one vertex. */
class MeshBuilder {
  readonly #byPosition = new Map<number, number>()
  readonly #skinTriangles: number[] = []
  readonly #weights: number[] = []
  readonly #distance: number[] = []
  readonly #index: number[] = []

  add(triangle: number, part: Part): void {
    // What lies wholly outside draws nothing.
    if (part.every(({ distance }) => distance < -AREA_MARGIN)) return
    for (const corner of part) this.#index.push(this.#vertex(triangle, corner))
  }

  mesh(): Omit<AreaMesh, 'covered'> {
    return {
      skinTriangles: Uint32Array.from(this.#skinTriangles),
      weights: Float32Array.from(this.#weights),
      distance: Float32Array.from(this.#distance),
      index: Uint32Array.from(this.#index),
    }
  }

  #vertex(triangle: number, { weights, position, distance }: Corner): number {
    const key = position.reduce((sum, value) => sum * CELLS + Math.round((value + REACH) / CELL), 0)
    const known = this.#byPosition.get(key)
    if (known !== undefined) return known
    const vertex = this.#distance.length
    this.#byPosition.set(key, vertex)
    this.#skinTriangles.push(triangle)
    this.#weights.push(...weights)
    this.#distance.push(distance)
    return vertex
  }
}

import type { Place, Skin } from './surface'
import { vectorDistance, type Vector } from './vector'

/**
 * The shortest way along triangle edges from one place to another over outer skin: a zigzag that tells on which side of an
 * obstacle to pass, to be straightened afterwards.
 * @returns the vertices passed, or null when no outer skin joins the two
 */
export function edgeRoute(skin: Skin, from: Place, to: Place): number[] | null {
  const count = skin.topology.vertexCount
  const distance = new Float64Array(count).fill(Infinity)
  const previous = new Int32Array(count).fill(-1)
  const heap = new VertexHeap(distance)
  const goals = new Map<number, number>()
  for (let corner = 0; corner < 3; corner += 1) {
    const start = skin.triangles[from.triangle * 3 + corner]!
    distance[start] = vectorDistance(vertexPosition(skin, start), from.position)
    heap.push(start)
    const goal = skin.triangles[to.triangle * 3 + corner]!
    goals.set(goal, vectorDistance(vertexPosition(skin, goal), to.position))
  }
  let best = Infinity
  let bestGoal = -1
  for (let vertex = heap.pop(); vertex >= 0; vertex = heap.pop()) {
    const here = distance[vertex]!
    if (here >= best) break
    const tail = goals.get(vertex)
    if (tail !== undefined && here + tail < best) {
      best = here + tail
      bestGoal = vertex
    }
    for (const neighbour of outerNeighbours(skin, vertex)) {
      const length = here + vectorDistance(vertexPosition(skin, vertex), vertexPosition(skin, neighbour))
      if (length >= distance[neighbour]!) continue
      distance[neighbour] = length
      previous[neighbour] = vertex
      heap.push(neighbour)
    }
  }
  if (bestGoal < 0) return null
  const route: number[] = []
  for (let vertex = bestGoal; vertex >= 0; vertex = previous[vertex]!) route.push(vertex)
  return route.reverse()
}

function vertexPosition(skin: Skin, vertex: number): Vector {
  const start = vertex * 3
  return [skin.positions[start]!, skin.positions[start + 1]!, skin.positions[start + 2]!]
}

function* outerNeighbours(skin: Skin, vertex: number): Generator<number> {
  const { fans, fanStarts, isPickable } = skin.topology
  for (let i = fanStarts[vertex]!; i < fanStarts[vertex + 1]!; i += 1) {
    const triangle = fans[i]!
    if (!isPickable[triangle]) continue
    for (let corner = 0; corner < 3; corner += 1) {
      const neighbour = skin.triangles[triangle * 3 + corner]!
      if (neighbour !== vertex) yield neighbour
    }
  }
}

/** A binary heap of vertices by their distance when pushed; stale entries are skipped on the way out. */
class VertexHeap {
  readonly #distance: Float64Array
  readonly #vertices: number[] = []
  readonly #keys: number[] = []

  constructor(distance: Float64Array) {
    this.#distance = distance
  }

  push(vertex: number): void {
    this.#vertices.push(vertex)
    this.#keys.push(this.#distance[vertex]!)
    let child = this.#keys.length - 1
    while (child > 0) {
      const parent = (child - 1) >> 1
      if (this.#keys[parent]! <= this.#keys[child]!) return
      this.#swap(parent, child)
      child = parent
    }
  }

  /** The nearest vertex, or −1 when none is left. */
  pop(): number {
    while (this.#keys.length > 0) {
      const vertex = this.#vertices[0]!
      const key = this.#keys[0]!
      this.#removeTop()
      if (key === this.#distance[vertex]) return vertex
    }
    return -1
  }

  #removeTop(): void {
    const last = this.#keys.length - 1
    this.#swap(0, last)
    this.#keys.pop()
    this.#vertices.pop()
    let parent = 0
    for (;;) {
      const left = parent * 2 + 1
      if (left >= last) return
      const right = left + 1
      const child = right < last && this.#keys[right]! < this.#keys[left]! ? right : left
      if (this.#keys[parent]! <= this.#keys[child]!) return
      this.#swap(parent, child)
      parent = child
    }
  }

  #swap(a: number, b: number): void {
    const key = this.#keys[a]!
    this.#keys[a] = this.#keys[b]!
    this.#keys[b] = key
    const vertex = this.#vertices[a]!
    this.#vertices[a] = this.#vertices[b]!
    this.#vertices[b] = vertex
  }
}

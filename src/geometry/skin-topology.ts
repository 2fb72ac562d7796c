/**
 * What stays the same on every face: the triangles, which of them are skin that can be touched, and who is next to whom.
 * Half edge `3 t + k` runs from corner `k` of triangle `t` to corner `k + 1`.
 */
export interface SkinTopology {
  /** Three vertex indices per triangle. */
  readonly triangles: Uint32Array
  readonly vertexCount: number
  /** Triangles that are outer skin, ascending. Sections, nearest places and rays know no others. */
  readonly pickable: Uint32Array
  /** 1 for every triangle in `pickable`. */
  readonly isPickable: Uint8Array
  /** The half edge on the other side of each half edge, −1 where the skin ends. */
  readonly twins: Int32Array
  /** Triangles around vertex `v`: `fans[fanStarts[v] .. fanStarts[v + 1])`. */
  readonly fanStarts: Uint32Array
  readonly fans: Uint32Array
}

/**
 * Builds the adjacency of a triangle mesh.
 * @param triangles three vertex indices per triangle, counter-clockwise from outside
 * @param vertexCount number of vertices
 * @param pickable 1 for outer skin, one entry per triangle; all triangles when left out
 * @throws RangeError when an edge is shared by more than two triangles or runs twice the same way
 */
export function buildSkinTopology(
  triangles: Uint32Array,
  vertexCount: number,
  pickable?: ArrayLike<number>,
): SkinTopology {
  const count = triangles.length / 3
  const isPickable = new Uint8Array(count)
  const list: number[] = []
  for (let triangle = 0; triangle < count; triangle += 1) {
    if (pickable && !pickable[triangle]) continue
    isPickable[triangle] = 1
    list.push(triangle)
  }
  return {
    triangles,
    vertexCount,
    pickable: Uint32Array.from(list),
    isPickable,
    twins: findTwins(triangles, vertexCount),
    ...collectFans(triangles, vertexCount),
  }
}

function findTwins(triangles: Uint32Array, vertexCount: number): Int32Array {
  const twins = new Int32Array(triangles.length).fill(-1)
  const seen = new Map<number, number>()
  for (let halfEdge = 0; halfEdge < triangles.length; halfEdge += 1) {
    const from = triangles[halfEdge]!
    const to = triangles[nextInTriangle(halfEdge)]!
    const key = from * vertexCount + to
    if (seen.has(key)) throw new RangeError(`The edge ${from}–${to} runs twice in the same direction.`)
    seen.set(key, halfEdge)
    const twin = seen.get(to * vertexCount + from)
    if (twin === undefined) continue
    twins[halfEdge] = twin
    twins[twin] = halfEdge
  }
  return twins
}

function collectFans(triangles: Uint32Array, vertexCount: number) {
  const fanStarts = new Uint32Array(vertexCount + 1)
  for (const vertex of triangles) fanStarts[vertex + 1]! += 1
  for (let vertex = 0; vertex < vertexCount; vertex += 1) fanStarts[vertex + 1]! += fanStarts[vertex]!
  const fans = new Uint32Array(triangles.length)
  const next = fanStarts.slice()
  for (let corner = 0; corner < triangles.length; corner += 1) {
    const vertex = triangles[corner]!
    fans[next[vertex]!] = Math.floor(corner / 3)
    next[vertex]! += 1
  }
  return { fanStarts, fans }
}

/** The half edge that follows in the same triangle. */
export function nextInTriangle(halfEdge: number): number {
  return halfEdge % 3 === 2 ? halfEdge - 2 : halfEdge + 1
}

import type { Head } from './head'

/** Which vertices of the left half (with the midline) are joined by an edge: neighbours of `v` are `neighbours[starts[v] .. starts[v + 1])`. */
export interface VertexGraph {
  readonly starts: Uint32Array
  readonly neighbours: Uint32Array
  /** 1 for vertices of the left half and the midline that a triangle of skin, lining or underside uses. */
  readonly isLeft: Uint8Array
}

/** The graph of a head's skin, lining and underside. The lash strips hang free and are left out. */
export function leftVertexGraph(head: Head): VertexGraph {
  const { triangles, referencePositions, vertexCount } = head
  const end = head.groups.lashes.start * 3
  const isUsed = new Uint8Array(vertexCount)
  for (let corner = 0; corner < end; corner += 1) isUsed[triangles[corner]!] = 1
  const isLeft = isUsed.map((used, vertex) => (used && referencePositions[vertex * 3]! >= 0 ? 1 : 0))
  const starts = new Uint32Array(vertexCount + 1)
  // Two neighbouring triangles run an edge once in each direction; of an edge on the midline the left half has one, which is enough.
  for (let halfEdge = 0; halfEdge < end; halfEdge += 1) {
    if (isLeft[triangles[halfEdge]!] && isLeft[triangles[next(halfEdge)]!])
      starts[triangles[halfEdge]! + 1]! += 1
  }
  for (let vertex = 0; vertex < vertexCount; vertex += 1) starts[vertex + 1]! += starts[vertex]!
  const neighbours = new Uint32Array(starts[vertexCount]!)
  const free = starts.slice()
  for (let halfEdge = 0; halfEdge < end; halfEdge += 1) {
    const from = triangles[halfEdge]!
    const to = triangles[next(halfEdge)]!
    if (!isLeft[from] || !isLeft[to]) continue
    neighbours[free[from]!] = to
    free[from]! += 1
  }
  return { starts, neighbours, isLeft }
}

function next(halfEdge: number): number {
  return halfEdge % 3 === 2 ? halfEdge - 2 : halfEdge + 1
}

import type { CageTopology } from './head-file'
import { listEdges } from './subdivide-edges'
import { buildLeftRows, type LeftRows } from './subdivide-rows'

/**
 * One Catmull–Clark step as fixed weights: row `v` of the stencil says which cage vertices make skin vertex `v`. Compressed
 * rows: the terms of row `v` are `rowStart[v] … rowStart[v + 1]`. Weights of a row sum to 1.
 */
export interface Stencil {
  readonly rowStart: Uint32Array
  readonly columns: Uint32Array
  readonly weights: Float32Array
}

/** The subdivided surface of a cage: stencil, mirror-symmetric triangles and the mirror maps that follow from their order. */
export interface Subdivision {
  readonly vertexCount: number
  readonly stencil: Stencil
  /**
   * Three vertex indices per triangle, counter-clockwise seen from outside. Groups follow one another in file order; inside a
   * group the left side's triangles come first and the right side's follow as their mirrors, in the same order.
   */
  readonly triangles: Uint32Array
  /** Triangle range of each face group, in file order. */
  readonly groups: readonly { readonly start: number; readonly count: number }[]
  /** Subdivided vertex on the other side; midline vertices name themselves. */
  readonly mirrorVertices: Uint32Array
  /** The subdivided vertices of the left half with the midline, ascending. Baked values per vertex are stored in this order. */
  readonly leftVertices: Uint32Array
}

/**
 * Subdivides a mirror-symmetric cage once. Vertex order: cage vertices, then edge points (left and midline, then right), then
 * face points (left, then right). Boundary edges follow the cubic spline rule, so lash strips keep clean edges. Every resulting quad is
 * split along the diagonal from cage vertex to face point, which makes the triangulation its own mirror image.
 */
export function subdivide(cage: CageTopology): Subdivision {
  const { vertexCount, mirror } = cage
  const leftFaces = cage.faceGroups.flat()
  const edges = listEdges(leftFaces, mirror)
  const faceStart = vertexCount + edges.count
  const faceCount = leftFaces.length
  const total = faceStart + 2 * faceCount

  const mirrorVertices = new Uint32Array(total)
  mirrorVertices.set(mirror)
  edges.mirror.forEach((twin, edge) => (mirrorVertices[vertexCount + edge] = vertexCount + twin))
  for (let face = 0; face < faceCount; face += 1) {
    mirrorVertices[faceStart + face] = faceStart + faceCount + face
    mirrorVertices[faceStart + faceCount + face] = faceStart + face
  }

  const rows = buildLeftRows(cage, leftFaces, edges)

  const triangles = new Uint32Array(4 * leftFaces.reduce((sum, face) => sum + face.length, 0) * 3)
  const groups: { start: number; count: number }[] = []
  let face = 0
  let next = 0
  for (const group of cage.faceGroups) {
    const start = next
    for (const corners of group) {
      const point = faceStart + face
      face += 1
      let before = vertexCount + edges.of(corners.at(-1)!, corners[0]!)
      for (let k = 0; k < corners.length; k += 1) {
        const vertex = corners[k]!
        const after = vertexCount + edges.of(vertex, corners[(k + 1) % corners.length]!)
        triangles.set([vertex, after, point, vertex, point, before], next)
        next += 6
        before = after
      }
    }
    for (let i = start, end = next; i < end; i += 3, next += 3) {
      triangles[next] = mirrorVertices[triangles[i]!]!
      triangles[next + 1] = mirrorVertices[triangles[i + 2]!]!
      triangles[next + 2] = mirrorVertices[triangles[i + 1]!]!
    }
    groups.push({ start: start / 3, count: (next - start) / 3 })
  }
  return {
    vertexCount: total,
    stencil: bothSides(rows, mirror, mirrorVertices),
    triangles,
    groups,
    mirrorVertices,
    leftVertices: Uint32Array.from(rows.vertices).sort(),
  }
}

/** Applies a stencil to cage positions (xyz per cage vertex), writing xyz per skin vertex into `out`. */
export function applyStencil(stencil: Stencil, cage: Float32Array, out: Float32Array): void {
  const { rowStart, columns, weights } = stencil
  const count = rowStart.length - 1
  let term = 0
  for (let row = 0; row < count; row += 1) {
    const end = rowStart[row + 1]!
    let x = 0
    let y = 0
    let z = 0
    for (; term < end; term += 1) {
      const column = columns[term]! * 3
      const weight = weights[term]!
      x += weight * cage[column]!
      y += weight * cage[column + 1]!
      z += weight * cage[column + 2]!
    }
    out[row * 3] = x
    out[row * 3 + 1] = y
    out[row * 3 + 2] = z
  }
}

/** The rows of the whole skin. A right-hand row is its left twin term by term, so both sides compute to the same bits. */
function bothSides(rows: LeftRows, mirror: Uint32Array, mirrorVertices: Uint32Array): Stencil {
  const rowOf = new Int32Array(mirrorVertices.length).fill(-1)
  rows.vertices.forEach((vertex, row) => (rowOf[vertex] = row))
  const rowStart = new Uint32Array(mirrorVertices.length + 1)
  for (let vertex = 0; vertex < mirrorVertices.length; vertex += 1) {
    const row = Math.max(rowOf[vertex]!, rowOf[mirrorVertices[vertex]!]!)
    rowStart[vertex + 1] = rowStart[vertex]! + rows.starts[row + 1]! - rows.starts[row]!
  }
  const columns = new Uint32Array(rowStart[mirrorVertices.length]!)
  const weights = new Float32Array(columns.length)
  for (let vertex = 0; vertex < mirrorVertices.length; vertex += 1) {
    const own = rowOf[vertex]!
    const first = rows.starts[own >= 0 ? own : rowOf[mirrorVertices[vertex]!]!]!
    for (let out = rowStart[vertex]!, term = first; out < rowStart[vertex + 1]!; out += 1, term += 1) {
      columns[out] = own >= 0 ? rows.columns[term]! : mirror[rows.columns[term]!]!
      weights[out] = rows.weights[term]!
    }
  }
  return { rowStart, columns, weights }
}

import type { CageTopology } from './head-file'
import type { CageEdges } from './subdivide-edges'

/** One row of the stencil: which cage vertices make a skin vertex, and their weights. */
export interface Row {
  readonly columns: readonly number[]
  readonly weights: readonly number[]
}

/**
 * Catmull–Clark rows of every left and midline skin vertex (cage vertices, then edge points, then face points); the right side stays
 * empty. Throws a RangeError where faces do not form a surface.
 */
export function buildLeftRows(
  cage: CageTopology,
  leftFaces: readonly (readonly number[])[],
  edges: CageEdges,
): (Row | undefined)[] {
  const { vertexCount, mirror } = cage
  const around = facesAround(leftFaces, edges, mirror)
  const sum = new RowSum(vertexCount)
  const rows: (Row | undefined)[] = []

  edges.ends.forEach(([a, b], edge) => {
    const faces = around.ofEdge[edge]!
    if (faces.length > 2)
      throw new RangeError(`Cage edge ${a}–${b} has ${faces.length} faces; at most two can meet.`)
    const inside = faces.length === 2
    sum.add(a, inside ? 1 / 4 : 1 / 2)
    sum.add(b, inside ? 1 / 4 : 1 / 2)
    if (inside) for (const face of faces) sum.addAll(face, 1 / (4 * face.length))
    rows[vertexCount + edge] = sum.take()
  })

  around.ofVertex.forEach((faces, vertex) => {
    const neighbours = around.edgesOfVertex[vertex]!.flatMap((edge) => {
      const [a, b] = edges.ends[edge]!
      const other = a === vertex ? b : a
      const own = { other, faceCount: around.ofEdge[edge]!.length }
      const crossesMidline = mirror[vertex] === vertex && edges.mirror[edge] !== edge
      return crossesMidline ? [own, { ...own, other: mirror[other]! }] : [own]
    })
    const rim = neighbours.filter((neighbour) => neighbour.faceCount === 1)
    if (rim.length === 0) {
      const n = faces.length
      sum.add(vertex, (n - 3) / n)
      // Twice the mean of the edge midpoints, and once the mean of the face points, over n.
      for (const { other } of neighbours) {
        sum.add(vertex, 1 / (n * n))
        sum.add(other, 1 / (n * n))
      }
      for (const face of faces) sum.addAll(face, 1 / (n * n * face.length))
    } else {
      if (rim.length !== 2) {
        throw new RangeError(`Cage vertex ${vertex} has ${rim.length} boundary edges; a surface needs two.`)
      }
      sum.add(vertex, 3 / 4)
      for (const { other } of rim) sum.add(other, 1 / 8)
    }
    rows[vertex] = sum.take()
  })

  leftFaces.forEach((face, index) => {
    sum.addAll(face, 1 / face.length)
    rows[vertexCount + edges.count + index] = sum.take()
  })
  return rows
}

type Faces = readonly (readonly number[])[]

interface Surroundings {
  /** All faces at a left or midline vertex or edge, those across the midline included. */
  readonly ofVertex: readonly Faces[]
  readonly ofEdge: readonly Faces[]
  /** Left and midline edges at a vertex. */
  readonly edgesOfVertex: readonly (readonly number[])[]
}

function facesAround(leftFaces: Faces, edges: CageEdges, mirror: Uint32Array): Surroundings {
  const ofEdge: (readonly number[])[][] = edges.ends.map(() => [])
  const ofVertex: (readonly number[])[][] = []
  const edgesOfVertex: number[][] = []
  for (const face of leftFaces) {
    face.forEach((vertex, k) => {
      ;(ofVertex[vertex] ??= []).push(face)
      ofEdge[edges.of(vertex, face[(k + 1) % face.length]!)]!.push(face)
    })
  }
  edges.ends.forEach((ends, edge) => {
    for (const end of ends) (edgesOfVertex[end] ??= []).push(edge)
  })
  const withTwins = (faces: Faces): Faces => [
    ...faces,
    ...faces.map((face) => face.map((vertex) => mirror[vertex]!)),
  ]
  return {
    ofVertex: ofVertex.map((faces, vertex) => (mirror[vertex] === vertex ? withTwins(faces) : faces)),
    ofEdge: ofEdge.map((faces, edge) => (edges.mirror[edge] === edge ? withTwins(faces) : faces)),
    edgesOfVertex,
  }
}

/** Adds up one row at a time; terms keep the order in which their vertices first came. */
class RowSum {
  private readonly weight: Float64Array
  private touched: number[] = []

  constructor(vertexCount: number) {
    this.weight = new Float64Array(vertexCount)
  }

  add(vertex: number, weight: number): void {
    // A vertex of three faces keeps no share of itself; a zero would be taken for "not yet seen" below.
    if (weight === 0) return
    if (this.weight[vertex] === 0) this.touched.push(vertex)
    this.weight[vertex]! += weight
  }

  addAll(vertices: readonly number[], weight: number): void {
    for (const vertex of vertices) this.add(vertex, weight)
  }

  /** The finished row; the sum is empty again after. */
  take(): Row {
    const columns = this.touched
    const weights = columns.map((vertex) => this.weight[vertex]!)
    for (const vertex of columns) this.weight[vertex] = 0
    this.touched = []
    return { columns, weights }
  }
}

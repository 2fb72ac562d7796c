import type { CageTopology } from './head-file'
import type { CageEdges } from './subdivide-edges'

/** Rows of the stencil written one after another: terms of row `i` are `starts[i] … starts[i + 1]`. */
export interface LeftRows {
  /** The skin vertex each row makes: left and midline edge points, cage vertices, face points. */
  readonly vertices: readonly number[]
  readonly starts: readonly number[]
  readonly columns: readonly number[]
  readonly weights: readonly number[]
}

/**
 * Catmull–Clark rows of every left and midline skin vertex. Throws a RangeError where faces do not form a surface.
 */
export function buildLeftRows(
  cage: CageTopology,
  leftFaces: readonly (readonly number[])[],
  edges: CageEdges,
): LeftRows {
  const { vertexCount, mirror } = cage
  const around = facesAround(leftFaces, edges, mirror)
  const rows = new RowWriter(vertexCount)

  edges.ends.forEach(([a, b], edge) => {
    const faces = around.ofEdge[edge]!
    if (faces.length > 2) {
      throw new RangeError(`Cage edge ${a}–${b} has ${faces.length} faces; at most two can meet.`)
    }
    const inside = faces.length === 2
    rows.add(a, inside ? 1 / 4 : 1 / 2)
    rows.add(b, inside ? 1 / 4 : 1 / 2)
    if (inside) for (const face of faces) rows.addAll(face, 1 / (4 * face.length))
    rows.finish(vertexCount + edge)
  })

  around.ofVertex.forEach((faces, vertex) => {
    const { neighbours, rim } = neighboursOf(vertex, around, edges, mirror)
    if (rim.length === 0) {
      const n = faces.length
      rows.add(vertex, (n - 3) / n)
      // Twice the mean of the edge midpoints, and once the mean of the face points, over n.
      rows.add(vertex, neighbours.length / (n * n))
      rows.addAll(neighbours, 1 / (n * n))
      for (const face of faces) rows.addAll(face, 1 / (n * n * face.length))
    } else {
      if (rim.length !== 2) {
        throw new RangeError(`Cage vertex ${vertex} has ${rim.length} boundary edges; a surface needs two.`)
      }
      rows.add(vertex, 3 / 4)
      rows.addAll(rim, 1 / 8)
    }
    rows.finish(vertex)
  })

  leftFaces.forEach((face, index) => {
    rows.addAll(face, 1 / face.length)
    rows.finish(vertexCount + edges.count + index)
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
    let before = face.at(-1)!
    for (const vertex of face) {
      ;(ofVertex[vertex] ??= []).push(face)
      ofEdge[edges.of(before, vertex)]!.push(face)
      before = vertex
    }
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

/** The cage vertices an edge away from one, on both sides of the midline; `rim` are those along the boundary. */
function neighboursOf(
  vertex: number,
  around: Surroundings,
  edges: CageEdges,
  mirror: Uint32Array,
): { neighbours: number[]; rim: number[] } {
  const neighbours: number[] = []
  const rim: number[] = []
  for (const edge of around.edgesOfVertex[vertex]!) {
    const [a, b] = edges.ends[edge]!
    const other = a === vertex ? b : a
    const lists = around.ofEdge[edge]!.length === 1 ? [neighbours, rim] : [neighbours]
    for (const list of lists) {
      list.push(other)
      if (mirror[vertex] === vertex && edges.mirror[edge] !== edge) list.push(mirror[other]!)
    }
  }
  return { neighbours, rim }
}

/** Adds up one row at a time and appends it; terms keep the order in which their vertices first came. */
class RowWriter implements LeftRows {
  readonly vertices: number[] = []
  readonly starts: number[] = [0]
  readonly columns: number[] = []
  readonly weights: number[] = []
  private readonly sum: Float64Array

  constructor(vertexCount: number) {
    this.sum = new Float64Array(vertexCount)
  }

  add(vertex: number, weight: number): void {
    // A vertex of three faces keeps no share of itself; a zero would be taken for "not yet seen" below.
    if (weight === 0) return
    if (this.sum[vertex] === 0) this.columns.push(vertex)
    this.sum[vertex]! += weight
  }

  addAll(vertices: readonly number[], weight: number): void {
    for (const vertex of vertices) this.add(vertex, weight)
  }

  /** Ends the row that makes a skin vertex; the sum is empty again after. */
  finish(skinVertex: number): void {
    for (let term = this.starts.at(-1)!; term < this.columns.length; term += 1) {
      const vertex = this.columns[term]!
      this.weights.push(this.sum[vertex]!)
      this.sum[vertex] = 0
    }
    this.vertices.push(skinVertex)
    this.starts.push(this.columns.length)
  }
}

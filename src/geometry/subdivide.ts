import type { CageTopology } from './head-file'

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
  /** How many subdivided vertices the left half (with the midline) has. They come as cage, edge and face vertices. */
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

  const rows = buildRows(cage, leftFaces, edges)
  // A right-hand row is its left twin term by term, so both sides compute to the same bits.
  const leftVertices: number[] = []
  for (let vertex = 0; vertex < total; vertex += 1) {
    if (rows[vertex]) leftVertices.push(vertex)
    else rows[vertex] = rows[mirrorVertices[vertex]!]!.map(([column, weight]) => [mirror[column]!, weight])
  }

  const triangles: number[] = []
  const groups: { start: number; count: number }[] = []
  let face = 0
  for (const group of cage.faceGroups) {
    const start = triangles.length / 3
    for (const corners of group) {
      const point = faceStart + face
      face += 1
      corners.forEach((vertex, k) => {
        const after = vertexCount + edges.of(vertex, corners[(k + 1) % corners.length]!)
        const before = vertexCount + edges.of(corners.at(k - 1)!, vertex)
        triangles.push(vertex, after, point, vertex, point, before)
      })
    }
    const end = triangles.length
    for (let i = start * 3; i < end; i += 3) {
      const [a, b, c] = [triangles[i]!, triangles[i + 1]!, triangles[i + 2]!]
      triangles.push(mirrorVertices[a]!, mirrorVertices[c]!, mirrorVertices[b]!)
    }
    groups.push({ start, count: triangles.length / 3 - start })
  }
  return {
    vertexCount: total,
    stencil: compress(rows as Row[]),
    triangles: Uint32Array.from(triangles),
    groups,
    mirrorVertices,
    leftVertices: Uint32Array.from(leftVertices),
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

type Row = (readonly [column: number, weight: number])[]

interface Edges {
  readonly count: number
  /** Ends of the edges of left and midline, by edge number. */
  readonly ends: readonly (readonly [number, number])[]
  readonly mirror: readonly number[]
  readonly of: (a: number, b: number) => number
}

/** Numbers edges: those of left faces in order of use, then the right twins of all that do not lie on the midline. */
function listEdges(leftFaces: readonly (readonly number[])[], mirror: Uint32Array): Edges {
  const numbers = new Map<string, number>()
  const ends: [number, number][] = []
  for (const face of leftFaces) {
    face.forEach((a, k) => {
      const b = face[(k + 1) % face.length]!
      const name = edgeName(a, b)
      if (numbers.has(name)) return
      numbers.set(name, ends.length)
      ends.push([a, b])
    })
  }
  const twins = ends.map((_, edge) => edge)
  let count = ends.length
  ends.forEach(([a, b], edge) => {
    if (mirror[a] === a && mirror[b] === b) return
    twins[edge] = count
    twins[count] = edge
    count += 1
  })
  return {
    count,
    ends,
    mirror: twins,
    of: (a, b) => {
      const edge = numbers.get(edgeName(a, b))
      if (edge === undefined) throw new RangeError(`The cage has no left edge ${a}–${b}.`)
      return edge
    },
  }
}

/** Rows of all left and midline vertices; the right side stays empty. */
function buildRows(
  cage: CageTopology,
  leftFaces: readonly (readonly number[])[],
  edges: Edges,
): (Row | undefined)[] {
  const { vertexCount, mirror } = cage
  const facesOfEdge: (readonly number[])[][] = edges.ends.map(() => [])
  const facesOfVertex = new Map<number, (readonly number[])[]>()
  const edgesOfVertex = new Map<number, Set<number>>()
  for (const face of leftFaces) {
    face.forEach((a, k) => {
      const b = face[(k + 1) % face.length]!
      const edge = edges.of(a, b)
      facesOfEdge[edge]!.push(face)
      listOf(facesOfVertex, a).push(face)
      for (const end of [a, b]) {
        const set = edgesOfVertex.get(end) ?? new Set()
        edgesOfVertex.set(end, set.add(edge))
      }
    })
  }
  const mirrored = (face: readonly number[]): number[] => face.map((vertex) => mirror[vertex]!)
  const around = (edge: number): (readonly number[])[] => {
    const faces = facesOfEdge[edge]!
    return edges.mirror[edge] === edge ? [...faces, ...faces.map(mirrored)] : faces
  }

  const rows: (Row | undefined)[] = []
  for (let vertex = 0; vertex < vertexCount; vertex += 1) {
    const faces = facesOfVertex.get(vertex)
    if (!faces) continue
    rows[vertex] = vertexRow(vertex, mirror[vertex] === vertex)
  }
  edges.ends.forEach(([a, b], edge) => {
    const faces = around(edge)
    const sum = new Map<number, number>()
    const share = faces.length === 2 ? 1 / 4 : 1 / 2
    add(sum, a, share)
    add(sum, b, share)
    if (faces.length === 2) for (const face of faces) for (const v of face) add(sum, v, 1 / (4 * face.length))
    if (faces.length > 2)
      throw new RangeError(`Cage edge ${a}–${b} has ${faces.length} faces; at most two can meet.`)
    rows[vertexCount + edge] = [...sum]
  })
  leftFaces.forEach((face, index) => {
    rows[vertexCount + edges.count + index] = face.map((vertex) => [vertex, 1 / face.length])
  })
  return rows

  function vertexRow(vertex: number, onMidline: boolean): Row {
    const faces = [...facesOfVertex.get(vertex)!]
    const own = [...edgesOfVertex.get(vertex)!]
    const neighbours = own.map((edge) => ({
      other: otherEnd(edges.ends[edge]!, vertex),
      faces: around(edge).length,
    }))
    if (onMidline) {
      faces.push(...faces.map(mirrored))
      own.forEach((edge, i) => {
        const { other, faces: count } = neighbours[i]!
        if (edges.mirror[edge] !== edge) neighbours.push({ other: mirror[other]!, faces: count })
      })
    }
    const sum = new Map<number, number>()
    const rim = neighbours.filter((neighbour) => neighbour.faces === 1)
    if (rim.length > 0) {
      if (rim.length !== 2)
        throw new RangeError(`Cage vertex ${vertex} has ${rim.length} boundary edges; two are needed.`)
      add(sum, vertex, 3 / 4)
      for (const { other } of rim) add(sum, other, 1 / 8)
      return [...sum]
    }
    const n = faces.length
    add(sum, vertex, (n - 3) / n)
    // Twice the mean of the edge midpoints, and once the mean of the face points, over n.
    for (const { other } of neighbours) {
      add(sum, vertex, 1 / (n * n))
      add(sum, other, 1 / (n * n))
    }
    for (const face of faces) for (const v of face) add(sum, v, 1 / (n * n * face.length))
    return [...sum]
  }
}

function compress(rows: readonly Row[]): Stencil {
  const rowStart = new Uint32Array(rows.length + 1)
  rows.forEach((row, index) => (rowStart[index + 1] = rowStart[index]! + row.length))
  const columns = new Uint32Array(rowStart[rows.length]!)
  const weights = new Float32Array(columns.length)
  let term = 0
  for (const row of rows) {
    for (const [column, weight] of row) {
      columns[term] = column
      weights[term] = weight
      term += 1
    }
  }
  return { rowStart, columns, weights }
}

function add(sum: Map<number, number>, vertex: number, weight: number): void {
  sum.set(vertex, (sum.get(vertex) ?? 0) + weight)
}

function listOf<T>(lists: Map<number, T[]>, key: number): T[] {
  const found = lists.get(key)
  if (found) return found
  const made: T[] = []
  lists.set(key, made)
  return made
}

function otherEnd(ends: readonly [number, number], vertex: number): number {
  return ends[0] === vertex ? ends[1] : ends[0]
}

function edgeName(a: number, b: number): string {
  return a < b ? `${a},${b}` : `${b},${a}`
}

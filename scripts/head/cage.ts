import { FACE_GROUPS, type FaceGroup } from '../../src/geometry/head-file'
import { leftEye } from './eye'
import { openness } from './openness'
import { cutAtHem, type BlendedVertex } from './hem'
import { closeBase, type BaseRing } from './base'
import { groupVertices } from './symmetry'
import type { BaseMesh } from './source'

/** The left half (with the midline) of the control cage; the right half is its mirror. */
export interface HalfCage {
  /** Faces by group, in file order; indices into the half's vertices, counter-clockwise seen from outside. */
  readonly faces: Readonly<Record<FaceGroup, readonly (readonly number[])[]>>
  readonly vertices: readonly CageVertex[]
  /** Which half vertices lie on the midline. */
  readonly midline: readonly boolean[]
}

/** A cage vertex: a blend of base vertices, or a vertex of the underside made from the hem. */
export type CageVertex = BlendedVertex | BaseRing

/**
 * Openings whose lining is not skin: grown from a base quad that holds both `seed` vertices over quads that see less sky than
 * `limit`. The nostrils of this model are shallow pits, hence their high limit: it ends at the rim.
 */
const OPENINGS = [
  { name: 'mouth', seed: [7340, 7341], limit: 0.04 },
  { name: 'eye socket', seed: [7947, 7948], limit: 0.04 },
  { name: 'nostril', seed: [7142, 7152], limit: 0.6 },
] as const

/** Builds the half cage from the base mesh, measured on the reference shape (head frame, metres). */
export function buildHalfCage(mesh: BaseMesh, reference: Float64Array): HalfCage {
  const body = mesh.groups.get('body')!
  const left = body.filter((quad) => quad.every((v) => reference[v * 3]! >= 0))
  const cut = cutAtHem(left, reference)
  const lining = findLining(mesh, reference, left)
  const faces: Record<FaceGroup, number[][]> = { skin: [], inner: [], base: [], lashes: [] }
  const baseVertexOf = (v: number): number => (cut.vertices[v]!.t === 0 ? cut.vertices[v]!.a : -1)
  for (const face of cut.faces) {
    faces[lining.has(face.map(baseVertexOf).join()) ? 'inner' : 'skin'].push([...face])
  }
  const vertices: CageVertex[] = [...cut.vertices]
  const midline = cut.vertices.map(({ a, b }) => reference[a * 3] === 0 && reference[b * 3] === 0)
  closeBase({ faces: faces.skin, onHem: cut.onHem, vertices, midline, out: faces.base })
  for (const name of ['helper-l-eyelashes-1', 'helper-l-eyelashes-2']) {
    const index = new Map(groupVertices(mesh, name).map((v, i) => [v, vertices.length + i]))
    for (const v of index.keys()) {
      vertices.push({ a: v, b: v, t: 0 })
      midline.push(false)
    }
    for (const quad of mesh.groups.get(name)!) faces.lashes.push(quad.map((v) => index.get(v)!))
  }
  return inFileOrder({ faces, vertices, midline })
}

/** Quads (as joined base vertices) that line the mouth, the eye sockets and the nostrils. */
function findLining(
  mesh: BaseMesh,
  reference: Float64Array,
  left: readonly (readonly number[])[],
): Set<string> {
  // Only the head can hide a lining; the rest of the body would only slow the rays.
  const quads = left.filter((quad) => quad.every((v) => reference[v * 3 + 1]! > -0.15))
  const sky = quadOpenness(mesh, reference, quads)
  const byEdge = new Map<string, number[]>()
  const edges = (quad: readonly number[]): string[] =>
    quad.map((v, k) => edgeKey(v, quad[(k + 1) % quad.length]!))
  quads.forEach((quad, index) => {
    for (const edge of edges(quad)) byEdge.set(edge, [...(byEdge.get(edge) ?? []), index])
  })
  const lining = new Set<string>()
  for (const { name, seed, limit } of OPENINGS) {
    const open = [...(byEdge.get(edgeKey(seed[0], seed[1])) ?? [])].filter((index) => sky[index]! < limit)
    if (open.length === 0)
      throw new Error(`The ${name} was not found at base vertices ${seed.join(' and ')}.`)
    const seen = new Set(open)
    for (let index = open.pop(); index !== undefined; index = open.pop()) {
      lining.add(quads[index]!.join())
      for (const next of edges(quads[index]!).flatMap((edge) => byEdge.get(edge)!)) {
        if (seen.has(next) || sky[next]! >= limit) continue
        seen.add(next)
        open.push(next)
      }
    }
  }
  return lining
}

function quadOpenness(
  mesh: BaseMesh,
  shape: Float64Array,
  quads: readonly (readonly number[])[],
): Float32Array {
  const places = new Float32Array(quads.length * 3)
  const normals = new Float32Array(quads.length * 3)
  quads.forEach((quad, index) => {
    const corner = quad.map((v) => shape.subarray(v * 3, v * 3 + 3))
    const [a, b, c, d] = corner as [Float64Array, Float64Array, Float64Array, Float64Array]
    for (let axis = 0; axis < 3; axis += 1) {
      const [u, v] = [(axis + 1) % 3, (axis + 2) % 3]
      places[index * 3 + axis] = (a[axis]! + b[axis]! + c[axis]! + d[axis]!) / 4
      normals[index * 3 + axis] = (c[u]! - a[u]!) * (d[v]! - b[v]!) - (c[v]! - a[v]!) * (d[u]! - b[u]!)
    }
  })
  const eye = leftEye(mesh, shape)
  const [x, y, z] = eye.center
  const triangles = mesh.groups.get('body')!.flatMap(([a, b, c, d]) => [a!, b!, c!, a!, c!, d!])
  const occluders = {
    positions: Float32Array.from(shape),
    triangles: Uint32Array.from(triangles),
    balls: [eye, { center: [-x, y, z], radius: eye.radius } as const],
  }
  return openness(places, normals, occluders, 256)
}

/** Renumbers vertices by first use in a walk from face to neighbouring face: neighbours in space become neighbours in the file. */
function inFileOrder(cage: HalfCage): HalfCage {
  const number = new Map<number, number>()
  const faces = {} as Record<FaceGroup, number[][]>
  for (const group of FACE_GROUPS) {
    faces[group] = walk(cage.faces[group]).map((face) =>
      face.map((vertex) => {
        if (!number.has(vertex)) number.set(vertex, number.size)
        return number.get(vertex)!
      }),
    )
  }
  const order = [...number.keys()]
  return { faces, vertices: order.map((v) => cage.vertices[v]!), midline: order.map((v) => cage.midline[v]!) }
}

function walk(faces: readonly (readonly number[])[]): (readonly number[])[] {
  const byEdge = new Map<string, number[]>()
  const edgesOf = faces.map((face) => face.map((v, k) => edgeKey(v, face[(k + 1) % face.length]!)))
  edgesOf.forEach((edges, index) => {
    for (const edge of edges) byEdge.set(edge, [...(byEdge.get(edge) ?? []), index])
  })
  const done = new Set<number>()
  const out: (readonly number[])[] = []
  for (let start = 0; start < faces.length; start += 1) {
    const stack = [start]
    for (let index = stack.pop(); index !== undefined; index = stack.pop()) {
      if (done.has(index)) continue
      done.add(index)
      out.push(faces[index]!)
      for (const edge of edgesOf[index]!)
        for (const next of byEdge.get(edge)!) if (!done.has(next)) stack.push(next)
    }
  }
  return out
}

function edgeKey(a: number, b: number): string {
  return a < b ? `${a},${b}` : `${b},${a}`
}

/** Reads one shape (xyz per base vertex) at every half cage vertex: xyz triples. */
export function cagePositions(cage: HalfCage, shape: Float64Array): Float64Array {
  const out = new Float64Array(cage.vertices.length * 3)
  const read = ({ a, b, t }: BlendedVertex, axis: number): number =>
    (1 - t) * shape[a * 3 + axis]! + t * shape[b * 3 + axis]!
  cage.vertices.forEach((vertex, index) => {
    for (let axis = 0; axis < 3; axis += 1) {
      if (!('hem' in vertex)) {
        out[index * 3 + axis] = read(vertex, axis)
        continue
      }
      const middle =
        axis === 0 ? 0 : vertex.middle.reduce((sum, v) => sum + read(v, axis) / vertex.middle.length, 0)
      const drop = axis === 1 ? vertex.drop : 0
      out[index * 3 + axis] = read(vertex.hem, axis) * (1 - vertex.shrink) + middle * vertex.shrink - drop
    }
    if (cage.midline[index]!) out[index * 3] = 0
  })
  return out
}

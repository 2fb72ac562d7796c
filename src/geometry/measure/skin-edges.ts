import type { BareSkin } from './bare-skin'

/** The edges of a bare skin. */
export interface SkinEdges {
  /** Two vertices per edge. */
  readonly ends: Uint32Array
  /** The edge that starts at each corner of each triangle. */
  readonly ofTriangle: Uint32Array
  /** Two triangles per edge; the second is −1 where the skin ends. */
  readonly triangles: Int32Array
}

/** Found once per list of triangles: the one topology is the same on every face. */
const KNOWN = new WeakMap<Uint32Array, SkinEdges>()

/** The edges of a skin. */
export function skinEdges(skin: BareSkin): SkinEdges {
  const edges = KNOWN.get(skin.triangles) ?? edgesOf(skin)
  KNOWN.set(skin.triangles, edges)
  return edges
}

/** The triangle on the other side of an edge, −1 where the skin ends. */
export function triangleBeside({ triangles }: SkinEdges, edge: number, triangle: number): number {
  return triangles[edge * 2] === triangle ? triangles[edge * 2 + 1]! : triangles[edge * 2]!
}

/** The edge between two neighbouring triangles. */
export function sharedEdge(edges: SkinEdges, triangle: number, next: number): number {
  return [0, 1, 2]
    .map((k) => edges.ofTriangle[triangle * 3 + k]!)
    .find((edge) => triangleBeside(edges, edge, triangle) === next)!
}

/**
 * A strip of triangles, each beside the next, led round the other side of a vertex that it passes; null where the skin ends there.
 */
export function stripRoundVertex(
  edges: SkinEdges,
  strip: readonly number[],
  vertex: number,
): number[] | null {
  const { ofTriangle, ends } = edges
  const isAt = (edge: number): boolean => ends[edge * 2] === vertex || ends[edge * 2 + 1] === vertex
  const edgesAt = (triangle: number): number[] =>
    [0, 1, 2].map((k) => ofTriangle[triangle * 3 + k]!).filter(isAt)
  const first = strip.findIndex((triangle) => edgesAt(triangle).length > 0)
  let last = first
  while (last + 1 < strip.length && edgesAt(strip[last + 1]!).length > 0) last += 1
  if (last === first) return null
  const fan = [strip[first]!]
  let avoided = sharedEdge(edges, strip[first]!, strip[first + 1]!)
  while (fan.at(-1) !== strip[last]) {
    const here = fan.at(-1)!
    const edge = edgesAt(here).find((candidate) => candidate !== avoided)!
    const next = triangleBeside(edges, edge, here)
    if (next < 0) return null
    fan.push(next)
    avoided = edge
  }
  const whole = [...strip.slice(0, first), ...fan, ...strip.slice(last + 1)]
  // Back over the triangle that it came from: that triangle is not entered at all.
  return whole.reduce<number[]>((kept, triangle) => {
    const before = kept.indexOf(triangle)
    return before < 0 ? [...kept, triangle] : kept.slice(0, before + 1)
  }, [])
}

function edgesOf({ triangles }: BareSkin): SkinEdges {
  const vertexCount = triangles.reduce((most, vertex) => Math.max(most, vertex), 0) + 1
  const known = new Map<number, number>()
  const ends: number[] = []
  const beside: number[] = []
  const ofTriangle = new Uint32Array(triangles.length)
  for (let i = 0; i < triangles.length; i += 1) {
    const [a, b] = [triangles[i]!, triangles[i % 3 === 2 ? i - 2 : i + 1]!]
    const key = a < b ? a * vertexCount + b : b * vertexCount + a
    let edge = known.get(key)
    if (edge === undefined) {
      edge = ends.length / 2
      known.set(key, edge)
      ends.push(Math.min(a, b), Math.max(a, b))
      beside.push(Math.floor(i / 3), -1)
    } else beside[edge * 2 + 1] = Math.floor(i / 3)
    ofTriangle[i] = edge
  }
  return { ends: Uint32Array.from(ends), ofTriangle, triangles: Int32Array.from(beside) }
}

import type { HeadPosition } from '../frame'
import { vectorAlong, vectorDistance, vectorDot, vectorMix, vectorSubtract } from '../vector'
import { vertexAt, type BareSkin } from './bare-skin'
import { NodeHeap } from './node-heap'
import { polylineLength, type Polyline } from './polyline'
import { sharedEdge, skinEdges, stripRoundVertex, triangleBeside, type SkinEdges } from './skin-edges'

/** Places on each edge, besides its two ends, through which a first way may pass. */
const STOPS = 5
/** A first way is straightened in at most this many passes, and until a pass shortens it by less than this, metres. */
const PASSES = 400
const STRAIGHT = 1e-7
/** A crossing this near to the end of its edge, as a share of the edge, is caught at the vertex. */
const CAUGHT = 1e-6
/** No edge of the skin is longer, metres. */
const LONGEST_EDGE = 0.02
/** Two positions nearer than this, metres, are joined by a straight line. */
const SAME = 1e-6

/**
 * The shortest way over the triangles between any two positions: a search over places on the edges (A*, so that only a corridor is
 * looked at), then straightened by sliding every crossing along its edge until nothing gets shorter. Built once per face; each `way`
 * is a measurement of its own, at most half a percent too long (tested on a ball). It uses no search tree, section or route of the solver.
 */
export class ShortestWays {
  readonly #skin: BareSkin
  readonly #edges: SkinEdges
  readonly #nodes: Float64Array

  constructor(skin: BareSkin) {
    this.#skin = skin
    this.#edges = skinEdges(skin)
    this.#nodes = nodePositions(skin, this.#edges.ends)
  }

  /** The way from one position to another, both on (or within a hair of) the skin. Throws a RangeError when no skin joins them. */
  way(from: HeadPosition, to: HeadPosition): Polyline {
    const straight = vectorDistance(from, to)
    if (straight < SAME) return [from, to]
    const start = this.#triangleAt(from)
    const goal = this.#triangleAt(to)
    if (start === goal) return [from, to]
    const nodes = this.#search(from, start, to, goal)
    return this.#straightened(from, start, nodes, to)
  }

  #triangleAt(position: HeadPosition): number {
    const { triangles, positions } = this.#skin
    let best = -1
    let bestDistance = Infinity
    for (let i = 0; i < triangles.length; i += 3) {
      const first = triangles[i]! * 3
      if (
        Math.abs(positions[first]! - position[0]) > LONGEST_EDGE ||
        Math.abs(positions[first + 1]! - position[1]) > LONGEST_EDGE ||
        Math.abs(positions[first + 2]! - position[2]) > LONGEST_EDGE
      )
        continue
      const a = vertexAt(this.#skin, triangles[i]!)
      const distance = distanceToTriangle(
        position,
        a,
        vertexAt(this.#skin, triangles[i + 1]!),
        vertexAt(this.#skin, triangles[i + 2]!),
      )
      if (distance >= bestDistance) continue
      bestDistance = distance
      best = i / 3
    }
    if (best < 0) throw new RangeError('The position to measure from is not on the skin.')
    return best
  }

  /** Nodes from `from` to `to` without them: node `edge × STOPS + k`, in walking order. */
  #search(from: HeadPosition, start: number, to: HeadPosition, goal: number): number[] {
    const { ofTriangle, triangles } = this.#edges
    const nodes = this.#nodes
    const cost = new Map<number, number>()
    const previous = new Map<number, number>()
    const done = new Set<number>()
    const heap = new NodeHeap()
    const goals = new Map<number, number>()
    for (let k = 0; k < 3; k += 1) {
      for (let stop = 0; stop < STOPS; stop += 1) {
        const first = ofTriangle[start * 3 + k]! * STOPS + stop
        const length = this.#fromNode(first, from)
        cost.set(first, length)
        heap.push(first, length + this.#fromNode(first, to))
        const last = ofTriangle[goal * 3 + k]! * STOPS + stop
        goals.set(last, this.#fromNode(last, to))
      }
    }
    let best = Infinity
    let bestGoal = -1
    for (let node = heap.pop(); node >= 0 && heap.lastKey < best; node = heap.pop()) {
      if (done.has(node)) continue
      done.add(node)
      const here = cost.get(node)!
      const tail = goals.get(node)
      if (tail !== undefined && here + tail < best) {
        best = here + tail
        bestGoal = node
      }
      const edge = Math.floor(node / STOPS)
      for (let side = 0; side < 2; side += 1) {
        const triangle = triangles[edge * 2 + side]!
        if (triangle < 0) continue
        for (let k = 0; k < 3; k += 1) {
          const other = ofTriangle[triangle * 3 + k]!
          if (other === edge) continue
          for (let stop = 0; stop < STOPS; stop += 1) {
            const next = other * STOPS + stop
            const length =
              here +
              Math.hypot(
                nodes[node * 3]! - nodes[next * 3]!,
                nodes[node * 3 + 1]! - nodes[next * 3 + 1]!,
                nodes[node * 3 + 2]! - nodes[next * 3 + 2]!,
              )
            if (length >= (cost.get(next) ?? Infinity)) continue
            cost.set(next, length)
            previous.set(next, node)
            heap.push(next, length + this.#fromNode(next, to))
          }
        }
      }
    }
    if (bestGoal < 0) throw new RangeError('No outer skin joins the two positions.')
    const way: number[] = []
    for (let node: number | undefined = bestGoal; node !== undefined; node = previous.get(node))
      way.push(node)
    return way.reverse()
  }

  #fromNode(node: number, position: HeadPosition): number {
    const nodes = this.#nodes
    return Math.hypot(
      nodes[node * 3]! - position[0],
      nodes[node * 3 + 1]! - position[1],
      nodes[node * 3 + 2]! - position[2],
    )
  }

  /**
   * Straightens the way through the triangles that the nodes lead through. Where it is caught at a vertex, the triangles on the
   * vertex's other side are tried, as long as that is shorter.
   */
  #straightened(from: HeadPosition, start: number, nodes: readonly number[], to: HeadPosition): Polyline {
    const strip = [start]
    for (const node of nodes) strip.push(triangleBeside(this.#edges, Math.floor(node / STOPS), strip.at(-1)!))
    let best = this.#slid(from, strip, to)
    const tried = new Set<number>()
    for (;;) {
      const vertex = best.caughtAt.find((candidate) => !tried.has(candidate))
      if (vertex === undefined) return best.way
      tried.add(vertex)
      const other = stripRoundVertex(this.#edges, best.strip, vertex)
      const next = other && this.#slid(from, other, to)
      if (!next || next.length > best.length - STRAIGHT) continue
      best = next
      tried.clear()
    }
  }

  /** Slides every crossing along its edge until the way through the strip gets no shorter. */
  #slid(from: HeadPosition, strip: readonly number[], to: HeadPosition) {
    const { ends } = this.#edges
    const edges = strip.slice(1).map((next, i) => sharedEdge(this.#edges, strip[i]!, next))
    const ofEdge = edges.map(
      (edge) => [vertexAt(this.#skin, ends[edge * 2]!), vertexAt(this.#skin, ends[edge * 2 + 1]!)] as const,
    )
    const shares = edges.map(() => 0.5)
    const way: HeadPosition[] = [from, ...ofEdge.map(([a, b]) => vectorMix(a, b, 0.5)), to]
    for (let pass = 0; pass < PASSES; pass += 1) {
      let gained = 0
      for (let k = 0; k < edges.length; k += 1) {
        // Back and forth: a bend travels the whole way in one pass.
        const i = pass % 2 === 0 ? k : edges.length - 1 - k
        const [a, b] = ofEdge[i]!
        shares[i] = unfoldedShare(way[i]!, way[i + 2]!, a, b)
        const moved = vectorMix(a, b, shares[i])
        gained = Math.max(gained, vectorDistance(moved, way[i + 1]!))
        way[i + 1] = moved
      }
      if (gained < STRAIGHT) break
    }
    const caughtAt = edges.flatMap((edge, i) =>
      shares[i]! < CAUGHT ? [ends[edge * 2]!] : shares[i]! > 1 - CAUGHT ? [ends[edge * 2 + 1]!] : [],
    )
    return { strip, way, length: polylineLength(way), caughtAt }
  }
}

/** Where the straight line between two positions crosses an edge when both triangles beside it are laid flat, as a share of the edge. */
function unfoldedShare(before: HeadPosition, after: HeadPosition, a: HeadPosition, b: HeadPosition): number {
  const length = vectorDistance(a, b)
  if (length === 0) return 0
  const edge = vectorSubtract(b, a)
  const t1 = vectorDot(vectorSubtract(before, a), edge) / length
  const t2 = vectorDot(vectorSubtract(after, a), edge) / length
  const h1 = Math.sqrt(Math.max(0, vectorDistance(before, a) ** 2 - t1 * t1))
  const h2 = Math.sqrt(Math.max(0, vectorDistance(after, a) ** 2 - t2 * t2))
  const t = h1 + h2 === 0 ? (t1 + t2) / 2 : (t1 * h2 + t2 * h1) / (h1 + h2)
  return Math.min(1, Math.max(0, t / length))
}

function nodePositions(skin: BareSkin, ends: Uint32Array): Float64Array {
  const out = new Float64Array((ends.length / 2) * STOPS * 3)
  for (let edge = 0; edge < ends.length / 2; edge += 1) {
    const a = vertexAt(skin, ends[edge * 2]!)
    const b = vertexAt(skin, ends[edge * 2 + 1]!)
    for (let stop = 0; stop < STOPS; stop += 1)
      out.set(vectorMix(a, b, (stop + 1) / (STOPS + 1)), (edge * STOPS + stop) * 3)
  }
  return out
}

/** Distance from a position to a triangle, metres. */
function distanceToTriangle(p: HeadPosition, a: HeadPosition, b: HeadPosition, c: HeadPosition): number {
  const ab = vectorSubtract(b, a)
  const ac = vectorSubtract(c, a)
  const ap = vectorSubtract(p, a)
  const bb = vectorDot(ab, ab)
  const cc = vectorDot(ac, ac)
  const bc = vectorDot(ab, ac)
  const pb = vectorDot(ap, ab)
  const pc = vectorDot(ap, ac)
  const determinant = bb * cc - bc * bc
  const v = determinant > 0 ? (cc * pb - bc * pc) / determinant : -1
  const w = determinant > 0 ? (bb * pc - bc * pb) / determinant : -1
  if (v >= 0 && w >= 0 && v + w <= 1) return vectorDistance(p, vectorAlong(vectorAlong(a, ab, v), ac, w))
  return Math.min(distanceToPiece(p, a, b), distanceToPiece(p, b, c), distanceToPiece(p, c, a))
}

function distanceToPiece(p: HeadPosition, from: HeadPosition, to: HeadPosition): number {
  const piece = vectorSubtract(to, from)
  const squared = vectorDot(piece, piece)
  const share = squared === 0 ? 0 : vectorDot(vectorSubtract(p, from), piece) / squared
  return vectorDistance(p, vectorMix(from, to, Math.min(1, Math.max(0, share))))
}

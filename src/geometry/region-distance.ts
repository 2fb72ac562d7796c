import type { RegionCurve } from './region-curve'
import type { VertexGraph } from './vertex-graph'
import { squaredPieceDistance } from './piece-distance'

/** For every vertex of the left half: how far the region's edge is and on which side the vertex lies. */
export interface RegionDistances {
  /** Straight distance to the edge, millimetres, at most `limit`. */
  readonly distance: Float32Array
  /** 1 inside the region, 0 outside or where the skin does not reach. */
  readonly inside: Uint8Array
  /** Fraction along the curve of the nearest place, 0 to 1. */
  readonly fraction: Float32Array
}

/** Pieces tried before and after the one a neighbour found. */
const REACH = 3

/**
 * Distances of the vertices of the left half to a curve. The nearest piece is handed from vertex to vertex along the skin, so that
 * each vertex tries a handful of pieces only. Near the curve a vertex is inside when it lies on the curve's inner side; farther
 * away the answer is handed on, so that it follows the skin (into the ear, round the skull) and not a straight line.
 * @param limit millimetres; farther vertices get the limit, their side still holds
 * @param near millimetres within which the curve's own side decides; must exceed the longest edge there
 */
export function regionDistances(
  positions: Float32Array,
  graph: VertexGraph,
  curve: RegionCurve,
  { limit, near }: { limit: number; near: number },
): RegionDistances {
  const count = positions.length / 3
  const nearestPiece = new Int32Array(count).fill(-1)
  const squared = new Float64Array(count).fill(((limit * 1.0001) / 1000) ** 2)
  const flat = flatten(curve)
  const queue: number[] = []
  const queued = new Uint8Array(count)
  const offer = (vertex: number, around: number): void => {
    // The neighbour's piece is the vertex's own already: nothing new to try.
    if (nearestPiece[vertex] === around) return
    const x = positions[vertex * 3]!
    const y = positions[vertex * 3 + 1]!
    const z = positions[vertex * 3 + 2]!
    const piece = nearestFrom(flat, x, y, z, around)
    const value = squaredPieceDistance(flat.points, piece, x, y, z)
    if (value >= squared[vertex]! - 1e-14) return
    squared[vertex] = value
    nearestPiece[vertex] = piece
    if (queued[vertex]) return
    queued[vertex] = 1
    queue.push(vertex)
  }
  for (const { vertex, piece } of curve.seeds) if (graph.isLeft[vertex]) offer(vertex, piece)
  for (let head = 0; head < queue.length; head += 1) {
    const vertex = queue[head]!
    queued[vertex] = 0
    for (let i = graph.starts[vertex]!; i < graph.starts[vertex + 1]!; i += 1) {
      offer(graph.neighbours[i]!, nearestPiece[vertex]!)
    }
  }
  const distance = new Float32Array(count)
  const fraction = new Float32Array(count)
  for (let vertex = 0; vertex < count; vertex += 1) {
    const piece = nearestPiece[vertex]!
    distance[vertex] = piece < 0 ? limit : Math.min(limit, Math.sqrt(squared[vertex]!) * 1000)
    fraction[vertex] = piece < 0 ? 0 : curve.fractions[piece]!
  }
  return { distance, fraction, inside: sides(positions, graph, flat, nearestPiece, distance, near) }
}

interface FlatCurve {
  readonly points: Float64Array
  readonly sides: Float64Array
  readonly pieces: number
  readonly closed: boolean
}

function flatten({ points, sides: directions, closed }: RegionCurve): FlatCurve {
  return {
    points: Float64Array.from(points.flat()),
    sides: Float64Array.from(directions.flat()),
    pieces: directions.length,
    closed,
  }
}

/** The piece nearest to a place, found by walking downhill from `around` in both directions. */
function nearestFrom(curve: FlatCurve, x: number, y: number, z: number, around: number): number {
  let best = around
  let value = squaredPieceDistance(curve.points, around, x, y, z)
  for (let direction = 1; direction >= -1; direction -= 2) {
    let at = best
    let tried = 0
    while (tried < REACH) {
      at += direction
      tried += 1
      if (curve.closed) at = (at + curve.pieces) % curve.pieces
      else if (at < 0 || at >= curve.pieces) break
      const other = squaredPieceDistance(curve.points, at, x, y, z)
      if (other >= value) continue
      value = other
      best = at
      tried = 0
    }
  }
  return best
}

function sides(
  positions: Float32Array,
  graph: VertexGraph,
  curve: FlatCurve,
  nearestPiece: Int32Array,
  distance: Float32Array,
  near: number,
): Uint8Array {
  const count = distance.length
  const inside = new Uint8Array(count)
  const known = new Uint8Array(count)
  const queue: number[] = []
  for (let vertex = 0; vertex < count; vertex += 1) {
    if (nearestPiece[vertex]! < 0 || distance[vertex]! > near) continue
    known[vertex] = 1
    inside[vertex] = onInnerSide(curve, nearestPiece[vertex]!, positions, vertex) ? 1 : 0
    // Only from here no edge can reach across the curve.
    if (distance[vertex]! > near / 2) queue.push(vertex)
  }
  for (let head = 0; head < queue.length; head += 1) {
    const vertex = queue[head]!
    for (let i = graph.starts[vertex]!; i < graph.starts[vertex + 1]!; i += 1) {
      const next = graph.neighbours[i]!
      if (known[next]) continue
      known[next] = 1
      inside[next] = inside[vertex]!
      queue.push(next)
    }
  }
  return inside
}

/** Where the nearest place is a corner between two pieces, their sides are taken together. */
function onInnerSide(curve: FlatCurve, piece: number, positions: Float32Array, vertex: number): boolean {
  const p = curve.points
  const a = piece * 3
  let along = 0
  let length = 0
  for (let axis = 0; axis < 3; axis += 1) {
    const step = p[a + 3 + axis]! - p[a + axis]!
    along += step * (positions[vertex * 3 + axis]! - p[a + axis]!)
    length += step * step
  }
  const part = along / length
  const beside = part <= 0 ? piece - 1 : part >= 1 ? piece + 1 : piece
  const other = curve.closed
    ? (beside + curve.pieces) % curve.pieces
    : Math.min(curve.pieces - 1, Math.max(0, beside))
  const clamped = Math.min(1, Math.max(0, part))
  let toward = 0
  for (let axis = 0; axis < 3; axis += 1) {
    const nearest = p[a + axis]! + clamped * (p[a + 3 + axis]! - p[a + axis]!)
    toward +=
      (curve.sides[a + axis]! + curve.sides[other * 3 + axis]!) * (positions[vertex * 3 + axis]! - nearest)
  }
  return toward > 0
}

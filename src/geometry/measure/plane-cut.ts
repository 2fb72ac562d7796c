import type { HeadPosition } from '../frame'
import { vectorDistance, vectorDot, vectorMix, type Vector } from '../vector'
import { vertexAt, type BareSkin } from './bare-skin'
import { polylineLength, polylineNearest, type Polyline } from './polyline'

/** One run of the cut of a skin with a plane; `closed` when it comes back to its start. */
export interface CutRun {
  readonly positions: Polyline
  readonly closed: boolean
}

/**
 * Cuts every triangle of the skin with the plane through a position across a normal and joins the pieces where they share an edge.
 * Nothing is walked from neighbour to neighbour: the answer does not depend on any adjacency.
 */
export function planeCut(skin: BareSkin, through: HeadPosition, normal: Vector): CutRun[] {
  const { positions, triangles } = skin
  const length = Math.hypot(...normal)
  const [nx, ny, nz] = [normal[0] / length, normal[1] / length, normal[2] / length]
  const offset = vectorDot([nx, ny, nz], through)
  const heights = new Float64Array(positions.length / 3)
  for (let vertex = 0; vertex < heights.length; vertex += 1) {
    const i = vertex * 3
    heights[vertex] = nx * positions[i]! + ny * positions[i + 1]! + nz * positions[i + 2]! - offset
  }
  const pieces = new Map<number, number[]>()
  const crossed: [number, number][] = []
  const count = heights.length
  for (let i = 0; i < triangles.length; i += 3) {
    const a = triangles[i]!
    const b = triangles[i + 1]!
    const c = triangles[i + 2]!
    const inFrontA = heights[a]! >= 0
    const inFrontB = heights[b]! >= 0
    if (inFrontA === inFrontB && inFrontB === heights[c]! >= 0) continue
    // The corner alone on its side of the plane: both edges that meet there are crossed.
    const alone = inFrontA === inFrontB ? c : inFrontA === heights[c]! >= 0 ? b : a
    const [first, second] = alone === a ? [b, c] : alone === b ? [a, c] : [a, b]
    const keys: [number, number] = [edgeKey(alone, first, count), edgeKey(alone, second, count)]
    const piece = crossed.push(keys) - 1
    for (const key of keys) {
      const known = pieces.get(key)
      if (known) known.push(piece)
      else pieces.set(key, [piece])
    }
  }
  const at = (key: number): HeadPosition => {
    const [a, b] = [Math.floor(key / heights.length), key % heights.length]
    const fraction = heights[a]! / (heights[a]! - heights[b]!)
    return vectorMix(vertexAt(skin, a), vertexAt(skin, b), fraction)
  }
  return joined(crossed, pieces).map(({ keys, closed }) => ({ positions: keys.map(at), closed }))
}

/**
 * The length of the cut between two positions near it, metres: the shorter way where the run is closed; null when no run passes both
 * within `near` (metres).
 */
export function cutLength(
  runs: readonly CutRun[],
  from: HeadPosition,
  to: HeadPosition,
  near = 0.003,
): number | null {
  const way = cutBetween(runs, from, to, near)
  return way && polylineLength(way)
}

/** The part of the cut from one position near it to another, the shorter way; null as in {@link cutLength}. */
export function cutBetween(
  runs: readonly CutRun[],
  from: HeadPosition,
  to: HeadPosition,
  near = 0.003,
): Polyline | null {
  const run = nearestRun(runs, from, to, near)
  if (!run) return null
  const { positions, closed } = run
  const start = polylineNearest(positions, from)
  const end = polylineNearest(positions, to)
  const forward = start.length <= end.length
  const [low, high] = forward ? [start, end] : [end, start]
  const inner: HeadPosition[] = []
  const outer: HeadPosition[] = []
  const before: HeadPosition[] = []
  let walked = 0
  positions.forEach((position, i) => {
    if (i > 0) walked += vectorDistance(positions[i - 1]!, position)
    if (walked > low.length && walked < high.length) inner.push(position)
    else if (walked >= high.length) outer.push(position)
    else before.push(position)
  })
  const direct = [low.position, ...inner, high.position]
  // Of a closed run the last position is the first again.
  const around = [high.position, ...outer, ...before.slice(1), low.position].reverse()
  const way = closed && polylineLength(around) < polylineLength(direct) ? around : direct
  return forward ? way : way.toReversed()
}

function nearestRun(
  runs: readonly CutRun[],
  from: HeadPosition,
  to: HeadPosition,
  near: number,
): CutRun | null {
  let best: CutRun | null = null
  let bestMiss = near
  for (const run of runs) {
    const miss = Math.max(
      polylineNearest(run.positions, from).distance,
      polylineNearest(run.positions, to).distance,
    )
    if (miss > bestMiss) continue
    bestMiss = miss
    best = run
  }
  return best
}

function edgeKey(a: number, b: number, count: number): number {
  return a < b ? a * count + b : b * count + a
}

/** Chains of edges that share pieces, each from an open end where there is one. */
function joined(
  crossed: readonly (readonly [number, number])[],
  pieces: ReadonlyMap<number, readonly number[]>,
): { keys: number[]; closed: boolean }[] {
  const used = new Uint8Array(crossed.length)
  const chain = (piece: number, entry: number): number[] => {
    const keys = [entry]
    let [here, key] = [piece, entry]
    while (!used[here]) {
      used[here] = 1
      const [a, b] = crossed[here]!
      key = a === key ? b : a
      keys.push(key)
      const next = pieces.get(key)!.find((other) => !used[other])
      if (next === undefined) break
      here = next
    }
    return keys
  }
  const out: { keys: number[]; closed: boolean }[] = []
  crossed.forEach((ends, piece) => {
    const open = ends.find((key) => pieces.get(key)!.length === 1)
    if (open !== undefined && !used[piece]) out.push({ keys: chain(piece, open), closed: false })
  })
  crossed.forEach(([entry], piece) => {
    if (!used[piece]) out.push({ keys: chain(piece, entry), closed: true })
  })
  return out
}

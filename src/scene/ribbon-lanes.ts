import { isAtPoint, pointsOn, sharesOf, type LanePoints, type LaneStretch } from './lane-shares'
import { nearestOnLine, type NearLine } from './near-line'

/**
 * Numbers per vertex: how much of the room that is missing the line makes, to its left (up to 1) or right (down to -1), how far it lies to that side of the other line
 * already (millimetres), the other's meridian, and how far along it is to where it takes or leaves the other's side (millimetres).
 */
export const LANE_SIZE = 4

/** What of a ribbon field is needed to find lines that run together. */
export interface LaneLines {
  readonly stretches: readonly LaneStretch[]
  /** xyz per sample, metres, and unit normals of the skin, head frame. */
  readonly positions: Float32Array
  readonly normals: Float32Array
}

/** Lines nearer than this that run about the same way run together, metres. */
const TOGETHER = 0.004
/** Cosine between the ways of two lines from which on they run about the same way. */
const SAME_WAY = 0.82
/** Nearer to the other line than this for the most part, and a line runs on it, metres. */
const ON_IT = 0.0005
/** There it steps aside so much faster: the mark hides it. */
const AT_POINT_SPEED = 3
/** Lines are to one side of each other from here on, metres. */
const APART = 0.0015
/** A shorter stretch together is a crossing or a meeting, millimetres. */
const LEAST_MM = 8

/** How one sample steps aside from another line. */
interface Lane {
  readonly hand: number
  readonly apartMm: number
  readonly other: number
  readonly distance: number
}

/**
 * Lines that run on or close beside each other are drawn side by side, like those of a map of trains. For each sample how its line steps
 * aside, {@link LANE_SIZE} numbers, written twice, once per edge; all 0 where it runs alone. To which side is decided once per common stretch,
 * by the side on which it lies on the whole, and to the front and up where it has none. Lines of the midline stay where
 * they are, and those of the other side have their own half of the face.
 */
export function ribbonLanes({ stretches, positions, normals }: LaneLines, points: LanePoints): Float32Array {
  const count = positions.length / 3
  const lanes: (Lane | undefined)[] = Array.from({ length: count })
  const paired = stretches.filter(({ side }) => side !== 'midline')
  paired.forEach((one, i) => {
    for (const other of paired.slice(i + 1)) {
      if (other.side === one.side) pairUp(one, other, { positions, normals, points }, lanes)
    }
  })
  const out = new Float32Array(count * 2 * LANE_SIZE)
  for (const stretch of paired) {
    lengthsToTurns(stretch, lanes, positions, points).forEach((toTurnMm, i) => {
      const lane = lanes[stretch.first + i]
      if (!lane) return
      // With what comes before and after, or every turn of the other line would show in this one.
      const alike = [-1, 0, 1].flatMap((k) => {
        const next = lanes[stretch.first + i + k]
        return next?.other === lane.other && next.hand === lane.hand ? [next.apartMm] : []
      })
      const apartMm = alike.reduce((sum, mm) => sum + mm, 0) / alike.length
      for (const edge of [0, 1]) {
        const at = ((stretch.first + i) * 2 + edge) * LANE_SIZE
        out.set([lane.hand, apartMm, lane.other, toTurnMm], at)
      }
    })
  }
  return out
}

/** Finds the stretches that two lines run together and notes how both step aside there, where nothing nearer is noted. */
function pairUp(
  one: LaneStretch,
  other: LaneStretch,
  { positions, normals, points }: Pick<LaneLines, 'positions' | 'normals'> & { readonly points: LanePoints },
  lanes: (Lane | undefined)[],
): void {
  const nears = Array.from({ length: one.count }, (_, i) =>
    nearestOnLine(one, i, other, positions, normals, TOGETHER),
  )
  const isTogether = (near: NearLine | null | undefined) =>
    !!near && near.distance < TOGETHER && Math.abs(near.cosine) > SAME_WAY
  const runs: { readonly from: number; readonly to: number; readonly run: readonly NearLine[] }[] = []
  for (let from = 0; from < one.count; from += 1) {
    const start = nears[from]
    if (!start || !isTogether(start)) continue
    let to = from
    // A line may turn back beside itself: where it comes back another common stretch begins.
    while (isTogether(nears[to + 1]) && nears[to + 1]!.cosine * start.cosine > 0) to += 1
    const isLong = lengthMm(one.first + from, one.first + to, positions) >= LEAST_MM
    if (isLong && !isCrossing(start, nears[to]!)) {
      runs.push({ from, to, run: nears.slice(from, to + 1).map((near) => near!) })
    }
    from = to
  }
  const onBoth = runs.flatMap(({ from, to }) => pointsOn(one.first + from, one.first + to, positions, points))
  const shares = sharesOf(one, other, onBoth)
  for (const { from, to, run } of runs) {
    const hand = handOf(run) ?? frontHand(one.first + from, one.first + to, positions, normals)
    run.forEach((near, i) => note(lanes, one.first + from + i, laneOf(near, hand, shares.one, other)))
    // Lines against each other have the same side on different hands.
    const way = run[0]!.cosine
    const back = way > 0 ? -hand : hand
    for (let i = 0; i < other.count; i += 1) {
      const near = nearestOnLine(other, i, one, positions, normals, TOGETHER)
      if (!near || near.step < from || near.step >= to || !isTogether(near)) continue
      if (near.cosine * way > 0) note(lanes, other.first + i, laneOf(near, back, shares.other, one))
    }
  }
}

function laneOf({ aside, distance }: NearLine, hand: number, share: number, { meridian }: LaneStretch): Lane {
  return { hand: hand * share, apartMm: hand * aside * 1000, other: meridian, distance }
}

function note(lanes: (Lane | undefined)[], sample: number, lane: Lane): void {
  const noted = lanes[sample]
  if (!noted || lane.distance < noted.distance) lanes[sample] = lane
}

/** Does a line that comes from one side of another leave it on the other side? Then they are to be seen crossing. */
function isCrossing(start: NearLine, end: NearLine): boolean {
  return start.aside * end.aside < 0 && Math.min(Math.abs(start.aside), Math.abs(end.aside)) > APART
}

/** On which hand of the other line a stretch runs on the whole, 1 left and -1 right; null where it runs on it. */
function handOf(run: readonly NearLine[]): 1 | -1 | null {
  // The middle one: where they come together and part they may be far from each other.
  const middle = run.map(({ aside }) => aside).sort((a, b) => a - b)[Math.floor(run.length / 2)]!
  if (Math.abs(middle) < ON_IT) return null
  return middle < 0 ? -1 : 1
}

/** The hand on which front and top are. */
function frontHand(from: number, to: number, positions: Float32Array, normals: Float32Array): 1 | -1 {
  const way = (axis: number) => positions[to * 3 + axis]! - positions[from * 3 + axis]!
  const [nx, ny, nz] = [normals[from * 3]!, normals[from * 3 + 1]!, normals[from * 3 + 2]!]
  return nz * way(0) - nx * way(2) + (nx * way(1) - ny * way(0)) < 0 ? -1 : 1
}

/** For each sample of a stretch the length along it to where it begins or ends to run with the same other line, millimetres. */
function lengthsToTurns(
  { first, count }: LaneStretch,
  lanes: readonly (Lane | undefined)[],
  positions: Float32Array,
  points: LanePoints,
): number[] {
  const along = [0]
  for (let i = 1; i < count; i += 1) along.push(along[i - 1]! + lengthMm(first + i - 1, first + i, positions))
  const turns = along.flatMap((mm, i) => {
    const lane = lanes[first + i]
    const before = i === 0 ? undefined : lanes[first + i - 1]
    const isSame =
      Math.sign(lane?.hand ?? 0) === Math.sign(before?.hand ?? 0) && lane?.other === before?.other
    if (isSame && i < count - 1) return []
    return [{ mm, speed: isAtPoint(first + i, positions, points) ? AT_POINT_SPEED : 1 }]
  })
  return along.map((mm) => Math.min(...turns.map((turn) => Math.abs(turn.mm - mm) * turn.speed)))
}

/** From one sample of a line to a later one along it, millimetres. */
function lengthMm(from: number, to: number, positions: Float32Array): number {
  let length = 0
  for (let i = from * 3; i < to * 3; i += 3) {
    length += Math.hypot(
      positions[i + 3]! - positions[i]!,
      positions[i + 4]! - positions[i + 1]!,
      positions[i + 5]! - positions[i + 2]!,
    )
  }
  return length * 1000
}

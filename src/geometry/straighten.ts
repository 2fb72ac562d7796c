import { lineThrough, type SkinLine } from './section'
import { nextInTriangle } from './skin-topology'
import type { Place, Skin } from './surface'
import { funnel, type FlatPosition, type Portal } from './funnel'
import { vectorDistance } from './vector'

/** Places nearer than this to the one before are left out of a line, metres. */
const SAME = 1e-9
/** A strip is laid round another side of a vertex only when that shortens the way by more than this, metres. */
const SHORTER = 1e-8
/** A place whose weight of the corner across is less than this lies on the edge. */
const ON_EDGE = 1e-7
/** More triangles than this never meet at one vertex. */
const LARGEST_FAN = 64

/**
 * The shortest way between the ends of a line, near that line: the triangles it crosses are laid flat, a thread is pulled tight in
 * them, and wherever the thread bends at a vertex the strip is led round the vertex's other side, as long as that is shorter. What is
 * not outer skin is never crossed.
 */
export function straightened(skin: Skin, line: SkinLine): SkinLine {
  const [from, to] = [line.places[0]!, line.places.at(-1)!]
  const strip = stripOf(skin, line.places)
  if (!strip) return line
  let best = pulledTight(skin, strip, from, to)
  const kept = new Set<number>()
  for (;;) {
    const bend = best.bends.find((vertex) => !kept.has(vertex))
    if (bend === undefined) return lineOf(skin, best, from, to)
    kept.add(bend)
    const other = roundOtherSide(skin, best.strip, bend)
    if (!other) continue
    const next = pulledTight(skin, other, from, to)
    if (next.length > best.length - SHORTER) continue
    best = next
    // The new strip may be led round vertices that could not help before.
    kept.clear()
  }
}

/** A thread pulled tight in a strip: the edges it crosses, where, and the vertices it bends at. Length in metres. */
interface TightWay {
  readonly strip: readonly number[]
  /** Half edge by which each triangle but the last is left. */
  readonly exits: readonly number[]
  /** For each exit where it is crossed, from its first (0) to its second vertex (1). */
  readonly shares: readonly number[]
  readonly length: number
  readonly bends: readonly number[]
}

/** The triangles that a line passes, each beside the next, none twice; null where they do not hang together. */
function stripOf(skin: Skin, places: readonly Place[]): number[] | null {
  const strip = [places[0]!.triangle]
  for (const { triangle } of places) {
    const last = strip.at(-1)!
    if (triangle === last) continue
    const bridge = bridged(skin, last, triangle)
    if (!bridge) return null
    strip.push(...bridge)
  }
  return withoutLoops(strip)
}

/** The fewest triangles from one to another, the first left out; null when they are not close neighbours. */
function bridged(skin: Skin, from: number, to: number): number[] | null {
  const { twins, isPickable } = skin.topology
  const previous = new Map<number, number>([[from, -1]])
  let front = [from]
  for (let step = 0; step < LARGEST_FAN && front.length > 0; step += 1) {
    const next: number[] = []
    for (const triangle of front) {
      for (let edge = triangle * 3; edge < triangle * 3 + 3; edge += 1) {
        const beside = Math.floor(twins[edge]! / 3)
        if (twins[edge]! < 0 || !isPickable[beside] || previous.has(beside)) continue
        previous.set(beside, triangle)
        next.push(beside)
      }
    }
    if (previous.has(to)) {
      const bridge: number[] = []
      for (let triangle = to; triangle !== from; triangle = previous.get(triangle)!) bridge.push(triangle)
      return bridge.reverse()
    }
    front = next
  }
  return null
}

function withoutLoops(strip: readonly number[]): number[] {
  const out: number[] = []
  const at = new Map<number, number>()
  for (const triangle of strip) {
    const first = at.get(triangle)
    if (first !== undefined) {
      for (const dropped of out.splice(first + 1)) at.delete(dropped)
      continue
    }
    at.set(triangle, out.length)
    out.push(triangle)
  }
  return out
}

/** The half edge by which a triangle of the strip is left for the next. */
function exit(skin: Skin, triangle: number, next: number): number {
  for (let edge = triangle * 3; edge < triangle * 3 + 3; edge += 1)
    if (Math.floor(skin.topology.twins[edge]! / 3) === next) return edge
  throw new RangeError('Two triangles of a strip have no edge in common.')
}

/** A strip shortened at its start while the place lies on the edge by which its triangle is left: no way leads over such an edge. */
function trimmed(
  skin: Skin,
  strip: readonly number[],
  place: Place,
): { strip: readonly number[]; end: Place } {
  let rest = strip
  let end = skin.placeIn(strip[0]!, place.position)
  while (rest.length > 1) {
    const across = ((exit(skin, rest[0]!, rest[1]!) % 3) + 2) % 3
    if (end.weights[across]! > ON_EDGE) break
    rest = rest.slice(1)
    end = skin.placeIn(rest[0]!, place.position)
  }
  return { strip: rest, end }
}

/** The shortest way inside a strip, and the vertices at which it bends. */
function pulledTight(skin: Skin, whole: readonly number[], from: Place, to: Place): TightWay {
  const { strip: open, end: start } = trimmed(skin, whole, from)
  const { strip: back, end: goal } = trimmed(skin, open.toReversed(), to)
  const strip = back.toReversed()
  const exits = strip.slice(0, -1).map((triangle, i) => exit(skin, triangle, strip[i + 1]!))
  const flat = laidFlat(skin, strip, exits, start, skin.placeIn(strip.at(-1)!, goal.position))
  const { shares, corners, length } = funnel(flat.start, flat.portals, flat.goal)
  const bends = corners.map(({ portal, isLeft }) => {
    const edge = exits[portal]!
    return skin.triangles[isLeft ? nextInTriangle(edge) : edge]!
  })
  return { strip, exits, shares, length, bends }
}

/** The way as places: its ends and every edge it crosses. */
function lineOf(skin: Skin, { strip, exits, shares }: TightWay, from: Place, to: Place): SkinLine {
  const places: Place[] = [from]
  exits.forEach((edge, i) => {
    const corner = edge % 3
    const weights: [number, number, number] = [0, 0, 0]
    // Leaving over an edge that runs counter-clockwise, its first vertex is on the right.
    weights[corner] = 1 - shares[i]!
    weights[(corner + 1) % 3] = shares[i]!
    const place = skin.place({ triangle: strip[i]!, weights })
    if (vectorDistance(place.position, places.at(-1)!.position) > SAME) places.push(place)
  })
  if (places.length > 1 && vectorDistance(to.position, places.at(-1)!.position) <= SAME) places.pop()
  return lineThrough([...places, to])
}

/** The strip unrolled into a plane, edge lengths kept. */
function laidFlat(skin: Skin, strip: readonly number[], exits: readonly number[], from: Place, to: Place) {
  const portals: Portal[] = []
  const first = strip[0]! * 3
  const firstLength = edgeLength(skin, first)
  let corners: FlatPosition[] = [
    [0, 0],
    [firstLength, 0],
    apex([0, 0], [firstLength, 0], edgeLength(skin, first + 2), edgeLength(skin, first + 1)),
  ]
  const start = mixed(corners, from.weights)
  exits.forEach((edge, i) => {
    const right = corners[edge % 3]!
    const left = corners[nextInTriangle(edge) % 3]!
    portals.push({ left, right })
    const entry = skin.topology.twins[edge]!
    const entryCorner = entry % 3
    const next: FlatPosition[] = [left, left, left]
    next[(entryCorner + 1) % 3] = right
    // The twin runs from left to right; its triangle lies on its own left.
    const second = nextInTriangle(entry)
    const third = nextInTriangle(second)
    next[(entryCorner + 2) % 3] = apex(left, right, edgeLength(skin, third), edgeLength(skin, second))
    corners = next
    if (Math.floor(entry / 3) !== strip[i + 1]) throw new RangeError('A strip that does not hang together.')
  })
  return { portals, start, goal: mixed(corners, to.weights) }
}

/** The third corner of a flat triangle to the left of a → b, from its distances to both. */
function apex(a: FlatPosition, b: FlatPosition, fromA: number, fromB: number): FlatPosition {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]]
  const length = Math.hypot(dx, dy)
  if (length === 0) return a
  const along = (fromA ** 2 - fromB ** 2 + length ** 2) / (2 * length)
  const height = Math.sqrt(Math.max(0, fromA ** 2 - along ** 2))
  const [ux, uy] = [dx / length, dy / length]
  return [a[0] + ux * along - uy * height, a[1] + uy * along + ux * height]
}

function edgeLength(skin: Skin, halfEdge: number): number {
  const a = skin.triangles[halfEdge]! * 3
  const b = skin.triangles[nextInTriangle(halfEdge)]! * 3
  const { positions } = skin
  return Math.hypot(
    positions[a]! - positions[b]!,
    positions[a + 1]! - positions[b + 1]!,
    positions[a + 2]! - positions[b + 2]!,
  )
}

function mixed(corners: readonly FlatPosition[], weights: readonly [number, number, number]): FlatPosition {
  return [0, 1].map((axis) =>
    corners.reduce((sum, corner, i) => sum + corner[axis]! * weights[i]!, 0),
  ) as unknown as FlatPosition
}

/** The strip led round the other side of a vertex; null where no outer skin is there. */
function roundOtherSide(skin: Skin, strip: readonly number[], vertex: number): number[] | null {
  const touches = (triangle: number): boolean =>
    [0, 1, 2].some((corner) => skin.triangles[triangle * 3 + corner] === vertex)
  const first = strip.findIndex(touches)
  let last = first
  while (last + 1 < strip.length && touches(strip[last + 1]!)) last += 1
  if (first < 0 || last === first) return null
  const { twins, isPickable } = skin.topology
  const turned: number[] = [strip[first]!]
  let left = exit(skin, strip[first]!, strip[first + 1]!)
  for (let step = 0; step < LARGEST_FAN; step += 1) {
    const triangle = turned.at(-1)!
    const out = [0, 1, 2]
      .map((k) => triangle * 3 + k)
      .find(
        (edge) =>
          edge !== left &&
          (skin.triangles[edge] === vertex || skin.triangles[nextInTriangle(edge)] === vertex),
      )!
    const twin = twins[out]!
    const next = Math.floor(twin / 3)
    if (twin < 0 || !isPickable[next]) return null
    turned.push(next)
    if (next === strip[last])
      return withoutLoops([...strip.slice(0, first), ...turned, ...strip.slice(last + 1)])
    left = twin
  }
  return null
}

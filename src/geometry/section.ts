import type { Place, Skin } from './surface'
import { nextInTriangle } from './skin-topology'
import { vectorDistance, vectorDot, vectorMix, vectorScale, vectorSubtract, type Vector } from './vector'

/** A plane: all positions whose scalar product with the unit `normal` is `offset` (metres). */
export interface Plane {
  readonly normal: Vector
  readonly offset: number
}

/** A line on the skin: places in order and, for each, its arc length from the first, metres. */
export interface SkinLine {
  readonly places: readonly Place[]
  readonly lengths: readonly number[]
}

/** Why a walk ended: what it was told to find, the edge of the outer skin, its own start, or the length limit. */
export type WalkEnd = 'found' | 'edge' | 'closed' | 'limit'

/** A walked line and why it ended. Its last place is what was looked for only when `end` is 'found'. */
export interface Walk extends SkinLine {
  readonly end: WalkEnd
}

/** The plane through a position across a normal (any length). */
export function planeThrough(position: Vector, normal: Vector): Plane {
  const unit = vectorScale(normal, 1 / Math.hypot(...normal))
  return { normal: unit, offset: vectorDot(unit, position) }
}

/** Signed distance of a position from a plane, metres. */
export function planeDistance(plane: Plane, position: Vector): number {
  return vectorDot(plane.normal, position) - plane.offset
}

/** The line's total length, metres. */
export function lineLength(line: SkinLine): number {
  return line.lengths.at(-1) ?? 0
}

/** Longest walk on a head: more than once around it. Metres. */
const WALK_LIMIT = 1.2
/** Below this two positions are the same for arc length, metres. */
const SAME = 1e-9

/**
 * Walks along the section of the skin with a plane, from a start on (or within a hair of) that plane. This is the ruler: every
 * distance "along the skin" is the length of such a walk.
 * @param towards the direction in which to set out; only its sign along the section matters
 * @param stop called for every straight piece of the section, `from` to `to`, with the length walked before it; returns the
 *   fraction of the piece (0 to 1) at which to end, or null to go on
 */
export function walkSection(
  skin: Skin,
  start: Place,
  plane: Plane,
  towards: Vector,
  stop: (from: Place, to: Place, walked: number) => number | null,
  limit: number = WALK_LIMIT,
): Walk {
  const places: Place[] = [start]
  const lengths: number[] = [0]
  const first = startingPiece(skin, start, plane, towards)
  if (!first) return { places, lengths, end: 'edge' }
  const { triangle: firstTriangle } = first
  let { triangle, halfEdge } = first
  let here: Place = skin.placeIn(triangle, start.position)
  for (;;) {
    const there = crossing(skin, plane, triangle, halfEdge)
    const step = vectorDistance(here.position, there.position)
    const walked = lengths.at(-1)!
    const fraction = stop(here, there, walked)
    if (fraction !== null) {
      const end = mixInTriangle(skin, here, there, fraction)
      if (step * fraction > SAME) {
        places.push(end)
        lengths.push(walked + step * fraction)
      }
      return { places, lengths, end: 'found' }
    }
    if (step > SAME) {
      places.push(there)
      lengths.push(walked + step)
    }
    if (walked + step > limit) return { places, lengths, end: 'limit' }
    const twin = skin.topology.twins[halfEdge]!
    const next = Math.floor(twin / 3)
    if (twin < 0 || !skin.topology.isPickable[next]) return { places, lengths, end: 'edge' }
    if (next === firstTriangle) return { places, lengths, end: 'closed' }
    triangle = next
    halfEdge = exitEdge(skin, plane, twin)
    here = crossing(skin, plane, triangle, twin)
  }
}

/** Walks a given length, metres. `end` is 'found' when the skin was long enough. */
export function walkLength(skin: Skin, start: Place, plane: Plane, towards: Vector, length: number): Walk {
  if (length < 0) return walkLength(skin, start, plane, vectorScale(towards, -1), -length)
  return walkSection(skin, start, plane, towards, (from, to, walked) => {
    const step = vectorDistance(from.position, to.position)
    if (walked + step < length) return null
    return step === 0 ? 0 : (length - walked) / step
  })
}

/** Walks until a smooth function of position crosses zero; the crossing is found to the straightness of one triangle. */
export function walkToZero(
  skin: Skin,
  start: Place,
  plane: Plane,
  towards: Vector,
  value: (position: Vector) => number,
  limit?: number,
): Walk {
  return walkSection(
    skin,
    start,
    plane,
    towards,
    (from, to) => {
      const before = value(from.position)
      const after = value(to.position)
      if (before === 0) return 0
      return before > 0 === after > 0 ? null : before / (before - after)
    },
    limit,
  )
}

/** Walks until the section passes through a place that lies on the plane. `end` is 'found' only when it does. */
export function walkToPlace(
  skin: Skin,
  start: Place,
  plane: Plane,
  towards: Vector,
  target: Place,
  limit?: number,
): Walk {
  const near = 1e-6
  return walkSection(
    skin,
    start,
    plane,
    towards,
    (from, to) => {
      const piece = vectorSubtract(to.position, from.position)
      const squared = vectorDot(piece, piece)
      const along =
        squared === 0 ? 0 : vectorDot(vectorSubtract(target.position, from.position), piece) / squared
      const fraction = Math.min(1, Math.max(0, along))
      const closest = vectorMix(from.position, to.position, fraction)
      return vectorDistance(closest, target.position) < near ? fraction : null
    },
    limit,
  )
}

/** The place of a line at an arc length from its first place, metres, cut to the line. */
export function lineAt(skin: Skin, line: SkinLine, length: number): Place {
  const { places, lengths } = line
  let low = 0
  let high = lengths.length - 1
  if (high === 0 || length <= 0) return places[0]!
  if (length >= lengths[high]!) return places[high]!
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (lengths[middle]! <= length) low = middle
    else high = middle
  }
  const fraction = (length - lengths[low]!) / (lengths[high]! - lengths[low]!)
  return betweenPlaces(skin, places[low]!, places[high]!, fraction)
}

/** A place between two neighbouring places of a line: exact in one triangle, else the skin nearest to the straight piece. */
export function betweenPlaces(skin: Skin, a: Place, b: Place, fraction: number): Place {
  if (fraction <= 0) return a
  if (fraction >= 1) return b
  const position = vectorMix(a.position, b.position, fraction)
  const shared = sharedTriangle(skin, a, b)
  return shared === null ? skin.nearest(position) : skin.placeIn(shared, position)
}

/** A line from the places in order; lengths are straight pieces. */
export function lineThrough(places: readonly Place[]): SkinLine {
  const lengths: number[] = []
  places.forEach((place, i) => {
    lengths.push(i === 0 ? 0 : lengths[i - 1]! + vectorDistance(places[i - 1]!.position, place.position))
  })
  return { places, lengths }
}

/** The line walked from its other end. */
export function lineReversed(line: SkinLine): SkinLine {
  return lineThrough([...line.places].reverse())
}

/** A triangle that holds both places, or null. A place on an edge or corner belongs to several. */
function sharedTriangle(skin: Skin, a: Place, b: Place): number | null {
  if (a.triangle === b.triangle) return a.triangle
  const candidates = [a.triangle, b.triangle, ...skin.triangleRing(a.triangle)]
  for (const triangle of candidates) {
    if (holds(skin, triangle, a) && holds(skin, triangle, b)) return triangle
  }
  return null
}

function holds(skin: Skin, triangle: number, place: Place): boolean {
  return vectorDistance(skin.placeIn(triangle, place.position).position, place.position) < SAME * 10
}

/** A corner exactly on the plane counts as in front of it, so that a plane along an edge loop (the midline) is never ambiguous. */
function inFront(skin: Skin, plane: Plane, corner: number): boolean {
  const start = skin.triangles[corner]! * 3
  const { normal, offset } = plane
  const { positions } = skin
  return (
    normal[0] * positions[start]! + normal[1] * positions[start + 1]! + normal[2] * positions[start + 2]! >=
    offset
  )
}

/** Where the plane crosses a half edge whose ends lie on different sides, as a place of `triangle`. */
function crossing(skin: Skin, plane: Plane, triangle: number, halfEdge: number): Place {
  const corner = halfEdge % 3
  const other = (corner + 1) % 3
  const from = planeDistance(plane, skin.vertex(triangle, corner))
  const to = planeDistance(plane, skin.vertex(triangle, other))
  const fraction = from === to ? 0 : Math.min(1, Math.max(0, from / (from - to)))
  const weights: [number, number, number] = [0, 0, 0]
  weights[corner] = 1 - fraction
  weights[other] = fraction
  return skin.place({ triangle, weights })
}

/** The other half edge of the triangle that the plane crosses, given the one by which it came in. */
function exitEdge(skin: Skin, plane: Plane, entry: number): number {
  const second = nextInTriangle(entry)
  const third = nextInTriangle(second)
  return inFront(skin, plane, second) === inFront(skin, plane, third) ? third : second
}

/** The crossed triangle at the start and the half edge by which to leave it. */
function startingPiece(skin: Skin, start: Place, plane: Plane, towards: Vector) {
  let best: { triangle: number; halfEdge: number } | null = null
  let bestDistance = Infinity
  let bestAhead = -Infinity
  for (const triangle of skin.triangleRing(start.triangle)) {
    const edges = [0, 1, 2]
      .map((k) => triangle * 3 + k)
      .filter((edge) => inFront(skin, plane, edge) !== inFront(skin, plane, nextInTriangle(edge)))
    if (edges.length !== 2) continue
    const ends = edges.map((edge) => crossing(skin, plane, triangle, edge).position)
    const distance = distanceToPiece(start.position, ends[0]!, ends[1]!)
    const ahead = ends.map((end) => vectorDot(vectorSubtract(end, start.position), towards))
    const forward = ahead[0]! >= ahead[1]! ? 0 : 1
    // Among triangles that hold the start equally well (it lies on an edge or corner), the one that leads ahead.
    const nearer = distance < bestDistance - SAME
    if (nearer || (distance < bestDistance + SAME && ahead[forward]! > bestAhead)) {
      bestDistance = nearer ? distance : Math.min(distance, bestDistance)
      bestAhead = ahead[forward]!
      best = { triangle, halfEdge: edges[forward]! }
    }
  }
  return best
}

function distanceToPiece(position: Vector, from: Vector, to: Vector): number {
  const piece = vectorSubtract(to, from)
  const squared = vectorDot(piece, piece)
  const along = squared === 0 ? 0 : vectorDot(vectorSubtract(position, from), piece) / squared
  return vectorDistance(position, vectorMix(from, to, Math.min(1, Math.max(0, along))))
}

function mixInTriangle(skin: Skin, a: Place, b: Place, fraction: number): Place {
  const weights = vectorMix(a.weights, b.weights, fraction)
  return skin.place({ triangle: a.triangle, weights })
}

import { surfacePath, resampled } from './geodesic'
import { lineAt, lineLength, lineThrough, type SkinLine } from './section'
import type { Place, Skin } from './surface'
import {
  vectorAdd,
  vectorDistance,
  vectorLength,
  vectorMix,
  vectorScale,
  vectorSubtract,
  vectorUnit,
  type Vector,
} from './vector'

/** Distance between the samples of a drawn path, metres. */
export const PATH_SPACING = 0.002
/** Spacing while a path is being shaped, metres. */
const FINE = 0.001
/** A leg's direction is read over this length, metres. */
const CHORD = 0.004
/** A bend at a stop is spread over at most this length of each leg, metres. */
const LONGEST_BEND = 0.022
const SMOOTHING_ROUNDS = 6

/**
 * A path along the skin through stops in order, without corners: each leg is the way along the skin, and near a stop both legs lean
 * towards the direction half way between them.
 * @param skin holds the stops
 * @param walkable the same skin without what a path must not cross
 * @param stops at least two places
 * @returns samples about 2 mm apart; every stop is one of them
 */
export function smoothPath(skin: Skin, walkable: Skin, stops: readonly Place[]): SkinLine {
  if (stops.every(({ position }) => Math.abs(position[0]) < 1e-7)) return midlinePath(skin, stops)
  const legs = stops.slice(1).map((stop, i) => {
    const line = surfacePath(walkable, reachable(walkable, stops[i]!), reachable(walkable, stop))
    return resampled(
      [stops[i]!.position, ...line.places.slice(1, -1).map(({ position }) => position), stop.position],
      FINE,
    )
  })
  const bent = legs.map((leg, i) => bentLeg(leg, i > 0 ? legs[i - 1] : undefined, legs[i + 1]))
  const places: Place[] = [stops[0]!]
  bent.forEach((leg, i) => {
    const samples = resampled(smoothed(walkable, leg), PATH_SPACING)
    for (const position of samples.slice(1, -1)) places.push(walkable.nearest(position))
    places.push(stops[i + 1]!)
  })
  return lineThrough(places)
}

/** Both vessels of the midline keep to it exactly: no bends, only the midsagittal section. */
function midlinePath(skin: Skin, stops: readonly Place[]): SkinLine {
  const places: Place[] = [stops[0]!]
  stops.slice(1).forEach((stop, i) => {
    const line = surfacePath(skin, stops[i]!, stop)
    const count = Math.max(1, Math.round(lineLength(line) / PATH_SPACING))
    for (let k = 1; k < count; k += 1) places.push(lineAt(skin, line, (lineLength(line) * k) / count))
    places.push(stop)
  })
  return lineThrough(places)
}

/** A stop inside a barred area (a point at the very root of the ear) is left by the nearest walkable place. */
function reachable(walkable: Skin, stop: Place): Place {
  return walkable.topology.isPickable[stop.triangle] ? stop : walkable.nearest(stop.position)
}

function bentLeg(
  leg: readonly Vector[],
  before: readonly Vector[] | undefined,
  after: readonly Vector[] | undefined,
): Vector[] {
  const lengths = cumulative(leg)
  const total = lengths.at(-1)!
  const departing = direction(leg)
  const arriving = vectorScale(direction(leg.toReversed()), -1)
  const startLean = before
    ? lean(vectorScale(direction(before.toReversed()), -1), departing, departing)
    : null
  const endLean = after ? lean(arriving, direction(after), arriving) : null
  return leg.map((position, i) => {
    let moved = position
    if (startLean) moved = vectorAdd(moved, vectorScale(startLean, bump(lengths[i]!, total)))
    if (endLean) moved = vectorAdd(moved, vectorScale(endLean, -bump(total - lengths[i]!, total)))
    return moved
  })
}

/** What must be added to a leg's own direction so that both legs share one; sharp turns slow down instead of swinging out. */
function lean(arriving: Vector, departing: Vector, own: Vector): Vector {
  const sum = vectorAdd(arriving, departing)
  const shared = vectorScale(vectorUnit(sum), vectorLength(sum) / 2)
  return vectorSubtract(shared, own)
}

/** Displacement for a unit change of direction at distance 0 that fades out with zero slope: Hermite's. */
function bump(distance: number, total: number): number {
  const reach = Math.min(total, LONGEST_BEND)
  if (distance >= reach) return 0
  return distance * (1 - distance / reach) ** 2
}

function direction(positions: readonly Vector[]): Vector {
  const start = positions[0]!
  const ahead = positions.find((position) => vectorDistance(position, start) >= CHORD) ?? positions.at(-1)!
  return vectorUnit(vectorSubtract(ahead, start))
}

function cumulative(positions: readonly Vector[]): number[] {
  const lengths = [0]
  for (let i = 1; i < positions.length; i += 1) {
    lengths.push(lengths[i - 1]! + vectorDistance(positions[i - 1]!, positions[i]!))
  }
  return lengths
}

/** Lays the leg back on the skin and takes the wobble of facets and detours out of it; its ends stay. */
function smoothed(walkable: Skin, leg: readonly Vector[]): Vector[] {
  let positions = laid(walkable, leg)
  for (let round = 0; round < SMOOTHING_ROUNDS; round += 1) {
    positions = positions.map((position, i) => {
      const before = positions[i - 1]
      const after = positions[i + 1]
      return before && after ? vectorMix(position, vectorMix(before, after, 0.5), 0.5) : position
    })
  }
  return laid(walkable, positions)
}

function laid(walkable: Skin, leg: readonly Vector[]): Vector[] {
  return leg.map((position, i) =>
    i === 0 || i === leg.length - 1 ? position : walkable.nearest(position).position,
  )
}

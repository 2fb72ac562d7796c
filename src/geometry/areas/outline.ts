import type { CourseNode } from '../../atlas/course-node'
import { outlineNodes, type ZoneOutline } from '../../atlas/zone'
import { resampled, surfacePath } from '../geodesic'
import type { Side } from '../frame'
import { PlacementError } from '../placement-error'
import { lineThrough, type SkinLine } from '../section'
import type { Place } from '../surface'
import { vectorDistance, vectorMix, type Vector } from '../vector'
import {
  followedPart,
  isFollowed,
  lineWithoutRepeats,
  metresPerOutlineMm,
  nodePlace,
  type NodeFinder,
} from './node-place'

/** Samples nearer to a followed curve than this lie on it, metres. */
const ON_CURVE = 0.001
/** Rounds of smoothing: corners get a radius of about 4 mm. */
const ROUNDS = 6

/** Distance between the samples of an outline, metres. */
export const OUTLINE_SPACING = 0.0015

/**
 * An outline on one face. With a `band` (half its width, metres) the line is the middle of a band; without, a closed boundary whose last
 * place joins the first. Of a pair only the left is told; on the midline the line runs over both halves.
 */
export interface Outline {
  readonly side: Extract<Side, 'left' | 'midline'>
  readonly line: SkinLine
  /** What of the line was found: all of it, or on the midline its left half, from the midline on. */
  readonly half: readonly Place[]
  readonly band: number | null
}

/** What an outline on the midline needs beside: the same place on the other side. */
export interface OutlineFinder extends NodeFinder {
  mirrored(place: Place): Place
}

/**
 * Finds an outline on the face of the finder: its corners, joined by the shortest ways along the skin, or along curves where one stands
 * between two corners. The half of a midline outline is completed by its mirror.
 * @param neededBy names the structure or concern in a fault
 * @throws PlacementError when a corner cannot be found, or half an outline does not begin and end on the midline
 */
export function solveOutline(finder: OutlineFinder, outline: ZoneOutline, neededBy: string): Outline {
  const isBand = outline.shape === 'band'
  const isMidline = outline.side === 'midline'
  // Half a boundary is left open: its ends lie on the midline, where the other half goes on.
  const half = wayThrough(finder, outlineNodes(outline), !isBand && !isMidline, neededBy)
  const band = outline.shape === 'band' ? outline.halfWidthMm * metresPerOutlineMm(finder) : null
  if (!isMidline) return { side: 'left', line: half, half: half.places, band }
  const isOnMidline = (place: Place): boolean => Math.abs(place.position[0]) < 1e-7
  if (!isOnMidline(half.places[0]!) || (!isBand && !isOnMidline(half.places.at(-1)!)))
    throw new PlacementError(neededBy, 'outline', 'is half of a midline one but does not end on the midline')
  const line = lineThrough(bothHalves(half.places, isBand, (place) => finder.mirrored(place)))
  return { side: 'midline', line, half: half.places, band }
}

/** The way along the skin through nodes, evenly sampled; closed, its last sample lies one step before the first. */
function wayThrough(
  finder: NodeFinder,
  nodes: readonly CourseNode[],
  isClosed: boolean,
  neededBy: string,
): SkinLine {
  const single = (index: number): Place => {
    const node = nodes[(index + nodes.length) % nodes.length]!
    if (isFollowed(finder, node))
      throw new PlacementError(neededBy, node, 'is a curve beside a curve; give the place where they meet')
    return nodePlace(finder, node, neededBy)
  }
  const kept: Place[] = []
  const legs = nodes.map((node, index): SkinLine => {
    if (!isFollowed(finder, node)) return lineThrough([single(index)])
    const isEnd = !isClosed && (index === 0 || index === nodes.length - 1)
    if (isEnd) throw new PlacementError(neededBy, node, 'is a curve at an end; give the place where it ends')
    const part = followedPart(finder, node, single(index - 1), single(index + 1), neededBy)
    kept.push(...part.places)
    return part
  })
  const places: Place[] = []
  legs.forEach((leg, index) => {
    const previous = legs[index - 1] ?? (isClosed ? legs.at(-1) : undefined)
    const start = leg.places[0]!
    if (previous) places.push(...surfacePath(finder.skin, previous.places.at(-1)!, start).places.slice(1))
    else places.push(start)
    places.push(...leg.places.slice(1))
  })
  // Closed, the last place is the end of the last leg, from which the first way set out.
  const way = lineWithoutRepeats(isClosed ? [places.at(-1)!, ...places] : places)
  return rounded(finder, evenly(finder, way, isClosed), kept, isClosed)
}

/** Corners are rounded as flesh is: each sample goes half way to the middle of its neighbours. Followed curves and the midline stay. */
function rounded(finder: NodeFinder, line: SkinLine, kept: readonly Place[], isClosed: boolean): SkinLine {
  const { places } = line
  const isFixed = places.map(
    ({ position }, i) =>
      position[0] === 0 ||
      (!isClosed && (i === 0 || i === places.length - 1)) ||
      kept.some((place) => vectorDistance(place.position, position) < ON_CURVE),
  )
  let positions: Vector[] = places.map(({ position }) => position)
  for (let round = 0; round < ROUNDS; round += 1) {
    positions = positions.map((position, i) => {
      if (isFixed[i]) return position
      const before = positions[(i - 1 + positions.length) % positions.length]!
      return vectorMix(position, vectorMix(before, positions[(i + 1) % positions.length]!, 0.5), 0.5)
    })
  }
  return lineThrough(
    positions.map((position, i) => (isFixed[i] ? places[i]! : finder.skin.nearest(position))),
  )
}

function evenly(finder: NodeFinder, { places }: SkinLine, isClosed: boolean): SkinLine {
  const positions = resampled(
    places.map(({ position }) => position),
    OUTLINE_SPACING,
  )
  const last = positions.length - 1
  const samples = positions.map((position, i) =>
    i === 0 ? places[0]! : i === last ? places.at(-1)! : finder.skin.nearest(position),
  )
  return lineThrough(isClosed ? samples.slice(0, -1) : samples)
}

/** A line over both halves of the head from its left half, whose first place (and, of a boundary, the last) lies on the midline. */
export function bothHalves(
  half: readonly Place[],
  isBand: boolean,
  mirrored: (place: Place) => Place,
): Place[] {
  return [
    ...half
      .slice(1, isBand ? undefined : -1)
      .map(mirrored)
      .toReversed(),
    ...half,
  ]
}

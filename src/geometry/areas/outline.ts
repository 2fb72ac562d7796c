import type { CourseNode } from '../../atlas/course-node'
import { outlineNodes, type ZoneOutline } from '../../atlas/zone'
import type { Side } from '../frame'
import { PlacementError } from '../placement-error'
import { lineThrough, type SkinLine } from '../section'
import type { Place } from '../surface'
import { followedPart, isFollowed, metresPerOutlineMm, nodePlace, type NodeFinder } from './node-place'
import { roundedWay, type Stop } from './rounded-way'

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
  const isClosed = !isBand && !isMidline
  const stops = outlineStops(finder, outlineNodes(outline), isClosed, neededBy)
  const half = roundedWay(finder.skin, stops, isClosed ? 'closed' : isMidline ? 'mirrored' : 'open')
  const band = outline.shape === 'band' ? outline.halfWidthMm * metresPerOutlineMm(finder) : null
  if (!isMidline) return { side: 'left', line: half, half: half.places, band }
  const isOnMidline = (place: Place): boolean => Math.abs(place.position[0]) < 1e-7
  if (!isOnMidline(half.places[0]!) || (!isBand && !isOnMidline(half.places.at(-1)!)))
    throw new PlacementError(neededBy, 'outline', 'is half of a midline one but does not end on the midline')
  const line = lineThrough(bothHalves(half.places, isBand, (place) => finder.mirrored(place)))
  return { side: 'midline', line, half: half.places, band }
}

/** What an outline leads through: the places of its corners, and of its curves the part between both neighbours. */
function outlineStops(
  finder: NodeFinder,
  nodes: readonly CourseNode[],
  isClosed: boolean,
  neededBy: string,
): Stop[] {
  const single = (index: number): Place => {
    const node = nodes[(index + nodes.length) % nodes.length]!
    if (isFollowed(finder, node))
      throw new PlacementError(neededBy, node, 'is a curve beside a curve; give the place where they meet')
    return nodePlace(finder, node, neededBy)
  }
  return nodes.map((node, index): Stop => {
    if (!isFollowed(finder, node)) return [single(index)]
    const isEnd = !isClosed && (index === 0 || index === nodes.length - 1)
    if (isEnd) throw new PlacementError(neededBy, node, 'is a curve at an end; give the place where it ends')
    return followedPart(finder, node, single(index - 1), single(index + 1), neededBy).places
  })
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

import { positionMirror } from '../frame'
import { resampled, surfacePath } from '../geodesic'
import { lineAt, lineLength, lineThrough, planeThrough, walkLength, type SkinLine } from '../section'
import { splinePosition } from '../spline'
import type { Place, Skin } from '../surface'
import {
  vectorAcross,
  vectorAdd,
  vectorDistance,
  vectorLength,
  vectorMix,
  vectorScale,
  vectorSubtract,
  vectorUnit,
  type Vector,
} from '../vector'
import { isMidline, OUTLINE_SPACING, smoothedLine, type LineEnds, type Sample } from './smoothed-line'

/** A corner gives way inwards by this share of the shorter way to its neighbours, times how sharp it is, and never by more, metres. */
const GIVE = 0.09
const MOST_GIVEN = 0.004
/** A side bulges in full up to so many times the shorter of the sides beside it: a long strip stays slender. */
const SLENDER = 3
/** This near to its ends a followed curve is let go, so that no corner is left where it is joined, metres. */
const LET_GO = 0.005
/** What belongs to the left half comes no nearer to the midline than this, metres. */
const BESIDE = 0.0002

/** What an outline leads through, in order: each a single place (a corner) or the places of a followed curve. */
export type Stop = readonly Place[]

/**
 * A way along the skin through stops, rounded as flesh is, evenly sampled. Between two stops the shortest way is bent into a centripetal Catmull–Rom
 * spline, whose corners give way inwards a little, so that what bulges out between them is made up for. Followed curves stay, but for
 * their ends. Closed, the last sample lies one step before the first; mirrored, an end on the midline stays on it.
 */
export function roundedWay(skin: Skin, stops: readonly Stop[], ends: LineEnds): SkinLine {
  const isClosed = ends === 'closed'
  const at = (index: number): Stop | undefined =>
    isClosed ? stops[(index + stops.length) % stops.length] : stops[index]
  /** What lies beyond a stop on one side, as the spline sees it. */
  const beside = (index: number, step: 1 | -1): Vector => {
    const next = at(index + step)
    if (next) return next.at(step === 1 ? 0 : -1)!.position
    const own = at(index)![0]!.position
    const inner = at(index - step)!.at(step === 1 ? -1 : 0)!.position
    return ends === 'mirrored' && isMidline(own) ? positionMirror(inner) : vectorMix(inner, own, 2)
  }
  const given = stops.map((stop, index): Vector => {
    const isEnd = !isClosed && (index === 0 || index === stops.length - 1)
    return isEnd || stop.length > 1
      ? [0, 0, 0]
      : giveOf(stop[0]!.position, beside(index, -1), beside(index, 1))
  })
  const samples: Sample[] = []
  stops.forEach((stop, index) => {
    samples.push(...kept(stop, given[index]!))
    const next = at(index + 1)
    if (!next) return
    const [from, to] = [stop.at(-1)!, next[0]!]
    const chord = vectorDistance(from.position, to.position)
    samples.push(
      ...bent(skin, from, to, [
        stop.length > 1 ? along(skin, stop.toReversed(), chord) : beside(index, -1),
        vectorAdd(from.position, given[index]!),
        vectorAdd(to.position, given[(index + 1) % stops.length]!),
        next.length > 1 ? along(skin, next, chord) : beside(index + 1, 1),
      ]),
    )
  })
  const line = smoothedLine(samples, ends)
  const places = line.map((position, i): Place => {
    const end = isClosed
      ? undefined
      : i === 0
        ? stops[0]![0]
        : i === line.length - 1
          ? stops.at(-1)!.at(-1)
          : undefined
    if (end) return isMidline(position) ? slidOnMidline(skin, end, position) : end
    // What the rounding moved towards the midline stays on its half.
    return skin.nearest([Math.max(BESIDE, position[0]), position[1], position[2]])
  })
  return lineThrough(places)
}

/** How far a corner gives way: towards both neighbours alike, the less the straighter it is. */
function giveOf(corner: Vector, before: Vector, after: Vector): Vector {
  const reach = Math.min(vectorDistance(corner, before), vectorDistance(corner, after))
  const inwards = vectorAdd(
    vectorUnit(vectorSubtract(before, corner)),
    vectorUnit(vectorSubtract(after, corner)),
  )
  const length = vectorLength(inwards) * reach * GIVE
  return vectorScale(inwards, reach * GIVE * Math.min(1, MOST_GIVEN / Math.max(length, 1e-12)))
}

/** The samples of a stop itself. */
function kept(stop: Stop, given: Vector): Sample[] {
  if (stop.length === 1) return [{ position: vectorAdd(stop[0]!.position, given), isFixed: false }]
  const positions = resampled(
    stop.map(({ position }) => position),
    OUTLINE_SPACING,
  )
  const letGo = Math.round(LET_GO / OUTLINE_SPACING)
  return positions.map((position, i): Sample => {
    return { position, isFixed: Math.min(i, positions.length - 1 - i) > letGo }
  })
}

/** The place of a curve so far from its beginning, at most half its length, metres. */
function along(skin: Skin, places: readonly Place[], far: number): Vector {
  const line = lineThrough(places)
  return lineAt(skin, line, Math.min(far, lineLength(line) / 2)).position
}

/** The shortest way between two places, moved by as much as the spline parts from its chord. Without its ends. */
function bent(
  skin: Skin,
  from: Place,
  to: Place,
  [before, start, end, after]: readonly [Vector, Vector, Vector, Vector],
): Sample[] {
  const way = resampled(
    surfacePath(skin, from, to).places.map(({ position }) => position),
    OUTLINE_SPACING,
  )
  const aside = Math.min(vectorDistance(before, start), vectorDistance(end, after))
  const bulge = Math.min(1, (SLENDER * aside) / vectorDistance(start, end))
  return way.slice(1, -1).map((position, i): Sample => {
    // A way along the midline keeps to it.
    if (isMidline(from.position) && isMidline(to.position)) return { position, isFixed: true }
    const share = (i + 1) / (way.length - 1)
    const chord = vectorMix(from.position, to.position, share)
    const spline = splinePosition(before, start, end, after, share)
    const moved = vectorSubtract(vectorMix(vectorMix(start, end, share), spline, bulge), chord)
    return { position: vectorAdd(position, moved), isFixed: false }
  })
}

/** A place of the midline moved along it to where the rounding has moved it. */
function slidOnMidline(skin: Skin, place: Place, position: Vector): Place {
  // Off the skin it may lie a little: only what leads along it counts.
  const move = vectorAcross(vectorSubtract(position, place.position), skin.normal(place))
  const length = vectorLength(move)
  if (length < 1e-6) return place
  return walkLength(skin, place, planeThrough(place.position, [1, 0, 0]), move, length).places.at(-1)!
}

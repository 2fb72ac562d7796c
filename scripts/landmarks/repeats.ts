import { readFileSync } from 'node:fs'
import { curveThrough } from '../../src/geometry/curve'
import { MM, positionDistanceMm } from '../../src/geometry/frame'
import { anchorFromBaked, type LandmarkAnchor } from '../../src/geometry/landmarks'
import type { BakedAnchor } from '../../src/geometry/placements'
import {
  polylineAt,
  polylineLength,
  polylineNearest,
  type Polyline,
} from '../../src/geometry/measure/polyline'
import type { Skin } from '../../src/geometry/surface'

/** Where the second, blind round lies, from the repository root. */
export const REPEATS_FILE = 'data/landmark-repeats.json'
/** Landmarks that two rounds put further apart than this need a settlement in writing, millimetres. */
export const SETTLE_ABOVE_MM = 4

/** One landmark as a second person placed it, having seen only its definition and the bare head. */
export interface LandmarkRepeat {
  readonly id: string
  readonly anchor?: BakedAnchor
  readonly curve?: readonly BakedAnchor[]
  readonly seen: string
  /** The first round's place where the settlement has moved the landmark since; the distance is that of the two rounds. */
  readonly first?: { readonly anchor?: BakedAnchor; readonly curve?: readonly BakedAnchor[] }
  /** Why the landmark stays or moves; needed above {@link SETTLE_ABOVE_MM}. */
  readonly settled?: string
}

/** `data/landmark-repeats.json`. */
export interface LandmarkRepeatsFile {
  readonly version: string
  readonly head: string
  readonly landmarkRepeats: readonly LandmarkRepeat[]
}

/** How far two rounds lie apart, millimetres. */
export interface RepeatDistance {
  readonly id: string
  readonly mm: number
  readonly isCurve: boolean
  readonly settled: string | null
}

/** Reads the second round. Throws an Error naming the file when it is missing or no JSON. */
export function readRepeats(path = REPEATS_FILE): LandmarkRepeatsFile {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as LandmarkRepeatsFile
  } catch (cause) {
    throw new Error(`${path} cannot be read: run this from the repository root.`, { cause })
  }
}

/**
 * The distance of the two rounds for every landmark that both placed, in the order of the second. Places: straight. Curves: the mean
 * distance of one line's places to the other over the stretch that both run along, the larger of both directions; where they end is a
 * matter of convention, which way they run is not.
 */
export function repeatDistances(
  skin: Skin,
  anchors: readonly LandmarkAnchor[],
  repeats: readonly LandmarkRepeat[],
): RepeatDistance[] {
  const firsts = new Map(anchors.map((anchor) => [anchor.id, anchor]))
  return repeats.flatMap((second): RepeatDistance[] => {
    const first = second.first ?? firsts.get(second.id)
    if (!first) return []
    const settled = second.settled ?? null
    if (first.anchor && second.anchor) {
      const [a, b] = [first.anchor, second.anchor].map((baked) => skin.place(anchorFromBaked(baked)).position)
      return [{ id: second.id, mm: positionDistanceMm(a!, b!), isCurve: false, settled }]
    }
    if (!first.curve || !second.curve) return []
    const [a, b] = [first.curve, second.curve].map((controls) => curveOf(skin, controls))
    return [
      {
        id: second.id,
        mm: Math.max(meanDistance(a!, b!), meanDistance(b!, a!)) * MM,
        isCurve: true,
        settled,
      },
    ]
  })
}

/** The middle of the distances, millimetres; of an even number the mean of the two middle ones. */
export function medianMm(distances: readonly RepeatDistance[]): number {
  const sorted = distances.map(({ mm }) => mm).sort((a, b) => a - b)
  const middle = sorted.length / 2
  return sorted.length % 2 === 1 ? sorted[Math.floor(middle)]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

function curveOf(skin: Skin, controls: readonly BakedAnchor[]): Polyline {
  return curveThrough(
    skin,
    controls.map((baked) => skin.place(anchorFromBaked(baked))),
  ).places.map(({ position }) => position)
}

/** Mean distance of evenly spaced places of one line to another, leaving out those that look at the other's very end. */
function meanDistance(line: Polyline, other: Polyline): number {
  const [own, whole] = [polylineLength(line), polylineLength(other)]
  const END = 1e-6
  const distances = Array.from({ length: 41 }, (_, i) =>
    polylineNearest(other, polylineAt(line, (own * i) / 40)),
  )
    .filter(({ length }) => length > END && length < whole - END)
    .map(({ distance }) => distance)
  const kept = distances.length > 0 ? distances : [polylineNearest(other, line[0]!).distance]
  return kept.reduce((sum, distance) => sum + distance, 0) / kept.length
}

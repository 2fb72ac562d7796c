import type { HeadPosition } from '../frame'
import type { FaceReading } from './face-reading'
import { frontHairline, midlineCrossings, sectionLength } from './face-scales'
import { cutLength, planeCut } from './plane-cut'
import { nearestPosition, polylineAt, polylineAtCoordinate, polylineNearest, type Polyline } from './polyline'

/** How many places of the hairline a row is drawn through. */
const ROW_PLACES = 16
/** The hairline's ends lie on no other sagittal plane: a plane this near to one of them meets it there, metres. */
const END = 0.001

/** How far a position lies behind the front hairline along its own sagittal section, metres. */
export function behindHairline(face: FaceReading, position: HeadPosition): number {
  const hairline = frontHairline(face)
  const crossing = nearestPosition(polylineAtCoordinate(hairline, 0, position[0]), position)
  const start = crossing ?? endNear(hairline, position[0])
  if (!start) throw new RangeError('The sagittal section of the point does not meet the front hairline.')
  return sectionLength(face, 0, [position[0], start[1], start[2]], position, 'from the hairline to the point')
}

/** The length along the row at a distance behind the front hairline from the midline to the place of the row nearest to a position, metres. */
export function alongRow(face: FaceReading, distance: number, position: HeadPosition): number {
  const line = face.once(`row ${distance.toFixed(7)}`, () => row(face, distance))
  return polylineNearest(line, position).length
}

/** The row at one distance behind the hairline (metres), every place along its own sagittal section. */
function row(face: FaceReading, distance: number): Polyline {
  const hairline = frontHairline(face)
  const last = hairline.length - 1
  return Array.from({ length: ROW_PLACES + 1 }, (_, i) => {
    const start = hairline[Math.round((last * i) / ROW_PLACES)]!
    return behind(face, start, distance)
  })
}

/** The position a distance behind another along its sagittal section, metres. */
function behind(face: FaceReading, start: HeadPosition, distance: number): HeadPosition {
  let best: HeadPosition | null = null
  for (const { positions } of planeCut(face.skin, start, [1, 0, 0])) {
    const from = polylineNearest(positions, start)
    if (from.distance > 0.002) continue
    const ways = [from.length + distance, from.length - distance]
      .filter((length) => length >= 0)
      .map((length) => polylineAt(positions, length))
    // Of the two ways along the section the one over the crown leads back.
    for (const end of ways) if (best === null || end[2] < best[2]) best = end
  }
  if (!best) throw new RangeError('No section leads back from the hairline.')
  return best
}

function endNear(line: Polyline, x: number): HeadPosition | null {
  const ends = [line[0]!, line.at(-1)!].filter((end) => Math.abs(end[0] - x) < END)
  return ends[0] ?? null
}

/** The length of the section of a plane through a position from the midline to it, metres; null where the section does not lead there. */
export function fromMidline(face: FaceReading, position: HeadPosition, axis: 1 | 2): number | null {
  const runs = face.axisCut(axis, position)
  const lengths = runs
    .filter(({ positions }) => polylineNearest(positions, position).distance <= 0.002)
    .flatMap(({ positions }) => midlineCrossings(positions))
    .flatMap((middle) => cutLength(runs, middle, position) ?? [])
  return lengths.length > 0 ? Math.min(...lengths) : null
}

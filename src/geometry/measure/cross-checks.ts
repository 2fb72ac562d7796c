import type { CrossPointCheck, TestTolerances } from '../../atlas/point'
import type { HeadPosition } from '../frame'
import { vectorSubtract } from '../vector'
import type { FaceReading } from './face-reading'
import { midline, scaleOf, sectionLength } from './face-scales'
import { alongRow, behindHairline } from './hairline-offset'

/** The answer to one cross-point check on one face. */
export interface CrossCheckResult {
  readonly id: string
  readonly pass: boolean
  /** What was found: the numbers, or which two points are out of order. */
  readonly detail: string
}

const MM = 1000

/**
 * Tests one rule that ties several points together, on the left side or the midline. `orderOnly` skips what expressions may change
 * (levels, distances) and returns null for it.
 */
export function crossCheck(
  face: FaceReading,
  check: CrossPointCheck,
  tolerances: TestTolerances,
  orderOnly = false,
): CrossCheckResult | null {
  if (orderOnly && check.kind !== 'order') return null
  try {
    return { id: check.id, ...answer(face, check, tolerances) }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return { id: check.id, pass: false, detail: error.message }
  }
}

function answer(
  face: FaceReading,
  check: CrossPointCheck,
  tolerances: TestTolerances,
): { pass: boolean; detail: string } {
  const points = check.points ?? []
  switch (check.kind) {
    case 'order':
      return order(face, check.axis ?? '', points)
    case 'sameLevel': {
      const heights = points.map((code) => face.position(code)[1] * MM)
      const spread = Math.max(...heights) - Math.min(...heights)
      return {
        pass: spread <= tolerances.sameLevelMm,
        detail: `${spread.toFixed(1)} mm between the highest and the lowest`,
      }
    }
    case 'sameOffsetFromHairline': {
      const perCun = scaleOf(face, 'scalp_sagittal')
      const offsets = points.map((code) => behindHairline(face, face.position(code)) / perCun)
      const worst = Math.max(...offsets.map((offset) => Math.abs(offset - (check.cun ?? 0))))
      return {
        pass: worst <= tolerances.offsetCun,
        detail: points.map((code, i) => `${code} ${offsets[i]!.toFixed(2)} cun`).join(', '),
      }
    }
    case 'arithmetic':
      return arithmetic(face, check.id, tolerances)
  }
}

/** How far along each named axis a position lies; only the order counts. */
function axisValue(face: FaceReading, axis: string, code: string): number {
  const position = face.position(code)
  switch (axis) {
    case 'lateral':
      return Math.abs(position[0])
    case 'posterior':
      return -position[2]
    case 'anterior':
      return position[2]
    case 'inferior':
    case 'inferior along the curve':
      return -position[1]
    case 'superior along the curve':
      return position[1]
    case 'superior':
      return overTheCrown(face, position)
    case 'posterior along midline':
      return sectionLength(face, 0, face.position('anterior_hairline_mid'), position, `to ${code}`)
    default:
      throw new RangeError(`No order along "${axis}" is known.`)
  }
}

/** "Bottom to top" over the forehead and the crown: the angle around the middle of the head, seen from the side. */
function overTheCrown(face: FaceReading, position: HeadPosition): number {
  const [, y, z] = vectorSubtract(position, face.position('tragus_center'))
  return Math.atan2(y, z)
}

function order(
  face: FaceReading,
  axis: string,
  points: readonly string[],
): { pass: boolean; detail: string } {
  const values = points.map((code) => axisValue(face, axis, code))
  for (let i = 1; i < values.length; i += 1) {
    if (values[i]! <= values[i - 1]!)
      return { pass: false, detail: `${points[i]!} is not ${axis} of ${points[i - 1]!}` }
  }
  return { pass: true, detail: points.join(', ') }
}

function arithmetic(
  face: FaceReading,
  id: string,
  { offsetCun, lateralCun, verticalLineMm }: TestTolerances,
): { pass: boolean; detail: string } {
  const scalp = scaleOf(face, 'scalp_sagittal')
  switch (id) {
    case 'cx_gv20': {
      const front = midline(face, 'anterior_hairline_mid', 'GV20') / scalp
      const back = midline(face, 'GV20', 'posterior_hairline_mid') / scalp
      return {
        pass: Math.abs(front - 5) <= offsetCun && Math.abs(back - 7) <= offsetCun,
        detail: `${front.toFixed(2)} cun behind the front hairline, ${back.toFixed(2)} above the back hairline`,
      }
    }
    case 'cx_gv17': {
      const above = midline(face, 'posterior_hairline_mid', 'GV17') / scalp
      return {
        pass: Math.abs(above - 2.5) <= offsetCun,
        detail: `${above.toFixed(2)} cun above the back hairline`,
      }
    }
    case 'cx_transverse': {
      const pupil = Math.abs(face.position('pupil')[0])
      const beside = Math.max(
        ...['GB15', 'GB16', 'GB17', 'GB18'].map((code) => Math.abs(Math.abs(face.position(code)[0]) - pupil)),
      )
      const gb13 = alongRow(face, 0.5 * scalp, face.position('GB13')) / scaleOf(face, 'forehead_transverse')
      return {
        pass: beside * MM <= verticalLineMm && Math.abs(gb13 - 3) <= lateralCun,
        detail: `GB15 to GB18 within ${(beside * MM).toFixed(1)} mm of the pupil line, GB13 ${gb13.toFixed(2)} cun from the midline`,
      }
    }
    default:
      throw new RangeError(`No arithmetic is known for "${id}".`)
  }
}

import type { Constraint } from '../../atlas/constraint'
import type { MeasuredConstraint, MeasuredSide } from '../../atlas/measured-check'
import type { TestTolerances } from '../../atlas/point'
import type { LocatedPoint } from '../face-solver'
import type { HeadPosition } from '../frame'
import { PlacementError } from '../placement-error'
import type { SolvedPlaces } from '../solve-places'
import type { BareSkin } from './bare-skin'
import { constraintText } from './constraint-text'
import { faceReading, type FaceReading } from './face-reading'
import { scaleOf } from './face-scales'
import { measureConstraint } from './measure-constraint'
import { toleranceOf } from './tolerances'

/** Both sides of one solved face, ready to be measured. */
export interface MeasurableFace {
  readonly left: FaceReading
  readonly right: FaceReading
  readonly solved: SolvedPlaces
}

/** Reads a solved face on its bare skin: the decoded triangles, nothing of the solver's search structures. */
export function measurableFace(solved: SolvedPlaces, skin: BareSkin): MeasurableFace {
  return {
    left: faceReading(solved.solver, solved.markers, skin, 'left'),
    right: faceReading(solved.solver, solved.markers, skin, 'right'),
    solved,
  }
}

/**
 * Measures every constraint of the points given on every side they have. A constraint that cannot be measured is a miss with the reason.
 * @param points records to measure; those off the outer skin have no marker and give nothing
 */
export function measureFace(
  face: MeasurableFace,
  points: readonly LocatedPoint[],
  tolerances: TestTolerances,
): MeasuredConstraint[] {
  const out: MeasuredConstraint[] = []
  const records = new Map(points.map((point) => [point.code, point]))
  for (const marker of face.solved.markers) {
    const record = records.get(marker.code)
    if (!record) continue
    const reading = marker.side === 'right' ? face.right : face.left
    record.location.constraints.forEach((constraint, index) => {
      if (constraint.instances && !constraint.instances.includes(marker.id)) return
      const own = record.location.constraints.filter(
        (other) => !other.instances || other.instances.includes(marker.id),
      )
      out.push(
        measured(reading, constraint, own, marker.place.position, tolerances, {
          point: marker.code,
          marker: marker.id,
          side: marker.side,
          index,
        }),
      )
    })
  }
  return out
}

interface Subject {
  readonly point: string
  readonly marker: string
  readonly side: MeasuredSide
  readonly index: number
}

function measured(
  face: FaceReading,
  constraint: Constraint,
  all: readonly Constraint[],
  position: HeadPosition,
  tolerances: TestTolerances,
  subject: Subject,
): MeasuredConstraint {
  const tolerance = toleranceOf(constraint, tolerances)
  const base = {
    ...subject,
    type: constraint.type,
    constraint: constraintText(constraint),
    authority: constraint.authority,
    role: constraint.role,
    unit: tolerance.unit,
    tolerance: tolerance.amount,
  }
  const perCunHere = (): number =>
    scaleOf(face, position[2] > face.position('tragus_center')[2] ? 'forehead_vertical' : 'scalp_sagittal')
  try {
    const result = measureConstraint(face, constraint, all, position, tolerances)
    const errorCun = result.errorMm / 1000 / (result.perCun ?? perCunHere())
    const error = { mm: result.errorMm, cun: errorCun, share: result.errorShare ?? 0 }
    const pass = error[tolerance.unit] <= tolerance.amount
    return {
      ...base,
      expected: result.expected,
      measured: result.measured,
      errorMm: result.errorMm,
      errorCun,
      pass,
      ...(!pass && constraint.missReason ? { reason: constraint.missReason } : {}),
    }
  } catch (error) {
    if (!(error instanceof RangeError || error instanceof PlacementError)) throw error
    return {
      ...base,
      expected: 0,
      measured: Number.NaN,
      errorMm: Number.NaN,
      errorCun: Number.NaN,
      pass: false,
      reason: error.message,
    }
  }
}

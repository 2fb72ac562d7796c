import type { BodySide, Constraint, Relation } from '../../atlas/constraint'
import type { HeadPosition } from '../frame'
import { vectorDistance } from '../vector'
import type { FaceReading } from './face-reading'
import { scaleOf } from './face-scales'
import { behindHairline } from './hairline-offset'
import { measureLateral, measureOffset } from './measure-offset'
import type { Measurement } from './measurement'
import { cutBetween } from './plane-cut'
import {
  nearestPosition,
  polylineAt,
  polylineAtCoordinate,
  polylineLength,
  polylineNearest,
  type Polyline,
} from './polyline'

type Of<T extends Constraint['type']> = Extract<Constraint, { type: T }>

const MM = 1000
/** Two places this close to a level count as lying on it, metres. */
const ON_LEVEL = 1e-4
/** "On X" together with a relation to the same X is this far to that side; a way along the skin is a band of this width to each side; metres. */
const BESIDE = 0.003
/** How far a relation must hold where the data gives no least of its own, millimetres (`relativeMinMm`, `relativeMinOnSameCurveMm`). */
export interface RelationLeast {
  readonly relativeMinMm: number
  readonly relativeMinOnSameCurveMm: number
}

/**
 * Measures one constraint of a point on one side of a face. Throws a RangeError with the reason when it cannot be measured (a curve
 * that does not come near, a section that does not lead there).
 * @param all every constraint of the same record: levels and lines decide along which section a distance is meant
 */
export function measureConstraint(
  face: FaceReading,
  constraint: Constraint,
  all: readonly Constraint[],
  position: HeadPosition,
  least: RelationLeast,
): Measurement {
  switch (constraint.type) {
    case 'midline':
      return level(Math.abs(position[0]), 0)
    case 'at':
      return level(apart(face, position, sided(face, constraint.landmark, constraint.side)), 0)
    case 'sameLevel':
      return level(position[1], placeNear(face, constraint.as, position)[1])
    case 'verticalLine': {
      const axis = constraint.plane === 'sagittal' ? 0 : 2
      const through = placeNear(face, constraint.through, position)
      return axis === 0 ? level(Math.abs(position[0]), Math.abs(through[0])) : level(position[2], through[2])
    }
    case 'offset':
      return measureOffset(face, constraint, all, position)
    case 'lateralOfMidline':
      return measureLateral(face, constraint, all, position)
    case 'midpoint':
      return share(
        face,
        sided(face, constraint.a, constraint.aSide),
        sided(face, constraint.b, constraint.bSide),
        position,
        0.5,
      )
    case 'segmentFraction': {
      const measured = share(
        face,
        face.position(constraint.from),
        face.position(constraint.to),
        position,
        constraint.numerator / constraint.denominator,
      )
      return measured
    }
    case 'curveFraction':
      return curveShare(face, constraint, position)
    case 'between':
      return between(face, constraint, all, position)
    case 'on':
      return on(face, constraint, all, position)
    case 'relative':
      return relation(face, constraint, all, position, least)
    case 'distance':
      return distance(face, constraint, position)
    case 'sameHairlineOffset': {
      const perCun = scaleOf(face, 'scalp_sagittal')
      const own = behindHairline(face, position)
      const other = behindHairline(face, face.position(constraint.as))
      return {
        expected: other / perCun,
        measured: own / perCun,
        errorMm: Math.abs(own - other) * MM,
        perCun,
      }
    }
    case 'intersection': {
      const crossing = meeting(face.curve(constraint.of), face.curve(constraint.with))
      return level(apart(face, position, crossing), 0)
    }
  }
}

/** Both in metres; the difference is the error. */
function level(measured: number, expected: number): Measurement {
  return {
    expected: expected * MM,
    measured: measured * MM,
    errorMm: Math.abs(measured - expected) * MM,
  }
}

/** How far two positions lie apart along the skin, metres; straight where one floats free of it. */
function apart(face: FaceReading, a: HeadPosition, b: HeadPosition): number {
  return vectorDistance(a, b) < 0.001 ? vectorDistance(a, b) : polylineLength(face.way(a, b))
}

function sided(face: FaceReading, reference: string, side: BodySide | undefined): HeadPosition {
  return side !== undefined && side !== face.side ? face.opposite(reference) : face.position(reference)
}

/** A landmark or point; of a curve its place at the level of a position, or the nearest one where it does not reach that level. */
function placeNear(face: FaceReading, reference: string, position: HeadPosition): HeadPosition {
  if (!face.isCurve(reference)) return face.position(reference)
  const curve = face.curve(reference)
  return (
    nearestPosition(polylineAtCoordinate(curve, 1, position[1]), position) ??
    polylineNearest(curve, position).position
  )
}

function share(
  face: FaceReading,
  a: HeadPosition,
  b: HeadPosition,
  position: HeadPosition,
  expected: number,
): Measurement {
  const [before, after] = [apart(face, a, position), apart(face, position, b)]
  const whole = before + after
  const measured = whole === 0 ? expected : before / whole
  // The shortest way and a plane section part by a few millimetres: only what lies further beside the way is off it.
  const beside = Math.max(0, polylineNearest(face.way(a, b), position).distance - BESIDE)
  const error = Math.hypot((measured - expected) * whole, beside)
  return { expected, measured, errorMm: error * MM, errorShare: whole === 0 ? 0 : error / whole }
}

function curveShare(face: FaceReading, constraint: Of<'curveFraction'>, position: HeadPosition): Measurement {
  const curve = face.curve(constraint.curve)
  const [from, to] = [constraint.from, constraint.to].map(
    (reference) => polylineNearest(curve, face.position(reference)).length,
  ) as [number, number]
  const hit = polylineNearest(curve, position)
  const expected = constraint.numerator / constraint.denominator
  const measured = (hit.length - from) / (to - from)
  const length = Math.abs(to - from)
  const error = Math.hypot((measured - expected) * length, hit.distance)
  return { expected, measured, errorMm: error * MM, errorShare: error / length }
}

/**
 * The place at a share of the shortest way between two structures; of a curve its place at the level of the point. Where the record
 * names a level and both ends lie on it, the way runs on it.
 */
function between(
  face: FaceReading,
  constraint: Of<'between'>,
  all: readonly Constraint[],
  position: HeadPosition,
): Measurement {
  const end = (reference: string, side: BodySide | undefined): HeadPosition =>
    face.isCurve(reference) ? placeNear(face, reference, position) : sided(face, reference, side)
  const [a, b] = [end(constraint.a, constraint.aSide), end(constraint.b, constraint.bSide)]
  const onLevel =
    all.some((other) => other.type === 'sameLevel' && other.role === 'define') &&
    [a, b].every((place) => Math.abs(place[1] - position[1]) < ON_LEVEL)
  const way = (onLevel ? cutBetween(face.axisCut(1, position), a, b) : null) ?? face.way(a, b)
  const place = polylineAt(way, polylineLength(way) * (constraint.fraction ?? 0.5))
  return level(apart(face, position, place), 0)
}

function on(
  face: FaceReading,
  constraint: Of<'on'>,
  all: readonly Constraint[],
  position: HeadPosition,
): Measurement {
  if (!face.isCurve(constraint.structure))
    return level(apart(face, position, face.position(constraint.structure)), 0)
  const off = polylineNearest(face.curve(constraint.structure), position).distance
  const beside = all.some((other) => other.type === 'relative' && other.of === constraint.structure)
  return { expected: 0, measured: off * MM, errorMm: (beside ? Math.max(0, off - BESIDE) : off) * MM }
}

const DIRECTIONS: Readonly<Record<Relation, { readonly axis: 0 | 1 | 2; readonly sign: 1 | -1 }>> = {
  anterior_to: { axis: 2, sign: 1 },
  posterior_to: { axis: 2, sign: -1 },
  superior_to: { axis: 1, sign: 1 },
  inferior_to: { axis: 1, sign: -1 },
  lateral_to: { axis: 0, sign: 1 },
  medial_to: { axis: 0, sign: -1 },
}

/** Fulfilled, or short by so much. `measured` is the margin, `expected` the least of it, millimetres. */
function relation(
  face: FaceReading,
  constraint: Of<'relative'>,
  all: readonly Constraint[],
  position: HeadPosition,
  least: RelationLeast,
): Measurement {
  const { axis, sign } = DIRECTIONS[constraint.relation]
  const other = relatedPlace(face, constraint, position)
  const value = (at: HeadPosition): number => (axis === 0 ? Math.abs(at[0]) : at[axis])
  const margin = sign * (value(position) - value(other)) * MM
  const sameCurve = all.some((place) => place.type === 'on' && place.structure === constraint.of)
  const expected = sameCurve ? least.relativeMinOnSameCurveMm : least.relativeMinMm
  // A hair of rounding is no shortfall.
  return { expected, measured: margin, errorMm: Math.max(0, expected - margin - 1e-3) }
}

/** What a relation compares with: of a curve its place at the point's level, or beside it where the relation is about height. */
function relatedPlace(face: FaceReading, constraint: Of<'relative'>, position: HeadPosition): HeadPosition {
  if (!face.isCurve(constraint.of)) return face.position(constraint.of)
  const curve = face.curve(constraint.of)
  const aboutHeight = DIRECTIONS[constraint.relation].axis === 1
  const axis = aboutHeight ? 0 : 1
  return (
    nearestPosition(polylineAtCoordinate(curve, axis, position[axis]), position) ??
    polylineNearest(curve, position).position
  )
}

function distance(face: FaceReading, constraint: Of<'distance'>, position: HeadPosition): Measurement {
  const perCun = scaleOf(face, constraint.scale)
  const from = placeNear(face, constraint.from, position)
  // From a pupil, which floats free of the skin, "below" is meant upright.
  const length = face.floats(constraint.from) ? Math.abs(from[1] - position[1]) : apart(face, from, position)
  return {
    expected: constraint.cun,
    measured: length / perCun,
    errorMm: Math.abs(length - constraint.cun * perCun) * MM,
    perCun,
  }
}

/** Where two polylines come nearest to each other. */
function meeting(a: Polyline, b: Polyline): HeadPosition {
  let best = a[0]!
  let bestDistance = Infinity
  for (const position of a) {
    const hit = polylineNearest(b, position)
    if (hit.distance >= bestDistance) continue
    bestDistance = hit.distance
    best = hit.position
  }
  return best
}

import type { Constraint, ConstraintType } from '../../atlas/constraint'
import { lineNearest } from '../curve'
import { MM } from '../frame'
import { planeDistance } from '../section'
import type { Place } from '../surface'
import { vectorDistance } from '../vector'
import { axisDistance, axisPlane, type AxisPlane } from './axis-plane'
import { lateralCourse, type OffsetConstraint } from './direction'
import type { PlaceFinder } from './finder'
import { lateralLength, type LateralConstraint } from './lateral'
import { offsetPlace } from './offset'
import { BESIDE_CURVE } from './on'
import { statedPlace } from './recipe'
import { relationMargin, relationReference } from './relation'

/** How far a solved place misses one of the constraints that define it. */
export interface Tension {
  /** Position of the constraint in the record's list. */
  readonly index: number
  readonly type: ConstraintType
  readonly mm: number
  /** The same in cun of the constraint's own scale, or else of the forehead in front of the ears and the scalp behind. */
  readonly cun: number
}

/** A miss of this many cun or less is the solver's own precision and no tension. */
export const SOLVER_PRECISION_CUN = 0.02

/** The `define` constraints that a place misses by more than the solver's precision, largest first. */
export function recipeTensions(
  finder: PlaceFinder,
  subject: string,
  constraints: readonly Constraint[],
  place: Place,
): Tension[] {
  return defineResiduals(finder, subject, constraints, place)
    .filter(({ cun }) => cun > SOLVER_PRECISION_CUN)
    .sort((a, b) => b.cun - a.cun)
}

/** How far a place misses each `define` constraint of a record. Relations count their shortfall. */
export function defineResiduals(
  finder: PlaceFinder,
  subject: string,
  constraints: readonly Constraint[],
  place: Place,
): Tension[] {
  const planes = constraints.flatMap((constraint) =>
    constraint.role === 'define' ? (axisPlane(finder, subject, constraint) ?? []) : [],
  )
  return constraints.flatMap((constraint, index) => {
    if (constraint.role !== 'define') return []
    const metres = residual(finder, subject, constraint, constraints, planes, place)
    const cun = metres / finder.scale(scaleOf(finder, subject, constraint, place), subject)
    return { index, type: constraint.type, mm: metres * MM, cun }
  })
}

function residual(
  finder: PlaceFinder,
  subject: string,
  constraint: Constraint,
  all: readonly Constraint[],
  planes: readonly AxisPlane[],
  place: Place,
): number {
  const plane = planes.find((candidate) => candidate.constraint === constraint)
  if (plane) return Math.abs(axisDistance(plane, place.position))
  const lateral = all.find(
    (other): other is LateralConstraint => other.type === 'lateralOfMidline' && other.role === 'define',
  )
  switch (constraint.type) {
    case 'relative': {
      const { relation, of } = constraint
      const reference = relationReference(finder, subject, of, relation, place.position)
      return Math.max(0, -relationMargin(relation, place.position, reference))
    }
    case 'on': {
      const curve = finder.curve(constraint.structure, subject)
      const distance = vectorDistance(
        lineNearest(finder.skin, curve, place.position).place.position,
        place.position,
      )
      const beside = all.some((other) => other.type === 'relative' && other.of === constraint.structure)
      // Beside a slanting border the level walk is longer than the square distance, never shorter.
      return beside ? Math.max(0, distance - BESIDE_CURVE) : distance
    }
    case 'lateralOfMidline': {
      const offset = all.find(
        (other): other is OffsetConstraint => other.type === 'offset' && other.role === 'define',
      )
      const expected = constraint.cun * finder.scale(constraint.scale, subject)
      return Math.abs(lateralLength(finder, subject, offset, place) - expected)
    }
    case 'offset':
      return offsetResidual(finder, subject, constraint, planes, place, lateral !== undefined)
    default: {
      const stated = statedPlace(finder, subject, constraint, planes)
      return stated ? vectorDistance(stated.position, place.position) : 0
    }
  }
}

function offsetResidual(
  finder: PlaceFinder,
  subject: string,
  constraint: OffsetConstraint,
  planes: readonly AxisPlane[],
  place: Place,
  withLateral: boolean,
): number {
  if (finder.isCurve(constraint.from)) {
    // From a curve the walk starts where the curve has the place's own distance from the midline.
    const own: AxisPlane = { axis: 0, value: place.position[0], reference: place.position, constraint }
    return vectorDistance(offsetPlace(finder, subject, constraint, [own]).position, place.position)
  }
  const stated = offsetPlace(finder, subject, constraint, planes)
  // With a lateral distance the offset says only how far up the midline to turn off.
  return withLateral
    ? Math.abs(planeDistance(lateralCourse(finder, stated).plane, place.position))
    : vectorDistance(stated.position, place.position)
}

/** The scale in which a miss is counted: the constraint's own, else that of the forehead in front of the ears and of the scalp behind. */
export function scaleOf(finder: PlaceFinder, subject: string, constraint: Constraint, place: Place): string {
  if ('scale' in constraint && constraint.scale !== 'fingerbreadth_middle') return constraint.scale
  return place.position[2] > finder.position('tragus_center', subject)[2]
    ? 'forehead_vertical'
    : 'scalp_sagittal'
}

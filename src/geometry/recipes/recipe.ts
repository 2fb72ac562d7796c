import type { Constraint, ConstraintType } from '../../atlas/constraint'
import { PlacementError } from '../placement-error'
import type { Place } from '../surface'
import { axisDistance, axisPlane, slideToPlane, type AxisPlane } from './axis-plane'
import { crossingPlace } from './crossing'
import type { PlaceFinder } from './finder'
import { betweenPlace, curveFractionPlace, midpointPlace, segmentFractionPlace, sided } from './fraction'
import { lateralPlace, type LateralConstraint } from './lateral'
import { offsetPlace } from './offset'
import { onPlace } from './on'
import type { RecipeStep, StepRecorder } from './step'

/** Types that can test a point but never place one. */
const CHECK_ONLY: ReadonlySet<ConstraintType> = new Set(['distance', 'sameHairlineOffset', 'intersection'])

/**
 * Finds the place that the `define` constraints of one record state, on the left side or the midline. Levels and vertical lines
 * come first where the record names them first; what the record says beyond a full place is left to `recipeTensions`.
 * @param subject point code or instance id, for errors
 * @param record takes down the steps, each once; the place is the same with and without
 * @throws PlacementError when the constraints leave a coordinate free, contradict each other or name what cannot be found
 */
export function recipePlace(
  finder: PlaceFinder,
  subject: string,
  constraints: readonly Constraint[],
  record?: StepRecorder,
): Place {
  const define = constraints.filter((constraint) => constraint.role === 'define')
  const unusable = define.find((constraint) => CHECK_ONLY.has(constraint.type))
  if (unusable) throw new PlacementError(subject, unusable.type, 'can test a point but not place it')
  const planes = define.flatMap((constraint) => axisPlane(finder, subject, constraint) ?? [])
  for (const plane of record ? planes : []) record!(planeStep(finder, subject, plane))
  const lateral = define.find(
    (constraint): constraint is LateralConstraint =>
      constraint.type === 'lateralOfMidline' && !planes.some((plane) => plane.constraint === constraint),
  )
  if (lateral) {
    const offset = define.find((constraint) => constraint.type === 'offset')
    return lateralPlace(finder, subject, lateral, offset, planes, define, record)
  }
  const on = define.find((constraint) => constraint.type === 'on')
  if (on) return onPlace(finder, subject, on, planes, constraints, record)
  for (const [index, constraint] of define.entries()) {
    const place = statedPlace(finder, subject, constraint, planes, record)
    if (place) return onto(finder, subject, place, planesBefore(planes, define, index))
  }
  const [first, second] = distinctAxes(planes)
  if (first && second) return crossingPlace(finder, subject, first, second, constraints)
  throw new PlacementError(
    subject,
    define.map((constraint) => constraint.type).join(' + '),
    'leaves a coordinate free',
  )
}

/** The place that a single constraint states by itself, or null when it states a line, a side or nothing. */
export function statedPlace(
  finder: PlaceFinder,
  subject: string,
  constraint: Constraint,
  planes: readonly AxisPlane[],
  record?: StepRecorder,
): Place | null {
  switch (constraint.type) {
    case 'at': {
      const end = sided(finder, finder.place(constraint.landmark, subject), constraint.side)
      record?.({ constraint, lines: [], end })
      return end
    }
    case 'offset':
      return offsetPlace(finder, subject, constraint, planes, record)
    case 'midpoint':
      return midpointPlace(finder, subject, constraint, record)
    case 'between':
      return betweenPlace(finder, subject, constraint, planes, record)
    case 'curveFraction':
      return curveFractionPlace(finder, subject, constraint, record)
    case 'segmentFraction':
      return segmentFractionPlace(finder, subject, constraint, record)
    default:
      return null
  }
}

/** A distance that is measured straight across (at the root of the neck) is a vertical line with an amount. */
function planeStep(finder: PlaceFinder, subject: string, plane: AxisPlane): RecipeStep {
  const { constraint } = plane
  if (constraint.type !== 'lateralOfMidline') return { constraint, lines: [], plane }
  const { cun: amount, scale } = constraint
  return {
    constraint,
    lines: [],
    plane,
    measure: { amount, scale, metresPerUnit: finder.scale(scale, subject) },
  }
}

/** Record order is priority: only levels and lines named before the place may move it. */
function planesBefore(
  planes: readonly AxisPlane[],
  define: readonly Constraint[],
  index: number,
): AxisPlane[] {
  return distinctAxes(planes.filter((plane) => define.indexOf(plane.constraint) < index))
}

function distinctAxes(planes: readonly AxisPlane[]): AxisPlane[] {
  return planes.filter((plane, i) => planes.findIndex((other) => other.axis === plane.axis) === i)
}

function onto(finder: PlaceFinder, subject: string, place: Place, planes: readonly AxisPlane[]): Place {
  let result = place
  // Moving along one axis over a slanting skin disturbs the other a little; two planes settle in a few rounds.
  for (let round = 0; round < 8; round += 1) {
    for (const plane of planes) result = slideToPlane(finder.skin, subject, result, plane)
    if (planes.every((plane) => Math.abs(axisDistance(plane, result.position)) < 1e-7)) return result
  }
  throw new PlacementError(
    subject,
    planes.map((plane) => plane.constraint.type).join(' + '),
    'cannot be met together here',
  )
}

import type { Constraint } from './constraint'
import type { Point, PointInstance } from './point'

/** One step by which a point is found: its constraint and where that stands in the record's list. */
export interface RecordedStep {
  readonly index: number
  readonly constraint: Constraint
}

/** Types that only test a place. */
const TESTS: ReadonlySet<Constraint['type']> = new Set(['distance', 'sameHairlineOffset', 'intersection'])

/**
 * The steps by which a point (or one of its instances) is found, in the order of its record: every `define` constraint that lays a line
 * or leads somewhere. Relations that only choose between places are no steps; one that says on which side of its curve the place lies is.
 */
export function recordedSteps(point: Pick<Point, 'location'>, instance?: PointInstance): RecordedStep[] {
  const own = point.location.constraints
    .map((constraint, index) => ({ constraint, index }))
    .filter(({ constraint: { instances } }) => !instance || !instances || instances.includes(instance.id))
  const curve = own.find(({ constraint }) => constraint.type === 'on' && constraint.role === 'define')
  return own
    .filter(({ constraint }) => {
      if (constraint.type === 'relative')
        return curve?.constraint.type === 'on' && constraint.of === curve.constraint.structure
      return constraint.role === 'define' && !TESTS.has(constraint.type)
    })
    .sort(compareSteps)
}

/** The order of the record, but that a place beside a curve comes after the curve wherever the record says so. */
export function compareSteps(a: RecordedStep, b: RecordedStep): number {
  const late = ({ constraint }: RecordedStep) => (constraint.type === 'relative' ? 1 : 0)
  return late(a) - late(b) || a.index - b.index
}

/** Which of a point's separate places a side means: the one on that side, else the first. Undefined for points that are one place. */
export function instanceOnSide(
  point: Pick<Point, 'instances'>,
  side: 'left' | 'right' | null,
): PointInstance | undefined {
  return point.instances?.find((instance) => instance.side === side) ?? point.instances?.[0]
}

/** The landmarks, curves and points that a constraint names, in the order in which its sentence does. */
export function constraintReferences(constraint: Constraint): readonly string[] {
  switch (constraint.type) {
    case 'at':
      return [constraint.landmark]
    case 'offset':
      return [constraint.from]
    case 'sameLevel':
      return [constraint.as]
    case 'verticalLine':
      return [constraint.through]
    case 'midpoint':
    case 'between':
      return [constraint.a, constraint.b]
    case 'segmentFraction':
      return [constraint.from, constraint.to]
    case 'curveFraction':
      return [constraint.curve, constraint.from, constraint.to]
    case 'on':
      return [constraint.structure]
    case 'relative':
      return [constraint.of]
    default:
      return []
  }
}

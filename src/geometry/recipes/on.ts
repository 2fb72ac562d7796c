import type { Constraint } from '../../atlas/constraint'
import { PlacementError } from '../placement-error'
import { walkLength } from '../section'
import type { Place } from '../surface'
import { axisDistance, sectionAcross, type AxisPlane } from './axis-plane'
import { curveCrossings } from './curve-crossing'
import type { PlaceFinder } from './finder'
import type { StepRecorder } from './step'
import { nearestOf, RELATION_DIRECTIONS, relationMargin, relationReference } from './relation'

/** An `on` constraint. */
export type OnConstraint = Extract<Constraint, { type: 'on' }>

/** "On X" together with a relation to the same X ("immediately behind the border") is this far to that side, metres. */
export const BESIDE_CURVE = 0.003

/** A plane that every sample of the curve fulfils this well (metres) says nothing about where on it. */
const WITHIN = 1e-6

/** Solves `on`: where the curve crosses the level or vertical line of the same record, then beside it if a relation says so. */
export function onPlace(
  finder: PlaceFinder,
  subject: string,
  constraint: OnConstraint,
  planes: readonly AxisPlane[],
  all: readonly Constraint[],
  record?: StepRecorder,
): Place {
  const { structure } = constraint
  const curve = finder.curve(structure, subject)
  const plane = planes.find((candidate) =>
    curve.places.some((place) => Math.abs(axisDistance(candidate, place.position)) > WITHIN),
  )
  if (!plane) throw new PlacementError(subject, `on ${structure}`, 'nothing says where along it')
  const crossings = curveCrossings(finder, subject, curve, plane)
  const fitting = crossings.filter((place) => defineRelationsHold(finder, subject, place, all, structure))
  if (fitting.length === 0) {
    const reason =
      crossings.length === 0
        ? 'the curve does not reach the level or line'
        : 'no crossing fulfils the relations'
    throw new PlacementError(subject, `on ${structure} with ${plane.constraint.type}`, reason)
  }
  const nearest = nearestOf(
    fitting.map((place) => place.position),
    plane.reference,
  )
  const place = fitting.find((candidate) => candidate.position === nearest)!
  record?.({ constraint, lines: [{ kind: 'curve', line: curve }], end: place })
  const beside = all.find((other) => other.type === 'relative' && other.of === structure)
  if (beside?.type !== 'relative') return place
  const walk = walkLength(
    finder.skin,
    place,
    sectionAcross(plane.axis, place.position),
    RELATION_DIRECTIONS[beside.relation],
    BESIDE_CURVE,
  )
  const end = walk.places.at(-1)!
  record?.({ constraint: beside, lines: [{ kind: 'approach', line: walk }], end })
  return end
}

/** Whether a place fulfils the relations that define the point, but for those to the curve it lies on. */
export function defineRelationsHold(
  finder: PlaceFinder,
  subject: string,
  place: Place,
  all: readonly Constraint[],
  except?: string,
): boolean {
  return all.every((constraint) => {
    if (constraint.role !== 'define') return true
    const relation = relationOf(constraint)
    if (!relation || relation.of === except) return true
    const reference = relationReference(finder, subject, relation.of, relation.relation, place.position)
    return relationMargin(relation.relation, place.position, reference) > 0
  })
}

function relationOf(constraint: Constraint) {
  if (constraint.type === 'relative') return { relation: constraint.relation, of: constraint.of }
  if (constraint.type === 'verticalLine' && constraint.relation) {
    return { relation: constraint.relation, of: constraint.through }
  }
  return null
}

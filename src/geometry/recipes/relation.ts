import type { Relation } from '../../atlas/constraint'
import { lineCrossings, lineNearest } from '../curve'
import type { HeadPosition } from '../frame'
import type { Vector } from '../vector'
import type { PlaceFinder } from './finder'

/** The direction a relation points to, on the left side. */
export const RELATION_DIRECTIONS: Readonly<Record<Relation, Vector>> = {
  anterior_to: [0, 0, 1],
  posterior_to: [0, 0, -1],
  superior_to: [0, 1, 0],
  inferior_to: [0, -1, 0],
  lateral_to: [1, 0, 0],
  medial_to: [-1, 0, 0],
}

/** How far a left-side position fulfils a relation to another, metres; negative when it does not. */
export function relationMargin(relation: Relation, position: HeadPosition, other: HeadPosition): number {
  const direction = RELATION_DIRECTIONS[relation]
  return (
    direction[0] * (Math.abs(position[0]) - Math.abs(other[0])) +
    direction[1] * (position[1] - other[1]) +
    direction[2] * (position[2] - other[2])
  )
}

/**
 * What a relation compares with: the landmark or point; of a curve its place at the level of `position`, or the nearest one where
 * the curve does not reach that level or the relation is itself about height.
 */
export function relationReference(
  finder: PlaceFinder,
  subject: string,
  of: string,
  relation: Relation,
  position: HeadPosition,
): HeadPosition {
  if (!finder.isCurve(of)) return finder.position(of, subject)
  const curve = finder.curve(of, subject)
  const aboutHeight = relation === 'superior_to' || relation === 'inferior_to'
  const axis = aboutHeight ? 0 : 1
  const crossings = lineCrossings(finder.skin, curve, (p) => p[axis] - position[axis])
  if (crossings.length === 0) return lineNearest(finder.skin, curve, position).place.position
  return nearestOf(
    crossings.map((crossing) => crossing.place.position),
    position,
  )
}

/** The position of a list nearest to another. The list must not be empty. */
export function nearestOf<T extends HeadPosition>(positions: readonly T[], to: HeadPosition): T {
  return positions.reduce((best, next) => (distance(next, to) < distance(best, to) ? next : best))
}

function distance(a: HeadPosition, b: HeadPosition): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])
}

import * as v from 'valibot'
import { courseNodeShape, nodeIds, type CourseNode } from './course-node'
import type { Shape } from './shape'

/**
 * How the fibres of a muscle run under the skin of its area: all `along` the way from one place to another, each straight `towards` one
 * place (a fan), or in rings `around` the line between two places.
 */
export type Fibres =
  | { readonly course: 'along'; readonly from: CourseNode; readonly to: CourseNode }
  | { readonly course: 'towards'; readonly apex: CourseNode }
  | { readonly course: 'around'; readonly axis: readonly [CourseNode, CourseNode] }

/** Validator of {@link Fibres}. */
export const fibresShape: Shape<Fibres> = v.variant('course', [
  v.strictObject({ course: v.literal('along'), from: courseNodeShape, to: courseNodeShape }),
  v.strictObject({ course: v.literal('towards'), apex: courseNodeShape }),
  v.strictObject({ course: v.literal('around'), axis: v.tuple([courseNodeShape, courseNodeShape]) }),
])

/** The places that say how the fibres run, in the order of the record. */
export function fibreNodes(fibres: Fibres): readonly CourseNode[] {
  if (fibres.course === 'along') return [fibres.from, fibres.to]
  return fibres.course === 'towards' ? [fibres.apex] : fibres.axis
}

/** Landmark ids and point codes that they name. */
export function fibreIds(fibres: Fibres): readonly string[] {
  return fibreNodes(fibres).flatMap(nodeIds)
}

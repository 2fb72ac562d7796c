import { PlacementError } from '../placement-error'
import { walkLength } from '../section'
import type { Place } from '../surface'
import { slideToPlane, slideWalk, type AxisPlane } from './axis-plane'
import { curveCrossings } from './curve-crossing'
import { courseLine, offsetCourse, type OffsetConstraint } from './direction'
import type { PlaceFinder } from './finder'
import type { StepLine, StepRecorder } from './step'

/** The length of an offset, metres. */
export function offsetLength(finder: PlaceFinder, subject: string, constraint: OffsetConstraint): number {
  const amount = constraint.cun ?? constraint.fingerbreadths
  if (amount === undefined)
    throw new PlacementError(subject, 'offset', 'states neither cun nor fingerbreadths')
  return amount * finder.scale(constraint.scale, subject)
}

/**
 * Where an offset starts: its landmark or point, or where its curve meets the record's level or vertical line. A landmark beside
 * that line ("1 cun above the eyebrow, directly above the pupil", on a face whose pupil stands a little elsewhere) is first taken
 * straight across to it.
 */
export function offsetStart(
  finder: PlaceFinder,
  subject: string,
  constraint: OffsetConstraint,
  planes: readonly AxisPlane[],
): Place {
  if (!finder.isCurve(constraint.from)) {
    const start = finder.place(constraint.from, subject)
    const plane = courseLine(constraint, planes)
    return plane ? slideToPlane(finder.skin, subject, start, plane) : start
  }
  const curve = finder.curve(constraint.from, subject)
  for (const plane of planes) {
    const [crossing] = curveCrossings(finder, subject, curve, plane)
    if (crossing) return crossing
  }
  throw new PlacementError(
    subject,
    `offset from ${constraint.from}`,
    'nothing says from which place of the curve',
  )
}

/** Solves `offset`: the walk of the stated length from its start. */
export function offsetPlace(
  finder: PlaceFinder,
  subject: string,
  constraint: OffsetConstraint,
  planes: readonly AxisPlane[],
  record?: StepRecorder,
): Place {
  const start = offsetStart(finder, subject, constraint, planes)
  const course = offsetCourse(finder, subject, start, constraint, planes)
  const length = offsetLength(finder, subject, constraint)
  const walk = walkLength(finder.skin, start, course.plane, course.towards, length)
  if (walk.end !== 'found') {
    throw new PlacementError(
      subject,
      `offset from ${constraint.from}`,
      `the skin ends before ${(length * 1000).toFixed(1)} mm ${constraint.direction}`,
    )
  }
  const end = walk.places.at(-1)!
  record?.({
    constraint,
    lines: [...startLines(finder, subject, constraint, planes), { kind: 'ruler', line: walk }],
    measure: {
      amount: (constraint.cun ?? constraint.fingerbreadths)!,
      scale: constraint.scale,
      metresPerUnit: finder.scale(constraint.scale, subject),
    },
    end,
  })
  return end
}

/** What leads to the start: the curve it lies on, or the short way from its landmark straight across to the named line. */
function startLines(
  finder: PlaceFinder,
  subject: string,
  constraint: OffsetConstraint,
  planes: readonly AxisPlane[],
): StepLine[] {
  if (finder.isCurve(constraint.from))
    return [{ kind: 'curve', line: finder.curve(constraint.from, subject) }]
  const plane = courseLine(constraint, planes)
  if (!plane) return []
  const line = slideWalk(finder.skin, subject, finder.place(constraint.from, subject), plane)
  return line.places.length > 1 ? [{ kind: 'approach', line }] : []
}

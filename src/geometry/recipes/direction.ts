import type { Constraint, Direction } from '../../atlas/constraint'
import { lineAt, lineLength, planeThrough, type Plane, type SkinLine } from '../section'
import { lineNearest } from '../curve'
import type { Place } from '../surface'
import { vectorAcross, vectorAdd, vectorCross, vectorSubtract, vectorUnit, type Vector } from '../vector'
import { axisVector, sectionAcross, type Axis, type AxisPlane } from './axis-plane'
import type { PlaceFinder } from './finder'

/** An `offset` constraint. */
export type OffsetConstraint = Extract<Constraint, { type: 'offset' }>

/** The section to walk on and the way to set out. */
export interface Course {
  readonly plane: Plane
  readonly towards: Vector
}

const DIRECTIONS: Readonly<Record<Direction, Vector>> = {
  superior: [0, 1, 0],
  inferior: [0, -1, 0],
  anterior: [0, 0, 1],
  posterior: [0, 0, -1],
  medial: [-1, 0, 0],
  lateral: [1, 0, 0],
  anterosuperior: [0, 1, 1],
  posteroinferior: [0, -1, -1],
  superomedial: [-1, 1, 0],
}
const HAIRLINES: ReadonlySet<string> = new Set([
  'anterior_hairline',
  'anterior_hairline_mid',
  'forehead_hairline_corner',
  'posterior_hairline_mid',
])
/** "Upright" is judged by the region, not by the crease that a landmark (a mouth corner) may lie in: within this radius, metres. */
const BROAD = 0.015
/** How far along two bony lines their directions at a corner are read, metres. */
const BISECTED_CHORD = 0.02

/**
 * The course of an offset from a start on the left side or the midline: from a hairline the sagittal section; with a level or a
 * vertical line in the same record that section; else, of the two axis sections that hold the direction, the one that stands
 * more upright on the skin. Two-word directions lie at 45 degrees, seen along the third axis, or bisect two named lines.
 */
export function offsetCourse(
  finder: PlaceFinder,
  subject: string,
  start: Place,
  constraint: OffsetConstraint,
  planes: readonly AxisPlane[],
): Course {
  if (constraint.bisects) return bisectingCourse(finder, subject, start, constraint.bisects)
  const towards = vectorUnit(DIRECTIONS[constraint.direction])
  const used = ([0, 1, 2] as const).filter((axis) => towards[axis] !== 0)
  const free = ([0, 1, 2] as const).filter((axis) => towards[axis] === 0)
  if (used.length === 2) {
    return { plane: planeThrough(start.position, vectorCross(towards, axisVector(free[0]!))), towards }
  }
  if (HAIRLINES.has(constraint.from) && used[0] !== 0)
    return { plane: sectionAcross(0, start.position), towards }
  const axis = courseLine(constraint, planes)?.axis ?? uprightAxis(finder, start, free)
  return { plane: sectionAcross(axis, start.position), towards }
}

/** The level or vertical line of the same record along which an offset runs, if there is one. */
export function courseLine(
  constraint: OffsetConstraint,
  planes: readonly AxisPlane[],
): AxisPlane | undefined {
  const towards = DIRECTIONS[constraint.direction]
  const single = towards.filter((share) => share !== 0).length === 1 && !constraint.bisects
  return single ? planes.find((plane) => towards[plane.axis] === 0) : undefined
}

/** The lateral course from a place: horizontal where the skin stands upright, coronal on the crown. */
export function lateralCourse(finder: PlaceFinder, start: Place): Course {
  return {
    plane: sectionAcross(uprightAxis(finder, start, [1, 2]), start.position),
    towards: DIRECTIONS.lateral,
  }
}

/** Of two axes the one least along the skin's normal: its section cuts the skin most squarely. */
function uprightAxis(finder: PlaceFinder, start: Place, axes: readonly Axis[]): Axis {
  const normal = finder.skin.broadNormal(start, BROAD)
  return axes.reduce((best, axis) => (Math.abs(normal[axis]) < Math.abs(normal[best]) ? axis : best))
}

function bisectingCourse(
  finder: PlaceFinder,
  subject: string,
  start: Place,
  lines: readonly [string, string],
): Course {
  const [a, b] = lines.map((id) => awayFrom(finder, start, finder.curve(id, subject))) as [Vector, Vector]
  const normal = finder.skin.normal(start)
  const towards = vectorUnit(vectorAcross(vectorAdd(a, b), normal))
  return { plane: planeThrough(start.position, vectorCross(towards, normal)), towards }
}

/** The unit direction in which a line leaves a place near one of its ends. */
function awayFrom(finder: PlaceFinder, start: Place, line: SkinLine): Vector {
  const here = lineNearest(finder.skin, line, start.position).length
  const forward = lineLength(line) - here > here
  const there = lineAt(finder.skin, line, here + (forward ? BISECTED_CHORD : -BISECTED_CHORD))
  return vectorUnit(vectorSubtract(there.position, start.position))
}

import type { Constraint } from '../../atlas/constraint'
import { lineCrossings } from '../curve'
import { PlacementError } from '../placement-error'
import { lineLength, lineReversed, walkLength, walkToZero, type Plane, type Walk } from '../section'
import type { Place } from '../surface'
import { axisDistance, sectionAcross, type AxisPlane } from './axis-plane'
import { lateralCourse, type OffsetConstraint } from './direction'
import type { ScalpRow } from '../scalp-row'
import type { PlaceFinder } from './finder'
import { offsetPlace } from './offset'
import { relationMargin, relationReference } from './relation'
import type { StepRecorder } from './step'

/** A `lateralOfMidline` constraint. */
export type LateralConstraint = Extract<Constraint, { type: 'lateralOfMidline' }>

/** The front third of the scalp, cun behind the hairline: up to here lateral distances run along the row. */
const FRONT_THIRD_CUN = 4
/** Share of the hairline to which the start of a coronal measure is found: about 1 µm. */
const PRECISION = 1e-5

/**
 * Solves `lateralOfMidline` together with what fixes the other coordinate: an offset from the front hairline, a level, or an offset
 * from a place of the midline.
 */
export function lateralPlace(
  finder: PlaceFinder,
  subject: string,
  constraint: LateralConstraint,
  offset: OffsetConstraint | undefined,
  planes: readonly AxisPlane[],
  relations: readonly Constraint[],
  record?: StepRecorder,
): Place {
  const { cun: amount, scale } = constraint
  const metresPerUnit = finder.scale(scale, subject)
  const length = amount * metresPerUnit
  const measure = { amount, scale, metresPerUnit }
  if (offset?.from === 'anterior_hairline' && offset.cun !== undefined) {
    const row = finder.scalpRow(offset.cun, subject)
    const onRow = offset.cun <= FRONT_THIRD_CUN
    const share = onRow ? 0 : coronalShare(finder, subject, row, length)
    const end = onRow ? row.at(length, subject) : row.atShare(share, subject)
    if (record) {
      // On the row the way leads back along the midline and then sideways; further back both measures meet at the place itself.
      recordBack(finder, subject, offset, row.backFrom(share, subject), record)
      const across = onRow
        ? row.lineTo(length, end)
        : lineReversed(towardsMidline(finder, end, sectionAcross(2, end.position)))
      record({ constraint, lines: [{ kind: 'ruler', line: across }], measure, end })
    }
    return end
  }
  const level = planes.find((plane) => plane.axis === 1)
  const base = offset
    ? offsetPlace(finder, subject, offset, planes, record)
    : level
      ? midlineAtLevel(finder, subject, level, relations)
      : null
  if (!base) throw new PlacementError(subject, 'lateralOfMidline', 'nothing fixes the other coordinate')
  const course = lateralCourse(finder, base)
  const walk = walkLength(finder.skin, base, course.plane, course.towards, length)
  if (walk.end !== 'found')
    throw new PlacementError(subject, 'lateralOfMidline', 'the skin ends before the distance is reached')
  const end = walk.places.at(-1)!
  record?.({ constraint, lines: [{ kind: 'ruler', line: walk }], measure, end })
  return end
}

function recordBack(
  finder: PlaceFinder,
  subject: string,
  offset: OffsetConstraint,
  line: Walk,
  record: StepRecorder,
): void {
  record({
    constraint: offset,
    lines: [
      { kind: 'curve', line: finder.curve(offset.from, subject) },
      { kind: 'ruler', line },
    ],
    measure: { amount: offset.cun!, scale: offset.scale, metresPerUnit: finder.scale(offset.scale, subject) },
    end: line.places.at(-1)!,
  })
}

/**
 * How far a place lies from the midline along the skin, metres, by the rule that `lateralPlace` solves: along the row, along the
 * coronal section, or along the upright one of the horizontal and coronal sections.
 */
export function lateralLength(
  finder: PlaceFinder,
  subject: string,
  offset: OffsetConstraint | undefined,
  place: Place,
): number {
  if (offset?.from === 'anterior_hairline' && offset.cun !== undefined) {
    return offset.cun <= FRONT_THIRD_CUN
      ? finder.scalpRow(offset.cun, subject).lengthTo(place)
      : toMidline(finder, place, sectionAcross(2, place.position))
  }
  return toMidline(finder, place, lateralCourse(finder, place).plane)
}

/** Length of a section from a place to the midline, metres; Infinity where it does not lead there (beside the ear). */
function toMidline(finder: PlaceFinder, place: Place, plane: Plane): number {
  const walk = towardsMidline(finder, place, plane)
  return walk.end === 'found' ? lineLength(walk) : Infinity
}

function towardsMidline(finder: PlaceFinder, place: Place, plane: Plane): Walk {
  return walkToZero(finder.skin, place, plane, [-1, 0, 0], ([x]) => x)
}

/** Where on a row (share of the hairline) the coronal section measures a length, found by halving: it grows from midline to corner. */
function coronalShare(finder: PlaceFinder, subject: string, row: ScalpRow, length: number): number {
  const coronal = (share: number): number => {
    const place = row.atShare(share, subject)
    return toMidline(finder, place, sectionAcross(2, place.position))
  }
  let low = 0
  let high = 1
  if (coronal(high) < length) {
    throw new PlacementError(subject, 'lateralOfMidline', 'lies beyond the corner of the forehead')
  }
  while (high - low > PRECISION) {
    const middle = (low + high) / 2
    if (coronal(middle) > length) high = middle
    else low = middle
  }
  return high
}

/** The midline of the scalp at a level; with relations, the crossing that fulfils them. */
function midlineAtLevel(
  finder: PlaceFinder,
  subject: string,
  level: AxisPlane,
  relations: readonly Constraint[],
): Place {
  const curve = finder.curve('midsagittal_scalp_curve', subject)
  const place = lineCrossings(finder.skin, curve, (position) => axisDistance(level, position))
    .map((crossing) => crossing.place)
    .find((candidate) =>
      relations.every((relation) => {
        if (relation.type !== 'relative') return true
        const reference = relationReference(
          finder,
          subject,
          relation.of,
          relation.relation,
          candidate.position,
        )
        return relationMargin(relation.relation, candidate.position, reference) > 0
      }),
    )
  if (!place)
    throw new PlacementError(subject, 'sameLevel', 'the midline of the scalp does not pass this level')
  return place
}

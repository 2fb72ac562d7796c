import type { BodySide, Constraint } from '../../atlas/constraint'
import { lineNearest, linePart } from '../curve'
import { sectionBetween, surfacePath } from '../geodesic'
import { PlacementError } from '../placement-error'
import { lineAt, lineLength, type SkinLine } from '../section'
import type { Place } from '../surface'
import { vectorDistance } from '../vector'
import { axisDistance, axisVector, slideToPlane, type AxisPlane } from './axis-plane'
import { curveCrossings } from './curve-crossing'
import type { PlaceFinder } from './finder'
import type { StepLine, StepRecorder } from './step'

type Of<T extends Constraint['type']> = Extract<Constraint, { type: T }>

/** Two places this close to a level count as lying on it, metres. */
const ON_LEVEL = 1e-4

/** Solves `curveFraction`: a share of the curve's length between the places nearest to its two ends. */
export function curveFractionPlace(
  finder: PlaceFinder,
  subject: string,
  constraint: Of<'curveFraction'>,
  record?: StepRecorder,
): Place {
  const { skin } = finder
  const curve = finder.curve(constraint.curve, subject)
  const [from, to] = curveFractionEnds(finder, subject, constraint)
  const share = constraint.numerator / constraint.denominator
  const end = lineAt(skin, curve, from + (to - from) * share)
  record?.({ constraint, lines: [{ kind: 'way', line: linePart(skin, curve, from, to) }], share, end })
  return end
}

/** Where on its curve a `curveFraction` begins and ends: arc lengths from the curve's first place, metres. */
export function curveFractionEnds(
  finder: PlaceFinder,
  subject: string,
  constraint: Of<'curveFraction'>,
): readonly [from: number, to: number] {
  const curve = finder.curve(constraint.curve, subject)
  const along = (reference: string): number =>
    lineNearest(finder.skin, curve, finder.position(reference, subject)).length
  return [along(constraint.from), along(constraint.to)]
}

/** Solves `segmentFraction`: a share of the way along the skin. */
export function segmentFractionPlace(
  finder: PlaceFinder,
  subject: string,
  constraint: Of<'segmentFraction'>,
  record?: StepRecorder,
): Place {
  const way = surfacePath(
    finder.skin,
    finder.place(constraint.from, subject),
    finder.place(constraint.to, subject),
  )
  return dividedWay(finder, constraint, way, constraint.numerator / constraint.denominator, [], record)
}

/** Solves `midpoint`: half way along the skin. */
export function midpointPlace(
  finder: PlaceFinder,
  subject: string,
  constraint: Of<'midpoint'>,
  record?: StepRecorder,
): Place {
  const way = surfacePath(
    finder.skin,
    sided(finder, finder.place(constraint.a, subject), constraint.aSide),
    sided(finder, finder.place(constraint.b, subject), constraint.bSide),
  )
  return dividedWay(finder, constraint, way, 0.5, [], record)
}

/**
 * Solves `between`: half way (or the stated share) along the skin from a to b. A curve stands for its place at the level that the
 * same record fixes; when both ends lie on that level the way runs on it.
 */
export function betweenPlace(
  finder: PlaceFinder,
  subject: string,
  constraint: Of<'between'>,
  planes: readonly AxisPlane[],
  record?: StepRecorder,
): Place {
  const { skin } = finder
  const level = planes.find((plane) => plane.axis === 1)
  const a = sided(finder, betweenEnd(finder, subject, constraint.a, level, constraint.b), constraint.aSide)
  const b = sided(finder, betweenEnd(finder, subject, constraint.b, level, constraint.a), constraint.bSide)
  const fraction = constraint.fraction ?? 0.5
  const onLevel = level && [a, b].every((end) => Math.abs(axisDistance(level, end.position)) < ON_LEVEL)
  const section = onLevel
    ? sectionBetween(
        skin,
        slideToPlane(skin, subject, a, level),
        slideToPlane(skin, subject, b, level),
        axisVector(1),
      )
    : null
  const borders = [constraint.a, constraint.b]
    .filter((reference) => record && finder.isCurve(reference))
    .map((reference): StepLine => ({ kind: 'curve', line: finder.curve(reference, subject) }))
  return dividedWay(finder, constraint, section ?? surfacePath(skin, a, b), fraction, borders, record)
}

/** The place at a share of a way; `beside` are the curves that the way joins. */
function dividedWay(
  finder: PlaceFinder,
  constraint: Constraint,
  way: SkinLine,
  share: number,
  beside: readonly StepLine[],
  record: StepRecorder | undefined,
): Place {
  const end = lineAt(finder.skin, way, lineLength(way) * share)
  record?.({ constraint, lines: [...beside, { kind: 'way', line: way }], share, end })
  return end
}

function betweenEnd(
  finder: PlaceFinder,
  subject: string,
  reference: string,
  level: AxisPlane | undefined,
  other: string,
): Place {
  if (!finder.isCurve(reference)) return finder.place(reference, subject)
  if (!level)
    throw new PlacementError(subject, `between ${reference}`, 'is a curve and no level says where on it')
  const crossings = curveCrossings(finder, subject, finder.curve(reference, subject), level)
  if (crossings.length === 0) {
    throw new PlacementError(
      subject,
      `between ${reference}`,
      'the curve does not reach the level of the point',
    )
  }
  // A curve may pass a level twice: the place that faces the other structure is meant.
  const facing = finder.isCurve(other)
    ? finder
        .curve(other, subject)
        .places.reduce((best, place) => (heightGap(place, level) < heightGap(best, level) ? place : best))
        .position
    : finder.position(other, subject)
  return crossings.reduce((best, next) =>
    vectorDistance(next.position, facing) < vectorDistance(best.position, facing) ? next : best,
  )
}

function heightGap(place: Place, level: AxisPlane): number {
  return Math.abs(axisDistance(level, place.position))
}

/** A place of the left side taken to the side a constraint names. */
export function sided(finder: PlaceFinder, place: Place, side: BodySide | undefined): Place {
  return side === 'right' ? finder.mirrored(place) : place
}

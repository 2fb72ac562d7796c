import type { Constraint } from '../atlas/constraint'
import { locationMethod, type LocationMethod } from '../atlas/location-method'
import type { TestTolerances } from '../atlas/point'
import { MM } from './frame'
import { surfacePath } from './geodesic'
import { PlacementError } from './placement-error'
import type { PlaceFinder } from './recipes/finder'
import { curveFractionEnds, sided } from './recipes/fraction'
import { offsetLength } from './recipes/offset'
import { scaleOf } from './recipes/tension'
import { lineLength } from './section'
import type { Place } from './surface'

/** How finely the atlas knows a location on one face. */
export interface LocationTolerance {
  readonly method: LocationMethod
  /** Radius along the skin, metres. */
  readonly radius: number
}

/**
 * The tolerance of a location on the face at hand: the atlas's own figure for how finely the words fix the place, no clinical one and
 * no measure of the solver. Of several `define` constraints the coarsest counts, because the disc is round: the place is known no
 * better than its least certain coordinate. A range stated by the record wins over all.
 * @param constraints those of one marker
 * @throws PlacementError when nothing defines the place or a reference cannot be found
 */
export function locationTolerance(
  finder: PlaceFinder,
  subject: string,
  constraints: readonly Constraint[],
  place: Place,
  rules: TestTolerances,
): LocationTolerance {
  const method = locationMethod(constraints)
  if (method === null) throw new PlacementError(subject, 'tolerance', 'nothing defines the place')
  const define = constraints.filter(({ role }) => role === 'define')
  const stated = define.flatMap((constraint) => statedRange(finder, subject, constraint) ?? [])
  if (stated.length > 0) return { method, radius: Math.max(...stated) }
  const each = define.map((constraint) => constraintTolerance(finder, subject, constraint, place, rules))
  return { method, radius: Math.max(...each) }
}

/** From the number that places the point to the further end of the range that the record allows, metres; null where it states none. */
function statedRange(finder: PlaceFinder, subject: string, constraint: Constraint): number | null {
  if (constraint.type !== 'offset' || !constraint.rangeCun || constraint.cun === undefined) return null
  const [least, most] = constraint.rangeCun
  const halfCun = Math.max(constraint.cun - least, most - constraint.cun)
  return halfCun * finder.scale(constraint.scale, subject)
}

/** What one constraint leaves open, metres; 0 for those that only pick a side. */
function constraintTolerance(
  finder: PlaceFinder,
  subject: string,
  constraint: Constraint,
  place: Place,
  rules: TestTolerances,
): number {
  const cunOf = (cun: number): number =>
    cun * finder.scale(scaleOf(finder, subject, constraint, place), subject)
  switch (constraint.type) {
    case 'midline':
      return rules.midlineMm / MM
    case 'sameLevel':
      return rules.sameLevelMm / MM
    case 'verticalLine':
      return rules.verticalLineMm / MM
    case 'at':
    case 'on':
    case 'intersection':
      return rules.surfaceProjectionMm / MM
    case 'between':
      return atLeastEstimate(constraint, rules.surfaceProjectionMm / MM, () =>
        betweenLength(finder, subject, constraint),
      )
    case 'offset':
      return atLeastEstimate(constraint, cunOf(rules.offsetCun), () =>
        offsetLength(finder, subject, constraint),
      )
    case 'lateralOfMidline':
      return cunOf(rules.lateralCun)
    case 'segmentFraction':
    case 'distance':
    case 'sameHairlineOffset':
      return cunOf(rules.offsetCun)
    case 'curveFraction': {
      const [from, to] = curveFractionEnds(finder, subject, constraint)
      return rules.curveFraction * Math.abs(to - from)
    }
    case 'midpoint': {
      const { a, aSide, b, bSide } = constraint
      const ends = [
        sided(finder, finder.place(a, subject), aSide),
        sided(finder, finder.place(b, subject), bSide),
      ] as const
      return rules.midpointFraction * lineLength(surfacePath(finder.skin, ...ends))
    }
    case 'relative':
      return 0
  }
}

/** A number that only translates "just above" is as uncertain as it is large: the words exclude neither none of it nor twice as much. */
function atLeastEstimate({ estimated }: Constraint, usual: number, length: () => number): number {
  return estimated ? Math.max(usual, length()) : usual
}

/** From the first end of a `between` to the place that it states, metres. */
function betweenLength(
  finder: PlaceFinder,
  subject: string,
  { a, b, fraction = 0.5 }: Extract<Constraint, { type: 'between' }>,
): number {
  const [from, to] = [finder.place(a, subject), finder.place(b, subject)]
  return fraction * lineLength(surfacePath(finder.skin, from, to))
}

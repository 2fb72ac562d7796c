import type { Constraint } from '../../atlas/constraint'
import type { TestTolerances } from '../../atlas/point'

/** What a constraint's error may be, and what it is counted in. */
export interface Tolerance {
  readonly unit: 'mm' | 'cun' | 'share'
  readonly amount: number
}

/** Millimetres for `at`, `on`, `between`, `intersection`, which `testTolerances` does not name (design of placement). */
const PLACE_MM = 3

/**
 * The tolerance of a constraint, from `testTolerances` of the data; types that it does not name: 3 mm for places, 0.25 cun for distances.
 * Constraints of a soft authority that only test get the data's `softMultiplier`: such a miss is a warning.
 */
export function toleranceOf(constraint: Constraint, tolerances: TestTolerances): Tolerance {
  const tolerance = firm(constraint, tolerances)
  const soft = constraint.role === 'check' && tolerances.softAuthorities.includes(constraint.authority)
  return soft ? { ...tolerance, amount: tolerance.amount * tolerances.softMultiplier } : tolerance
}

function firm(constraint: Constraint, tolerances: TestTolerances): Tolerance {
  switch (constraint.type) {
    case 'midline':
      return { unit: 'mm', amount: tolerances.midlineMm }
    case 'offset':
      return { unit: 'cun', amount: tolerances.offsetCun }
    case 'lateralOfMidline':
      return { unit: 'cun', amount: tolerances.lateralCun }
    case 'sameLevel':
      return { unit: 'mm', amount: tolerances.sameLevelMm }
    case 'verticalLine':
      return { unit: 'mm', amount: tolerances.verticalLineMm }
    case 'curveFraction':
      return { unit: 'share', amount: tolerances.curveFraction }
    case 'midpoint':
      return { unit: 'share', amount: tolerances.midpointFraction }
    case 'segmentFraction':
    case 'distance':
    case 'sameHairlineOffset':
      return { unit: 'cun', amount: tolerances.offsetCun }
    case 'relative':
      return { unit: 'mm', amount: 0 }
    case 'at':
    case 'on':
    case 'between':
    case 'intersection':
      return { unit: 'mm', amount: PLACE_MM }
  }
}

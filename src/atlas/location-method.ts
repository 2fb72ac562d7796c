import type { Constraint } from './constraint'

/**
 * How a location is found, the coarsest first in what it asks of the hand: at a named `landmark` or on a named line; where a `level`
 * or a vertical line crosses another; a number of cun from somewhere (`offset`); a share of a `curve` or of a stretch; `between` two
 * things, half way or at a stated share.
 */
export type LocationMethod = 'landmark' | 'level' | 'offset' | 'curve' | 'between'

/** The method that one constraint belongs to; null for those that only pick a side and measure nothing. */
export function constraintMethod(type: Constraint['type']): LocationMethod | null {
  switch (type) {
    case 'at':
    case 'on':
    case 'intersection':
      return 'landmark'
    case 'midline':
    case 'sameLevel':
    case 'verticalLine':
      return 'level'
    case 'offset':
    case 'lateralOfMidline':
    case 'distance':
    case 'sameHairlineOffset':
      return 'offset'
    case 'curveFraction':
    case 'segmentFraction':
      return 'curve'
    case 'between':
    case 'midpoint':
      return 'between'
    case 'relative':
      return null
  }
}

/** What a record is named for when its constraints are of several methods: the one that says most about the place. */
const TELLING: readonly LocationMethod[] = ['offset', 'curve', 'between', 'level', 'landmark']

/**
 * The method by which the `define` constraints of a record place it. A record may mix several; a measure tells more than a share, a
 * share more than a level. The midline alone is no level: a landmark on the midline is a landmark. Null when nothing defines.
 */
export function locationMethod(constraints: readonly Constraint[]): LocationMethod | null {
  const methods = new Set(
    constraints
      .filter(({ role, type }) => role === 'define' && type !== 'midline')
      .map(({ type }) => constraintMethod(type)),
  )
  return TELLING.find((method) => methods.has(method)) ?? null
}

/** The constraints that hold for one marker: all, but for those that name other instances of the record. */
export function constraintsOfMarker(
  constraints: readonly Constraint[],
  marker: string,
): readonly Constraint[] {
  return constraints.filter(({ instances }) => !instances || instances.includes(marker))
}

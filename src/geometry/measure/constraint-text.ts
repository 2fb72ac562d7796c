import type { Constraint } from '../../atlas/constraint'

/** A constraint in short, stable words for reports: its type, then what it names and how much. */
export function constraintText(constraint: Constraint): string {
  return [constraint.type, ...details(constraint)].join(' ')
}

function details(constraint: Constraint): (string | number)[] {
  switch (constraint.type) {
    case 'midline':
      return []
    case 'at':
      return [constraint.landmark]
    case 'offset': {
      const { from, direction, cun, fingerbreadths, scale } = constraint
      return [from, direction, cun ?? fingerbreadths ?? 0, scale]
    }
    case 'lateralOfMidline':
      return [constraint.cun, constraint.scale]
    case 'sameLevel':
      return [constraint.as]
    case 'verticalLine':
      return [constraint.through, constraint.plane]
    case 'midpoint':
      return [constraint.a, constraint.b]
    case 'curveFraction':
      return [
        constraint.curve,
        `${constraint.numerator}/${constraint.denominator}`,
        constraint.from,
        constraint.to,
      ]
    case 'segmentFraction':
      return [constraint.from, constraint.to, `${constraint.numerator}/${constraint.denominator}`]
    case 'between':
      return [constraint.a, constraint.b, constraint.fraction ?? 0.5]
    case 'on':
      return [constraint.structure]
    case 'relative':
      return [constraint.relation, constraint.of]
    case 'distance':
      return [constraint.from, constraint.cun, constraint.scale]
    case 'sameHairlineOffset':
      return [constraint.hairline, constraint.cun, constraint.as]
    case 'intersection':
      return [constraint.of, constraint.with]
  }
}

import type { BodySide, Constraint, ConstraintAuthority, Direction, Relation } from '../../atlas/constraint'
import { number } from './counting'

/** The name of a landmark or point in a sentence, with its article: "the pupil", "ST9". */
export type ReferenceName = (reference: string) => string

const FROM: Readonly<Record<Direction, string>> = {
  superior: 'above',
  inferior: 'below',
  anterior: 'in front of',
  posterior: 'behind',
  medial: 'inwards from',
  lateral: 'outwards from',
  anterosuperior: 'in front of and above',
  posteroinferior: 'behind and below',
  superomedial: 'above and inwards from',
}

const THAN: Readonly<Record<Relation, string>> = {
  superior_to: 'above',
  inferior_to: 'below',
  anterior_to: 'in front of',
  posterior_to: 'behind',
  medial_to: 'nearer to the midline than',
  lateral_to: 'further out than',
}

/** Which cun: a cun of the scalp is longer than one of the forehead. */
const SCALE: Readonly<Record<string, string>> = {
  scalp_sagittal: 'of the scalp',
  forehead_vertical: 'of the forehead',
  forehead_transverse: 'across the forehead',
  occipital_transverse: 'across the back of the head',
  neck_posterior: 'of the back of the neck',
  glabella_to_c7: 'over the whole head',
  neck_chest_anterior_transverse: 'across the chest',
  finger_cun: 'of the finger',
}

const SHARES: Readonly<Record<string, string>> = {
  '1/2': 'half way',
  '2/4': 'half way',
  '1/3': 'one third of the way',
  '2/3': 'two thirds of the way',
  '1/4': 'one quarter of the way',
  '3/4': 'three quarters of the way',
}

/**
 * One statement about a place in plain words, to follow "it": "lies level with ST9". British English, no full stop, no ids.
 * @param nameOf names landmarks and points; codes of points name themselves
 */
export function constraintPhrase(constraint: Constraint, nameOf: ReferenceName): string {
  switch (constraint.type) {
    case 'midline':
      return 'lies on the midline'
    case 'at':
      return `lies at ${sided(nameOf(constraint.landmark), constraint.side)}`
    case 'on':
      return `lies on ${nameOf(constraint.structure)}`
    case 'sameLevel':
      return `lies level with ${nameOf(constraint.as)}`
    case 'verticalLine':
      return verticalPhrase(constraint, nameOf)
    case 'relative':
      return `lies ${THAN[constraint.relation]} ${nameOf(constraint.of)}`
    case 'offset':
      return `lies ${offsetAmount(constraint)} ${FROM[constraint.direction]} ${nameOf(constraint.from)}${bisecting(constraint.bisects, nameOf)}`
    case 'distance': {
      const way = constraint.direction ? FROM[constraint.direction] : 'from'
      return `lies ${amount(constraint.cun, constraint.scale)} ${way} ${nameOf(constraint.from)}`
    }
    case 'lateralOfMidline':
      return `lies ${amount(constraint.cun, constraint.scale)} from the midline`
    case 'sameHairlineOffset':
      return `lies ${number.format(constraint.cun)} cun behind its own place of ${nameOf(constraint.hairline)}, as ${nameOf(constraint.as)} does`
    case 'midpoint':
      return `lies midway between ${ends(constraint, nameOf)}, along the skin`
    case 'between': {
      const { fraction } = constraint
      return fraction === undefined || fraction === 0.5
        ? `lies between ${ends(constraint, nameOf)}`
        : `lies ${number.format(fraction * 100)} % of the way from ${nameOf(constraint.a)} to ${nameOf(constraint.b)}`
    }
    case 'curveFraction':
      return curvePhrase(constraint, nameOf)
    case 'segmentFraction':
      return `lies ${share(constraint)} from ${nameOf(constraint.from)} to ${nameOf(constraint.to)}`
    case 'intersection':
      return `lies where ${nameOf(constraint.of)} crosses ${nameOf(constraint.with)}`
  }
}

/** Who makes a statement, to be followed by "it …". */
export const SAID_BY: Readonly<Record<ConstraintAuthority, string>> = {
  WHO: 'WHO says that it',
  'WHO-note': 'A note of WHO says that it',
  'WHO-alt': 'A remark of WHO says that it',
  EX: 'The standards of extra points say that it',
  classic: 'Textbooks say that it',
  derived: 'It follows from the standard that it',
  anatomy: 'Anatomy has it that it',
  project: 'This project assumes that it',
}

type Of<T extends Constraint['type']> = Extract<Constraint, { type: T }>

function verticalPhrase({ through, plane, relation }: Of<'verticalLine'>, nameOf: ReferenceName): string {
  const seen = plane === 'sagittal' ? 'seen from the front' : 'seen from the side'
  return relation
    ? `lies straight ${THAN[relation]} ${nameOf(through)}, ${seen}`
    : `lies straight above or below ${nameOf(through)}, ${seen}`
}

/** A curve whose name tells its two ends need not have them told again. */
function curvePhrase(constraint: Of<'curveFraction'>, nameOf: ReferenceName): string {
  const { curve, from, to } = constraint
  const name = nameOf(curve)
  const way = `lies ${share(constraint)} along ${name}`
  return name.includes(from) && name.includes(to) ? way : `${way}, from ${nameOf(from)} to ${nameOf(to)}`
}

function share({ numerator, denominator }: { numerator: number; denominator: number }): string {
  return SHARES[`${numerator}/${denominator}`] ?? `${numerator}/${denominator} of the way`
}

function offsetAmount({ cun, fingerbreadths, scale }: Of<'offset'>): string {
  if (cun !== undefined) return amount(cun, scale)
  return fingerbreadths === 1 ? 'one fingerbreadth' : `${number.format(fingerbreadths ?? 0)} fingerbreadths`
}

function amount(cun: number, scale: string): string {
  const words = SCALE[scale]
  return words ? `${number.format(cun)} cun (${words})` : `${number.format(cun)} cun`
}

function bisecting(lines: readonly [string, string] | undefined, nameOf: ReferenceName): string {
  return lines
    ? `, on the line that halves the angle between ${nameOf(lines[0])} and ${nameOf(lines[1])}`
    : ''
}

type TwoEnds = Of<'midpoint'> | Of<'between'>

/** Both ends; where they are the two of a pair, its left and its right one. */
function ends({ a, b, aSide, bSide }: TwoEnds, nameOf: ReferenceName): string {
  return a === b && aSide && bSide
    ? `${sided(nameOf(a), aSide)} and ${sided(nameOf(b), bSide)}`
    : `${nameOf(a)} and ${nameOf(b)}`
}

function sided(name: string, side: BodySide | undefined): string {
  return side ? name.replace(/^the /, `the ${side} `) : name
}

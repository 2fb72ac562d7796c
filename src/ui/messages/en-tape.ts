import type { Constraint, Direction, Relation } from '../../atlas/constraint'
import type { TapeStepFacts } from '../../state/tape'
import { number } from './counting'

/** Cun as the record writes them. */
const cunFormat = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 })

const DIRECTIONS: Readonly<Record<Direction, string>> = {
  superior: 'upwards',
  inferior: 'downwards',
  anterior: 'forwards',
  posterior: 'backwards',
  medial: 'towards the midline',
  lateral: 'outwards',
  anterosuperior: 'forwards and up',
  posteroinferior: 'backwards and down',
  superomedial: 'up and towards the midline',
}

const SIDES: Readonly<Record<Relation, string>> = {
  posterior_to: 'behind',
  inferior_to: 'below',
  anterior_to: 'in front of',
  lateral_to: 'to the outer side of',
  medial_to: 'to the inner side of',
  superior_to: 'above',
}

const FRACTIONS: Readonly<Record<string, string>> = {
  '1/2': 'half the way',
  '2/4': 'half the way',
  '1/3': 'one third of the way',
  '2/3': 'two thirds of the way',
  '1/4': 'one quarter of the way',
  '3/4': 'three quarters of the way',
}

/** How far to one side "immediately behind" and its like are measured, millimetres; the solver uses the same. */
export const BESIDE_MM = 3

/** What a sentence needs beside its constraint. */
export interface StepWords {
  /** A landmark with its article, or a point by its code. */
  readonly name: (id: string) => string
  /** What was measured; undefined when no head was measured: then no millimetres are said. */
  readonly facts: TapeStepFacts | undefined
}

/** Words of the tape: how a point is found, step by step. */
export const enTape = {
  group: (point: string) => `How ${point} is found`,
  play: 'Play',
  pause: 'Pause',
  replay: 'Play again',
  previous: 'Previous step',
  next: 'Next step',
  slider: 'Step',
  stepOf: (step: number, steps: number) => `Step ${number.format(step)} of ${number.format(steps)}`,
  /** The last line: where all of it leads. `last` is the step before. */
  found: (point: string, last: Constraint['type'], steps: number) =>
    steps > 1 && MEETING.has(last) ? `Where these meet lies ${point}.` : `There lies ${point}.`,
  step: stepSentence,
  unmeasured: 'In words only: there is no head here to measure on.',
}

/** Steps that lay a line: the place is where lines meet. */
const MEETING: ReadonlySet<Constraint['type']> = new Set(['sameLevel', 'verticalLine', 'on', 'midline'])

function stepSentence(constraint: Constraint, { name, facts }: StepWords): string {
  const measured = (mm: number) => `${number.format(mm)} mm`
  const onThisHead = facts?.mm == null ? '.' : `: ${measured(facts.mm)} on this head.`
  const ofWay = (share: number) =>
    facts?.mm == null ? '.' : `: ${measured(facts.mm * share)} of ${measured(facts.mm)} on this head.`
  switch (constraint.type) {
    case 'midline':
      return 'Stay on the midline.'
    case 'at':
      return `Find ${name(constraint.landmark)}.`
    case 'sameLevel':
      return `Keep to the height of ${name(constraint.as)}.`
    case 'verticalLine': {
      const line = `Keep to the upright line through ${name(constraint.through)}`
      const side = constraint.relation ? `, ${SIDES[constraint.relation]} it` : ''
      return `${line}${constraint.plane === 'coronal' ? ', seen from the side' : ''}${side}.`
    }
    case 'on':
      return `Follow ${name(constraint.structure)}.`
    case 'relative':
      return `Go on to just ${SIDES[constraint.relation]} it, ${measured(BESIDE_MM)}.`
    case 'offset': {
      const start = facts?.continues ? 'From there' : `From ${name(constraint.from)}`
      const about = constraint.estimated ? 'about ' : ''
      const along = constraint.bisects
        ? `, halving the angle between ${name(constraint.bisects[0])} and ${name(constraint.bisects[1])}`
        : ` along the ${constraint.scale === 'scalp_sagittal' ? 'scalp' : 'skin'}`
      return `${start} ${about}${amountOf(constraint)} ${DIRECTIONS[constraint.direction]}${along}${onThisHead}`
    }
    case 'lateralOfMidline': {
      const amount = cunOf(constraint.cun)
      if (constraint.scale === 'neck_chest_anterior_transverse')
        return `Keep to the upright line ${amount} from the midline, measured straight across${onThisHead}`
      const start = facts?.continues ? 'From there' : 'From the midline'
      return `${start} ${amount} outwards along the skin${onThisHead}`
    }
    case 'midpoint': {
      const ends =
        constraint.a === constraint.b
          ? `${name(constraint.a)} on the left and on the right`
          : `${name(constraint.a)} and ${name(constraint.b)}`
      return `Go half way between ${ends}${ofWay(0.5)}`
    }
    case 'between': {
      const share = constraint.fraction ?? 0.5
      const [a, b] = [name(constraint.a), name(constraint.b)]
      return share === 0.5
        ? `Go half way between ${a} and ${b}${ofWay(share)}`
        : `Go ${number.format(share * 100)} % of the way from ${a} to ${b}${ofWay(share)}`
    }
    case 'segmentFraction':
      return `Go ${fractionOf(constraint)} from ${name(constraint.from)} to ${name(constraint.to)}${ofWay(constraint.numerator / constraint.denominator)}`
    case 'curveFraction': {
      const curve = name(constraint.curve)
      const ends = curve.includes(constraint.from)
        ? ''
        : ` from ${name(constraint.from)} to ${name(constraint.to)}`
      return `Follow ${curve}${ends}, ${fractionOf(constraint)}${ofWay(constraint.numerator / constraint.denominator)}`
    }
    default:
      return ''
  }
}

function amountOf({ cun, fingerbreadths, rangeCun }: Extract<Constraint, { type: 'offset' }>): string {
  const range = rangeCun ? ` (texts say ${rangeCun.map((one) => cunFormat.format(one)).join(' to ')})` : ''
  if (cun !== undefined) return cunOf(cun) + range
  return fingerbreadths === 1
    ? 'one fingerbreadth'
    : `${cunFormat.format(fingerbreadths ?? 0)} fingerbreadths`
}

function cunOf(cun: number): string {
  return `${cunFormat.format(cun)} cun`
}

function fractionOf({ numerator, denominator }: { numerator: number; denominator: number }): string {
  return FRACTIONS[`${numerator}/${denominator}`] ?? `${numerator} parts of ${denominator} of the way`
}

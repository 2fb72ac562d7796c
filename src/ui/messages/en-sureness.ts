import type { LocationMethod } from '../../atlas/location-method'
import type { MeasuredConstraint } from '../../atlas/measured-check'
import type { Point } from '../../atlas/point'
import { number } from './counting'

/** A quarter of a cun needs two decimals. */
const fine = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 })

const mm = (amount: number) => `${number.format(amount)} mm`

/** Words of the card's section on how sure its place is. */
export const enSureness = {
  heading: 'How sure is this place?',
  authority: 'Stated by',
  authorityWord: {
    WHO: 'WHO 2008, the standard of point locations',
    EX: 'The standards of extra points',
    classic: 'Textbooks; no standard',
  } satisfies Record<Point['location']['authority'], string>,
  method: 'Found',
  methodWord: {
    landmark: 'at a landmark of the body',
    level: 'where a level or a vertical line crosses',
    offset: 'by a measure in cun',
    curve: 'at a share of a curve or a stretch',
    between: 'between two landmarks',
  } satisfies Record<LocationMethod, string>,
  tolerance: 'Tolerance',
  toleranceAmount: (least: number, most: number) =>
    least === most
      ? `${mm(most)} around the mark, on the reference face`
      : `${number.format(least)} to ${mm(most)} around the marks, on the reference face`,
  toleranceNote:
    'This is the atlas’s own tolerance: how finely the words fix the place. It is not a clinical figure.',
  toleranceUnknown: 'Not known: the file of places could not be read.',
  show: 'Show it on the skin',

  checks: 'Independent checks',
  checksNote:
    'A check is a statement that did not place the point. It is measured by a routine that does not place it either.',
  checksPending: 'Loading the measurements …',
  checksFailed: 'The measurements could not be loaded.',
  retry: 'Try again',
  none: 'There is no independent check of this place.',
  agree: (agreeing: number, all: number, onThisFace: boolean) => {
    const face = onThisFace ? 'on this face' : 'on the reference face'
    if (all === 1)
      return agreeing === 1
        ? `The one independent check agrees ${face}.`
        : `The one independent check misses ${face}.`
    if (agreeing === all) return `All ${number.format(all)} independent checks agree ${face}.`
    return `${number.format(agreeing)} of ${number.format(all)} independent checks agree ${face}.`
  },
  measuringFace:
    'The face on the stage is being measured; until then these are the figures of the reference face.',
  faceFailed: 'The face on the stage could not be measured; these are the figures of the reference face.',
  noHead: 'Another face is chosen; without the head it is not measured.',
  miss: (errorMm: number, tolerance: string) => `It misses by ${mm(errorMm)}; ${tolerance} would pass.`,
  toleranceOf: ({ tolerance, unit }: MeasuredConstraint) =>
    unit === 'mm'
      ? mm(tolerance)
      : unit === 'cun'
        ? `${fine.format(tolerance)} cun`
        : `${number.format(tolerance * 100)} % of the way`,
  said: (by: string, phrase: string) => `${by} ${phrase}.`,
  agreeing: (amount: number) => (amount === 1 ? 'Which one agrees' : `Which ${number.format(amount)} agree`),
  soft: 'Softer statements',
  softNote: 'Textbooks and anatomy: they warn, and do not count.',
  softAgree: (agreeing: number, all: number) =>
    agreeing === all && all > 1
      ? `all ${number.format(all)} agree.`
      : all === 1
        ? agreeing === 1
          ? 'the one agrees.'
          : 'the one misses.'
        : `${number.format(agreeing)} of ${number.format(all)} agree.`,

  confidence: 'Confidence',

  rivals: 'Two places are taught',
  rivalNote: 'The head shows both while this is open.',
  apart: (apartMm: number) => `They are ${mm(apartMm)} apart on the reference face.`,
  apartWithin: (apartMm: number) =>
    `They are ${mm(apartMm)} apart on the reference face: less than the tolerance of the place.`,
  disputed: 'Another place is also taught.',

  doubts: 'Open doubts and notes',
  estimated: (phrase: string) =>
    `“It ${phrase}”: the text gives no number here; the number is the atlas’s own estimate.`,
  notSeen: (names: string) => `Not to be seen or felt on a model, so placed by judgement: ${names}.`,
}

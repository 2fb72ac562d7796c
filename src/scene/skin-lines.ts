import type { WordShapeId } from '../atlas/word-shape'
import type { ExpressionId, FaceParameters } from '../state/face'
import { CREASE_IDS, type CreaseId } from './crease-shader'

/** How strongly a kind of crease shows: its share of the expressions that draw it, and of the years that leave it at rest. */
interface CreaseCause {
  readonly years: number
  readonly expressions: Readonly<Partial<Record<ExpressionId, number>>>
}

const CAUSES: Readonly<Record<CreaseId, CreaseCause>> = {
  forehead: { years: 0.55, expressions: { 'brows-up': 1 } },
  glabella: { years: 0.45, expressions: { frown: 1, squint: 0.25 } },
  'crow-feet': { years: 0.6, expressions: { squint: 1, smile: 0.75 } },
  'under-eye': { years: 0.7, expressions: { squint: 0.8, smile: 0.5 } },
  nasolabial: { years: 0.7, expressions: { smile: 0.8, squint: 0.2 } },
  'mouth-corner': { years: 0.75, expressions: { platysma: 0.4 } },
  'around-lips': { years: 0.5, expressions: { pucker: 1 } },
  'neck-bands': { years: 0.2, expressions: { platysma: 1 } },
  'neck-rings': { years: 0.8, expressions: {} },
}

/** Creases that belong to the exaggeration of a word. */
const WORD_CREASES: Readonly<Partial<Record<WordShapeId, Readonly<Partial<Record<CreaseId, number>>>>>> = {
  'eye-bags': { 'under-eye': 0.5 },
  'laugh-lines': { nasolabial: 0.8 },
  'mouth-corners': { 'mouth-corner': 0.9 },
  'double-chin': { 'neck-rings': 0.5 },
}

/** The age (0 young, 1 old) at which the first lines stay at rest. */
const FIRST_LINES_AGE = 0.35
/** The age at which hair begins to turn, and the share of grey hairs of the oldest face. */
const FIRST_GREY_AGE = 0.6
const MOST_GREY = 0.75

/** Eased way of a value from `low` (0) to 1 (1). */
function ease(low: number, value: number): number {
  const share = Math.min(1, Math.max(0, (value - low) / (1 - low)))
  return share * share * (3 - 2 * share)
}

/** How strongly each kind of crease shows on a face, 0 to 1, in the order of `CREASE_IDS`; with those of a word that the face shows. */
export function skinLines(face: FaceParameters, word: WordShapeId | null = null): number[] {
  const years = ease(FIRST_LINES_AGE, face.age)
  return CREASE_IDS.map((id) => {
    const cause = CAUSES[id]
    // What several causes leave smooth is what remains smooth.
    let smooth = 1 - cause.years * years
    if (word !== null) smooth *= 1 - (WORD_CREASES[word]?.[id] ?? 0)
    for (const [expression, share] of Object.entries(cause.expressions)) {
      smooth *= 1 - share * (face.expressions[expression as ExpressionId] ?? 0)
    }
    return 1 - smooth
  })
}

/** Share of grey hairs at an age, 0 to 1. */
export function greyShare(age: number): number {
  return MOST_GREY * ease(FIRST_GREY_AGE, age)
}

/**
 * The words of concerns that the head can show as a still exaggeration of its shape. They explain a word; they are no state of a person, and
 * nothing between one of them and the face at rest is ever drawn.
 */
export const WORD_SHAPE_IDS = [
  'eye-bags',
  'laugh-lines',
  'double-chin',
  'mouth-corners',
  'thin-lips',
  'hollow-cheeks',
  'heavy-lids',
] as const

/** One word that the head can show. */
export type WordShapeId = (typeof WORD_SHAPE_IDS)[number]

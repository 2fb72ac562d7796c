import type { WordShapeId } from '../../atlas/word-shape'

/** Words about the model face that shows what a word means. */
export const enWord = {
  show: 'Show what this word means',
  coming: 'The model face is on its way …',
  label: 'What this word means',
  /** What the exaggeration shows; a concern may be named for what people wish instead. */
  name: {
    'eye-bags': 'Bags under the eyes',
    'laugh-lines': 'Laugh lines',
    'double-chin': 'Double chin',
    'mouth-corners': 'Mouth corners that point down',
    'thin-lips': 'Thin lips',
    'hollow-cheeks': 'Hollow cheeks',
    'heavy-lids': 'Hooded upper lids',
  } satisfies Record<WordShapeId, string>,
  isModel: 'A model face, exaggerated to show what the word means. Not you, not a prediction, not a result.',
  away: 'Put the model face away',
  failed: 'The model face could not be loaded, so the head does not show it.',
}

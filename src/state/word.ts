import type { WordShapeId } from '../atlas/word-shape'
import type { AtlasState } from './atlas-state'

/** The word that stands on the stage: the one that was asked for, once its shapes are there. All of it or nothing; null for nothing. */
export function shownWord({ word, parts }: Pick<AtlasState, 'word' | 'parts'>): WordShapeId | null {
  return parts.words === 'ready' ? word : null
}

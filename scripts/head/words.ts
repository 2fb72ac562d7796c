import { WORD_SHAPE_IDS, type WordShapeId } from '../../src/atlas/word-shape'
import type { FramePlacement } from './corners'
import type { HeadSource } from './source'
import { unitShape, type Unit } from './unit-shape'
import type { HeadShape } from './write-shapes'

/**
 * A target of the left side for both: the mean with its mirror halves it. The source's own right ones are not used, because one of them
 * also moves parts outside the head by metres.
 */
const paired = (name: string, share: number): Unit => [name, 2 * share]

/** Targets of each word. Shares were chosen by eye so that the word is read at once and the face stays one that could be met. */
const RECIPES: Readonly<Record<WordShapeId, readonly Unit[]>> = {
  'eye-bags': [paired('eyes/l-eye-bag-max', 1), paired('eyes/l-eye-bag-out', 1)],
  'laugh-lines': [['mouth/mouth-laugh-lines-in', 1.3]],
  'double-chin': [['neck/neck-double-more', 1]],
  'mouth-corners': [['mouth/mouth-angles-down', 0.7]],
  'thin-lips': [
    ['mouth/mouth-upperlip-volume-deflate', 0.6],
    ['mouth/mouth-lowerlip-volume-deflate', 0.9],
    ['mouth/mouth-upperlip-height-min', 0.7],
    ['mouth/mouth-lowerlip-height-min', 0.8],
  ],
  'hollow-cheeks': [paired('cheek/l-cheek-inner-deflate', 1), paired('cheek/l-cheek-volume-deflate', 0.8)],
  'heavy-lids': [paired('eyes/l-eye-eyefold-down', 1.6), paired('eyes/l-eye-eyefold-angle-down', 0.3)],
}

/** The words of `head-words.bin`: still exaggerations of the reference face. */
export function wordShapes(source: HeadSource, mirror: Int32Array, placement: FramePlacement): HeadShape[] {
  return WORD_SHAPE_IDS.map((id) => ({ id, offsets: unitShape(source, mirror, placement, RECIPES[id]) }))
}

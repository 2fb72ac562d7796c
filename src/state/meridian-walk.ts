import type { AtlasState, Selection } from './atlas-state'

/** A walk along a meridian: the codes of its points in order, and which of them it is at. */
export type Walk = { readonly codes: readonly string[]; readonly index: number }

/** The point that a walk is at. */
export function walkCode({ codes, index }: Walk): string {
  return codes[index]!
}

/** The point that the stage shows as chosen: that of the open card, else the one that a walk is at. */
export function pointOnStage({ selection, walk }: Pick<AtlasState, 'selection' | 'walk'>): Selection | null {
  return selection ?? (walk && { code: walkCode(walk), side: null })
}

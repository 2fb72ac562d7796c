import type { AtlasState, Selection } from './atlas-state'

/** A walk along a meridian: the codes of its points in order, and which of them it is at. */
export type Tour = { readonly codes: readonly string[]; readonly index: number }

/** The point that a tour is at. */
export function tourCode({ codes, index }: Tour): string {
  return codes[index]!
}

/** The point that the stage shows as chosen: that of the open card, else the one that a tour is at. */
export function pointOnStage({ selection, tour }: Pick<AtlasState, 'selection' | 'tour'>): Selection | null {
  return selection ?? (tour && { code: tourCode(tour), side: null })
}

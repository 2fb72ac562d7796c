import type { AtlasState } from '../state/atlas-state'

/** How far apart two rival places must be seen, CSS pixels: two marks and the line between them. */
const RIVAL_APART_PX = 24
/** How many times the radius of a disc must be seen across. */
const DISC_TIMES = 16
/** The narrowest and the widest stretch of skin shown, metres: nearer nothing tells where on the face one is. */
const NARROWEST_RIVAL = 0.022
const NARROWEST_DISC = 0.09
const WIDEST = 0.205

/**
 * How much skin to show around the chosen point so that what is in doubt about it can be told apart, metres; null when nothing of it
 * is shown, or when the point is several places, which are seen together or not at all. Two places that differ by 2 mm are one blot
 * from where a face is looked at.
 * @param freePx the smaller side of the stage that panels leave free, CSS pixels
 */
export function doubtSpan(
  { selection, doubts, placementFacts }: Pick<AtlasState, 'selection' | 'doubts' | 'placementFacts'>,
  freePx: number,
): number | null {
  const own = placementFacts?.tolerances.find(({ id }) => id === selection?.code)
  if (!own) return null
  const disc = doubts.tolerance ? (own.mm / 1000) * DISC_TIMES : null
  if (doubts.rival && own.rivalMm !== undefined) {
    const apart = ((own.rivalMm / 1000) * freePx) / RIVAL_APART_PX
    return within(apart, NARROWEST_RIVAL, Math.max(NARROWEST_DISC, disc ?? 0))
  }
  return disc === null ? null : within(disc, NARROWEST_DISC, WIDEST)
}

function within(span: number, narrowest: number, widest: number): number {
  return Math.min(widest, Math.max(narrowest, span))
}

import type { AtlasState } from '../state/store'

/** How many times the distance of two rival places, and the radius of a disc, must be seen across. */
const RIVAL_TIMES = 22
const DISC_TIMES = 16
/** The narrowest and the widest stretch of skin shown, metres: nearer nothing tells where on the face one is. */
const NARROWEST_RIVAL = 0.036
const NARROWEST_DISC = 0.09
const WIDEST = 0.205

/**
 * How much skin to show around the chosen point so that what is in doubt about it can be told apart, metres; null when nothing of it
 * is shown. Two places that differ by 2 mm are one blot from where a face is looked at.
 */
export function doubtSpan({ selection, doubts, placementFacts }: AtlasState): number | null {
  if (!selection || !(doubts.tolerance || doubts.rival)) return null
  const own = placementFacts?.tolerances.filter(
    ({ id }) => id === selection.code || id.startsWith(`${selection.code}-`),
  )
  if (!own || own.length === 0) return null
  const rival = own[0]!.rivalMm
  if (doubts.rival && rival !== undefined) return within((rival / 1000) * RIVAL_TIMES, NARROWEST_RIVAL)
  if (!doubts.tolerance) return null
  const widest = Math.max(...own.map(({ mm }) => mm)) / 1000
  // Several places around one stand apart by more than their discs.
  return own.length > 1 ? WIDEST : within(widest * DISC_TIMES, NARROWEST_DISC)
}

function within(span: number, narrowest: number): number {
  return Math.min(WIDEST, Math.max(narrowest, span))
}

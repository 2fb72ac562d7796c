import type { LineKind } from '../atlas/line-kind'

/** How a ribbon is broken along its length. Numbers are what the shader compares with. */
export const RIBBON_BREAKS: Readonly<Record<LineKind, number>> = { solid: 0, dashed: 1, dotted: 2 }

/** How a ribbon's core is drawn, besides its colour. Numbers are what the shader compares with. */
export const RIBBON_PATTERNS = { plain: 0, beads: 1, rungs: 2 } as const

/** One pattern. */
export type RibbonPattern = keyof typeof RIBBON_PATTERNS

/** Meridians that share a hue family with another one differ in pattern as well: SI, TE and HT; GB and LR. */
const PATTERN_OF: Readonly<Record<string, RibbonPattern>> = { TE: 'beads', HT: 'rungs', LR: 'beads' }

/** The pattern of a meridian. */
export function ribbonPattern(meridian: string): RibbonPattern {
  return PATTERN_OF[meridian] ?? 'plain'
}

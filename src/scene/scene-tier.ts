import type { Tier } from '../state/display'

/** Device pixels per CSS pixel at most, by tier: the strongest lever on frame time. */
export const TIER_PIXEL_RATIO: Readonly<Record<Tier, number>> = { low: 1, medium: 1.5, high: 2 }

/** Frames slower than this, milliseconds, ask for a lower tier: 60 and 24 frames a second. */
const HIGH_BELOW_MS = 14
const MEDIUM_BELOW_MS = 34

/** The tier that a measured frame time allows. */
export function tierForFrameTime(milliseconds: number): Tier {
  return milliseconds < HIGH_BELOW_MS ? 'high' : milliseconds < MEDIUM_BELOW_MS ? 'medium' : 'low'
}

/** The picture quality of this stage: one value that parts follow without drawing React anew. */
export interface SceneTier {
  readonly get: () => Tier
  readonly set: (tier: Tier) => void
  /** Calls back at once and at every change; returns the end of it. */
  readonly follow: (listener: (tier: Tier) => void) => () => void
}

/** Makes a tier that starts at `first`. */
export function sceneTier(first: Tier): SceneTier {
  let tier = first
  const listeners = new Set<(tier: Tier) => void>()
  return {
    get: () => tier,
    set: (next) => {
      if (next === tier) return
      tier = next
      for (const listener of listeners) listener(tier)
    },
    follow: (listener) => {
      listeners.add(listener)
      listener(tier)
      return () => listeners.delete(listener)
    },
  }
}

/**
 * The measuring tape of the chosen point while it is shown. `progress` counts steps: 0 nothing yet, 1 the first step is done, 1.5 the
 * second is half way; beyond the last step all is done.
 */
export type TapePlay = { readonly progress: number; readonly playing: boolean }

/** Progress of a tape that is shown whole. No point has nearly as many steps. */
export const TAPE_END = 99

/** What was measured by one step on the face at hand. */
export type TapeStepFacts = {
  /** Where its constraint stands in the list of the point's record. */
  readonly index: number
  /** Length of its ruler or of the way it divides, along the skin, millimetres; null when it measures nothing. */
  readonly mm: number | null
  /** Does its ruler set out where the step before ended? */
  readonly continues: boolean
}

/** What the page may say about the tape that the scene shows: plain records that geometry computed for the face at hand. */
export type TapeFacts = {
  readonly code: string
  readonly steps: readonly TapeStepFacts[]
}

/** The step at work, from 1: the one that a progress is in or has just ended, cut to those there are. */
export function currentStep(progress: number, steps: number): number {
  return Math.min(steps, Math.max(1, Math.ceil(progress)))
}

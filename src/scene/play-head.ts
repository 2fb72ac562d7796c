/** Where the play head of a tape stands and how it gets to where it is wanted. */
export interface PlayHead {
  /** Steps shown so far, with fractions. */
  readonly at: () => number
  /** Sends it to a progress; it sets out from where it stands. `jump` puts it there at once. */
  readonly goTo: (progress: number, jump: boolean) => void
  /** Moves it to a moment, milliseconds; true while it is still on its way. */
  readonly move: (now: number) => boolean
}

/** One step takes this long; a longer way no more than the other, milliseconds. */
const STEP_MS = 650
const MOST_MS = 1100
/** A slider moves it in smaller pieces than this: it follows the finger without easing. */
const BY_HAND = 0.34

/** A play head at the start. */
export function playHead(): PlayHead {
  let from = 0
  let to = 0
  let here = 0
  let started: number | null = null
  return {
    at: () => here,
    goTo: (progress, jump) => {
      if (progress === to) return
      from = here
      to = progress
      started = null
      if (jump || Math.abs(to - from) < BY_HAND) here = from = to
    },
    move: (now) => {
      if (here === to) return false
      started ??= now
      const time = Math.min(
        1,
        (now - started) / Math.min(MOST_MS, Math.max(0.4, Math.abs(to - from)) * STEP_MS),
      )
      here = time >= 1 ? to : from + (to - from) * time * time * (3 - 2 * time)
      return here !== to
    },
  }
}

/** How much of a step (from 0) is shown at a progress, 0 to 1. */
export function shownOfStep(progress: number, step: number): number {
  return Math.min(1, Math.max(0, progress - step))
}

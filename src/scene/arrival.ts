/** How far the chosen point's markers have come in while its tape plays. One for the stage, changed by frames. */
export interface Arrival {
  /** 0 not yet, 1 there; null when no tape is shown. */
  readonly share: () => number | null
  readonly reach: (share: number | null) => void
}

/** An arrival that nothing is measured for. */
export function createArrival(): Arrival {
  let reached: number | null = null
  return {
    share: () => reached,
    reach: (share) => {
      reached = share
    },
  }
}

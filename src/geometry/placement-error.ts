/** A place that cannot be found: which point or landmark, by which constraint or rule, and why. */
export class PlacementError extends Error {
  /** Point code, instance id or landmark id. */
  readonly subject: string
  /** The constraint or rule at fault, in words. */
  readonly constraint: string
  readonly reason: string

  constructor(subject: string, constraint: string, reason: string) {
    super(`${subject}: ${constraint}: ${reason}`)
    this.name = 'PlacementError'
    this.subject = subject
    this.constraint = constraint
    this.reason = reason
  }
}

/** The same as a plain record, which can cross to a worker and back. */
export type PlacementProblem = Readonly<Pick<PlacementError, 'subject' | 'constraint' | 'reason'>>

/** The plain record of an error. */
export function placementProblem({ subject, constraint, reason }: PlacementError): PlacementProblem {
  return { subject, constraint, reason }
}

/** Runs `work` and hands a place that cannot be found to `onProblem`; anything else that is thrown goes on. */
export function attemptPlacement(
  subject: string,
  onProblem: (problem: PlacementError) => void,
  work: () => void,
): void {
  try {
    work()
  } catch (error) {
    if (error instanceof PlacementError) onProblem(error)
    // A degenerate piece of skin, say a line without length, on a face that nobody has drawn before.
    else if (error instanceof RangeError) onProblem(new PlacementError(subject, 'place', error.message))
    else throw error
  }
}

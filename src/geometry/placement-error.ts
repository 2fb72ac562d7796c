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

/** What measuring one constraint gives. `expected` and `measured` are in the constraint's own unit (see `tolerances.ts`). */
export interface Measurement {
  readonly expected: number
  readonly measured: number
  /** How far the point would have to move, millimetres; for inequalities what is short of them. */
  readonly errorMm: number
  /** The error as a share of the way that a fraction divides, where it is judged so. */
  readonly errorShare?: number
  /** Metres per cun of the constraint's own scale, where it has one. */
  readonly perCun?: number
}

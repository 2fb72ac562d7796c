import type { Constraint, ConstraintType } from './constraint'

/** The side a statement was measured on; `midline` for points of the midline. */
export type MeasuredSide = 'left' | 'right' | 'midline'

/**
 * One constraint of a point's record, measured on one face by a routine that the solver does not use. Inequalities (an order, a side)
 * are `expected` 0 and count as fulfilled (`errorMm` 0) or as their shortfall.
 */
export interface MeasuredConstraint {
  /** Point code. */
  readonly point: string
  /** The code, or the instance's own id (`EX-HN1-A`). */
  readonly marker: string
  readonly side: MeasuredSide
  /** Position in the record's `location.constraints`. */
  readonly index: number
  readonly type: ConstraintType
  /** The constraint in short, stable words: `offset anterior_hairline_mid posterior 5 scalp_sagittal`. */
  readonly constraint: string
  readonly authority: Constraint['authority']
  readonly role: Constraint['role']
  /** What `expected`, `measured` and `tolerance` are counted in. */
  readonly unit: 'mm' | 'cun' | 'share'
  readonly expected: number
  readonly measured: number
  /** How far the point would have to move, or how much is short, millimetres along the skin; never negative. */
  readonly errorMm: number
  /** The same in cun of the constraint's own scale, else of the forehead in front of the ears and the scalp behind them. */
  readonly errorCun: number
  readonly tolerance: number
  readonly pass: boolean
  /** Why it is expected to miss, from the record; only on misses. */
  readonly reason?: string
}

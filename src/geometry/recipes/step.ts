import type { Constraint } from '../../atlas/constraint'
import type { SkinLine } from '../section'
import type { Place } from '../surface'
import type { AxisPlane } from './axis-plane'

/**
 * What a line of a step is: a `ruler` was walked and has cun ticks; a `way` was divided into parts; a `curve` is followed or crossed;
 * an `approach` leads from a landmark to where the ruler is laid on, or a fixed few millimetres to one side.
 */
export type StepLineKind = 'ruler' | 'way' | 'curve' | 'approach'

/** One line that the solver used, from the left side or the midline. */
export interface StepLine {
  readonly kind: StepLineKind
  readonly line: SkinLine
}

/** One constraint as it was solved on the face at hand. */
export interface RecipeStep {
  readonly constraint: Constraint
  /** In the order in which they are drawn. */
  readonly lines: readonly StepLine[]
  /** What the ruler measured: an amount of a scale's units (cun, or fingerbreadths) and metres per unit on this face. */
  readonly measure?: { readonly amount: number; readonly scale: string; readonly metresPerUnit: number }
  /** The share of the way or curve at which the place lies. */
  readonly share?: number
  /** The level or vertical line that the constraint stands for. */
  readonly plane?: AxisPlane
  /** Where the step leads, when it leads to a single place. */
  readonly end?: Place
}

/**
 * Takes down how a recipe is solved, step by step. The functions that solve hand it the very lines they walked; without one nothing is
 * kept and nothing is computed for it.
 */
export type StepRecorder = (step: RecipeStep) => void

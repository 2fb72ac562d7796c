import type { CautionClassId } from '../atlas/point'

/** The outline of a marker: it says the caution class without colour. Numbers are what the shader compares with. */
export const CAUTION_SHAPE: Readonly<Record<CautionClassId, number>> = {
  /** Circle. */
  routine: 0,
  /** Triangle, point up. */
  caution: 1,
  /** Diamond. */
  'high-risk': 2,
  /** Square with a cross. */
  'contraindicated-needling-in-cosmetic-use': 3,
}

import type { Theme } from '../../src/state/display'
import type { ViewName } from '../../src/state/view'

/** One picture of a contact sheet. */
export interface Combination {
  readonly view: ViewName
  readonly theme: Exclude<Theme, 'system'>
  /** The face as links write it; empty for the reference face. */
  readonly face: string
  /** What else stands in the link, such as a chosen point. */
  readonly path?: string
  readonly layers?: string
}

const EAST_ASIAN = 'european:0,african:0'
const EUROPEAN = 'east-asian:0,african:0'
const AFRICAN = 'east-asian:0,european:0'

/**
 * Chosen so that every view, tone, theme and expression, the corners of age, sex and shape, and marks near and far come up. Tones go
 * through all shapes: no pairing is the usual one.
 */
export const COMBINATIONS: readonly Combination[] = [
  { view: 'front', theme: 'light', face: '' },
  { view: 'three-quarter-left', theme: 'dark', face: '' },
  { view: 'left', theme: 'light', face: `sex:1,age:1,${AFRICAN},tone:2` },
  { view: 'back', theme: 'dark', face: 'tone:6' },
  { view: 'crown', theme: 'light', face: 'tone:5' },
  { view: 'under-chin', theme: 'light', face: `sex:0,age:0,${EUROPEAN},tone:4` },
  { view: 'front', theme: 'dark', face: `sex:0,age:0,${AFRICAN},tone:6` },
  { view: 'front', theme: 'light', face: `sex:1,age:1,${EUROPEAN},tone:1` },
  { view: 'three-quarter-right', theme: 'light', face: `sex:0,age:1,${EAST_ASIAN},tone:3` },
  { view: 'three-quarter-left', theme: 'light', face: `sex:1,age:0,${AFRICAN},tone:6` },
  { view: 'right', theme: 'dark', face: `sex:0,age:0,${EAST_ASIAN},tone:1` },
  { view: 'right', theme: 'light', face: `sex:1,age:1,${EUROPEAN},tone:6` },
  { view: 'front', theme: 'light', face: 'brows-up:1,tone:4' },
  { view: 'front', theme: 'dark', face: 'frown:1,tone:2' },
  { view: 'three-quarter-left', theme: 'light', face: 'squint:1,age:0.8,tone:5' },
  { view: 'front', theme: 'light', face: `smile:1,sex:0,age:1,${AFRICAN},tone:6` },
  { view: 'front', theme: 'dark', face: 'pucker:1,tone:3' },
  { view: 'three-quarter-right', theme: 'dark', face: 'mouth-open:1,tone:5' },
  { view: 'three-quarter-left', theme: 'light', face: 'platysma:1,age:0.9,tone:1' },
  { view: 'left', theme: 'dark', face: 'tone:4', layers: 'all' },
  { view: 'front', theme: 'light', face: 'tone:5', layers: 'all' },
  { view: 'front', theme: 'light', face: 'tone:2', path: '/points/LI20' },
  { view: 'back', theme: 'light', face: `sex:1,age:1,${EAST_ASIAN},tone:1`, layers: 'GB,BL' },
  { view: 'crown', theme: 'dark', face: 'tone:1', layers: 'GV' },
]

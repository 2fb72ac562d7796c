import { MM } from '../../src/geometry/frame'
import type { Eye } from '../../src/geometry/head-file'
import { scaleOf } from '../../src/geometry/measure/face-scales'
import type { MeasurableFace } from '../../src/geometry/measure/measure-face'
import { polylineLength } from '../../src/geometry/measure/polyline'

/** Lengths of the mean face that can be held against people; millimetres. */
export interface Yardsticks {
  readonly scalpCunMm: number
  readonly foreheadCunMm: number
  readonly st8ToSt8Mm: number
  readonly gb12ToGb12Mm: number
  /** Along the midline of the scalp, positive where GV20 lies behind the line of the ear tips. */
  readonly gv20BehindEarTipsMm: number
  readonly pupilsApartMm: number
}

/** What people measure, and where that is from. `people` is the published or expected range, millimetres. */
export const YARDSTICK_NOTES: Readonly<Record<keyof Yardsticks, { what: string; people: string }>> = {
  scalpCunMm: { what: 'one cun of the scalp', people: '27 to 31 (own estimate)' },
  foreheadCunMm: { what: 'one cun of the forehead', people: '18 to 23 (own estimate)' },
  st8ToSt8Mm: { what: 'ST8 to ST8 over the forehead', people: '134.5 ± 14.7' },
  gb12ToGb12Mm: { what: 'GB12 to GB12 round the back', people: '161.7 ± 25.1' },
  gv20BehindEarTipsMm: { what: 'GV20 behind the line of the ear tips', people: '0 as described' },
  pupilsApartMm: { what: 'between the pupils', people: 'about 62' },
}

/** Measures them on a face, on its bare skin. */
export function yardsticks(
  { left, right }: MeasurableFace,
  eyes: { readonly left: Eye; readonly right: Eye },
): Yardsticks {
  const across = (code: string, middle: string): number =>
    [left, right].reduce(
      (sum, side) => sum + polylineLength(side.way(side.position(code), side.position(middle))),
      0,
    ) * MM
  const earTips = left
    .curve('ear_apex_line')
    .reduce((best, next) => (Math.abs(next[0]) < Math.abs(best[0]) ? next : best))
  const gv20 = left.position('GV20')
  const behind = polylineLength(left.way([0, earTips[1], earTips[2]], gv20)) * MM
  return {
    scalpCunMm: scaleOf(left, 'scalp_sagittal') * MM,
    foreheadCunMm: scaleOf(left, 'forehead_vertical') * MM,
    st8ToSt8Mm: across('ST8', 'GV24'),
    gb12ToGb12Mm: across('GB12', 'GV16'),
    gv20BehindEarTipsMm: gv20[2] < earTips[2] ? behind : -behind,
    pupilsApartMm: (eyes.left.center[0] - eyes.right.center[0]) * MM,
  }
}

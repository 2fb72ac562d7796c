import type { HeadPosition } from '../geometry/frame'
import { POINT_SPAN, pointFrame, type ViewFrame } from './view-pose'

/** Room around what is measured, metres, and the least that is shown: nearer, a face cannot be told any more. */
const AROUND = 0.06
const LEAST_SPAN = 0.16

/** The frame that shows places together, seen from where most of them face. `positions` and `normals` are xyz per place, at least one. */
export function tapeFrame(positions: ArrayLike<number>, normals: ArrayLike<number>): ViewFrame {
  const low = [Infinity, Infinity, Infinity]
  const high = [-Infinity, -Infinity, -Infinity]
  const sum = [0, 0, 0]
  for (let i = 0; i < positions.length; i += 1) {
    const axis = i % 3
    low[axis] = Math.min(low[axis]!, positions[i]!)
    high[axis] = Math.max(high[axis]!, positions[i]!)
    sum[axis]! += normals[i]!
  }
  const length = Math.hypot(...sum) || 1
  const normal = sum.map((one) => one / length) as [number, number, number]
  const middle = low.map((one, axis) => (one + high[axis]!) / 2) as unknown as HeadPosition
  const frame = pointFrame(middle, normal)
  const span = Math.max(LEAST_SPAN, Math.hypot(...low.map((one, axis) => high[axis]! - one)) + AROUND)
  // On the crown the frame leans to the named view of the crown, whose middle lies elsewhere: it keeps what it needs for that.
  const more = Math.max(0, frame.height - POINT_SPAN)
  return { ...frame, height: span + more, width: span + more }
}

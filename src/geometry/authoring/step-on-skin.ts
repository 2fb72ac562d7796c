import type { Place, Skin } from '../surface'
import {
  vectorAlong,
  vectorCross,
  vectorDot,
  vectorScale,
  vectorSubtract,
  vectorUnit,
  type Vector,
} from '../vector'

/** Where an arrow key leads, as seen by somebody who faces the skin there with the crown on top. */
export type StepDirection = 'up' | 'down' | 'left' | 'right'

/** Skin that lies this flat (share of its normal along the body's axis) has no useful up: there "up" is backwards. */
const FLAT = 0.95

/**
 * The place a short step away along the skin.
 * @param metres length of the step along the tangent; the place is the nearest skin to its end
 */
export function stepOnSkin(skin: Skin, from: Place, direction: StepDirection, metres: number): Place {
  const normal = skin.broadNormal(from, 0.004)
  const up = upAlong(normal)
  const along = direction === 'up' || direction === 'down' ? up : vectorUnit(vectorCross(up, normal))
  const sign = direction === 'up' || direction === 'right' ? 1 : -1
  return skin.nearest(vectorAlong(from.position, along, sign * metres))
}

function upAlong(normal: Vector): Vector {
  const axis: Vector = Math.abs(normal[1]) > FLAT ? [0, 0, -1] : [0, 1, 0]
  return vectorUnit(vectorSubtract(axis, vectorScale(normal, vectorDot(axis, normal))))
}

import { MM } from '../../src/geometry/frame'
import { nearestOnMidline } from '../../src/geometry/midline-place'
import type { Place, Skin } from '../../src/geometry/surface'
import { vectorScale, type Vector } from '../../src/geometry/vector'

/** From where a position was read, so from where it is carried onto the skin. */
export type Approach = 'nearest' | 'front' | 'left' | 'back' | 'above' | 'below' | 'midline'

/** All approaches, for messages. */
export const APPROACHES: readonly Approach[] = [
  'nearest',
  'front',
  'left',
  'back',
  'above',
  'below',
  'midline',
]

const TOWARD: Readonly<Record<Exclude<Approach, 'nearest' | 'midline'>, Vector>> = {
  front: [0, 0, 1],
  left: [1, 0, 0],
  back: [0, 0, -1],
  above: [0, 1, 0],
  below: [0, -1, 0],
}
/** Farther than any skin from the origin, metres. */
const OUTSIDE = 0.6

/**
 * Carries a position seen in a picture onto the skin.
 * @param seen millimetres, head frame. Of an approach along an axis that axis is ignored: `front` needs x and y only.
 * @returns the outermost skin met from that side; for `nearest` the nearest skin; for `midline` the nearest place of the exact midline
 * @throws RangeError when no skin lies there
 */
export function placeSeen(skin: Skin, seen: Vector, approach: Approach): Place {
  const position = vectorScale(seen, 1 / MM)
  if (approach === 'nearest') return skin.nearest(position)
  if (approach === 'midline') return nearestOnMidline(skin, position)
  const toward = TOWARD[approach]
  const origin = position.map((value, axis) => (toward[axis] === 0 ? value : toward[axis]! * OUTSIDE)) as [
    number,
    number,
    number,
  ]
  const hit = skin.rayPlaces(origin, vectorScale(toward, -1))[0]
  if (!hit) throw new RangeError(`No skin at ${seen.join(', ')} mm seen from ${approach}.`)
  return hit
}

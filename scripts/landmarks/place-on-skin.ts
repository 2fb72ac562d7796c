import { MM } from '../../src/geometry/frame'
import type { BakedAnchor } from '../../src/geometry/placements'
import type { Place, Skin } from '../../src/geometry/surface'
import {
  vectorDistance,
  vectorDot,
  vectorMix,
  vectorScale,
  vectorSubtract,
  type Vector,
} from '../../src/geometry/vector'

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

/** The place of the midline nearest to a position (metres): on triangle edges whose both ends have x exactly 0, so mirror-exact on every face. */
export function nearestOnMidline(skin: Skin, position: Vector): Place {
  let best: Place | null = null
  let bestDistance = Infinity
  for (const triangle of skin.topology.pickable) {
    for (let corner = 0; corner < 3; corner += 1) {
      const next = (corner + 1) % 3
      const a = skin.vertex(triangle, corner)
      const b = skin.vertex(triangle, next)
      if (a[0] !== 0 || b[0] !== 0) continue
      const along = vectorSubtract(b, a)
      const fraction = Math.min(
        1,
        Math.max(0, vectorDot(vectorSubtract(position, a), along) / vectorDot(along, along)),
      )
      const distance = vectorDistance(position, vectorMix(a, b, fraction))
      if (distance >= bestDistance) continue
      bestDistance = distance
      const weights: [number, number, number] = [0, 0, 0]
      weights[corner] = 1 - fraction
      weights[next] = fraction
      best = skin.place({ triangle, weights })
    }
  }
  if (!best) throw new RangeError('This skin has no midline.')
  return best
}

/** The anchor as the file holds it. Five decimals are 0.05 µm on the largest triangle. */
export function bakedAnchor({ triangle, weights }: Place): BakedAnchor {
  return [triangle, round(weights[0]), round(weights[1])]
}

function round(weight: number): number {
  return Math.round(weight * 1e5) / 1e5
}

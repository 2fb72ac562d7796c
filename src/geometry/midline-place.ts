import type { Place, Skin } from './surface'
import { vectorDistance, vectorDot, vectorMix, vectorSubtract, type Vector } from './vector'

/**
 * The place of the midline nearest to a position (metres, head frame): on triangle edges whose both ends have x exactly 0, so
 * mirror-exact on every face.
 * @throws RangeError when the skin has no edge on the midline
 */
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

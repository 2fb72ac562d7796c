import { lineCrossings } from '../curve'
import type { SkinLine } from '../section'
import type { Place } from '../surface'
import { axisDistance, slideToPlane, type AxisPlane } from './axis-plane'
import type { PlaceFinder } from './finder'

/**
 * Curves are authored on the reference face, and on another their end may stop a little short of the level it marks (the upper end of a
 * muscle border): so far short, metres, it is carried on straight.
 */
const CARRIED_ON = 0.003

/** The places where a curve meets a level or vertical line, in the curve's order; empty when it does not reach it. */
export function curveCrossings(
  finder: PlaceFinder,
  subject: string,
  curve: SkinLine,
  plane: AxisPlane,
): Place[] {
  const crossings = lineCrossings(finder.skin, curve, (position) => axisDistance(plane, position))
  if (crossings.length > 0) return crossings.map(({ place }) => place)
  const gap = (place: Place): number => Math.abs(axisDistance(plane, place.position))
  const [first, last] = [curve.places[0]!, curve.places.at(-1)!]
  const end = gap(first) < gap(last) ? first : last
  return gap(end) <= CARRIED_ON ? [slideToPlane(finder.skin, subject, end, plane)] : []
}

import { planeThrough, walkLength, type Walk } from './section'
import type { Place, Skin } from './surface'
import { vectorAdd, vectorCross, vectorScale, vectorUnit, type Vector } from './vector'

/**
 * Walks of one length from a place outwards in evenly spread directions, counter-clockwise seen from outside, each along the section of
 * the skin with an upright plane. Their ends lie on the circle of that radius along the skin; a walk that meets the edge of the
 * outer skin ends there.
 * @param length metres
 * @param count number of walks
 */
export function skinRays(skin: Skin, place: Place, length: number, count: number): Walk[] {
  const normal = skin.broadNormal(place, length)
  const across = vectorUnit(vectorCross(leastAligned(normal), normal))
  const up = vectorCross(normal, across)
  return Array.from({ length: count }, (_, i) => {
    const angle = (2 * Math.PI * i) / count
    const towards = vectorAdd(vectorScale(across, Math.cos(angle)), vectorScale(up, Math.sin(angle)))
    const plane = planeThrough(place.position, vectorCross(normal, towards))
    return walkLength(skin, place, plane, towards, length)
  })
}

/** The axis that a direction leans to least: its cross product with it is never near zero. */
function leastAligned(direction: Vector): Vector {
  const [x, y, z] = direction.map(Math.abs) as [number, number, number]
  if (x <= y && x <= z) return [1, 0, 0]
  return y <= z ? [0, 1, 0] : [0, 0, 1]
}

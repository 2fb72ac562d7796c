import type { Meridian, MeridianPath } from './meridian'

/** How a path is drawn: throughout, in dashes (said to run inside the body) or in dots (a side branch). */
export type LineKind = MeridianPath['style'] | 'dotted'

/**
 * The kind of line of a path. A branch on the skin that leads to no point of its own meridian beyond the one it leaves is a side branch: there
 * is nothing on it to find. That it is drawn apart is the atlas's own choice.
 */
export function lineKind(meridian: Pick<Meridian, 'pointsOnHead'>, path: MeridianPath): LineKind {
  if (path.style === 'dashed' || path.branchFrom === undefined) return path.style
  const leadsTo = path.waypoints.slice(1)
  const hasOwnPoint = leadsTo.some(
    (stop) => stop.kind === 'point' && meridian.pointsOnHead.includes(stop.ref),
  )
  return hasOwnPoint ? 'solid' : 'dotted'
}

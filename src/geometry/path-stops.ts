import type { MeridianPath, Waypoint } from '../atlas/meridian'
import { lineNearest } from './curve'
import type { FaceSolver } from './face-solver'
import { surfaceBetween } from './geodesic'
import { PlacementError } from './placement-error'
import { lineAt } from './section'
import type { Place, Skin } from './surface'
import { vectorDistance } from './vector'

/** A stop lies on a curve when it is nearer than this, metres. */
const ON_CURVE = 0.001
/** A curve that is followed is kept to at this distance, metres. */
const FOLLOWED_SPACING = 0.012

/** A waypoint on the skin; `afterGap` when the course before it lies inside the body. */
export interface Stop {
  readonly place: Place
  readonly internal: boolean
  readonly afterGap: boolean
}

/** The waypoints of a path that have a place on the skin, in order. Throws a PlacementError where one cannot be placed. */
export function pathStops(solver: FaceSolver, walkable: Skin, path: MeridianPath): Stop[] {
  const stops: Stop[] = []
  let gap = false
  path.waypoints.forEach((waypoint, i) => {
    if (waypoint.draw === 'note only') return
    const place = waypointPlace(solver, path, waypoint, i)
    const internal = waypoint.depth === 'internal'
    // A line that goes into the ear ends in front of it: nothing is drawn over the auricle.
    if (!place || (internal && !walkable.topology.isPickable[place.triangle])) {
      gap ||= internal
      return
    }
    for (const part of followedCurve(solver, path, i) ?? [place]) {
      stops.push({ place: part, internal, afterGap: gap })
      gap = false
    }
  })
  return stops
}

function waypointPlace(
  solver: FaceSolver,
  path: MeridianPath,
  waypoint: Waypoint,
  index: number,
): Place | null {
  const place = ((): Place | null => {
    switch (waypoint.kind) {
      case 'offAtlas':
        return null
      case 'between': {
        const [from, to] = waypoint.between.map((reference) => solver.place(reference, path.id)) as [
          Place,
          Place,
        ]
        return surfaceBetween(solver.skin, from, to, waypoint.fraction)
      }
      default:
        if (!solver.hasPlaceOnSkin(waypoint.ref)) return null
        return solver.isCurve(waypoint.ref)
          ? curveStop(solver, path, waypoint.ref, index)
          : solver.place(waypoint.ref, path.id)
    }
  })()
  return place && waypoint.side === 'contralateral' ? solver.mirrored(place) : place
}

/** A curve between two stops that both lie on it is followed: its places at even distances, the two stops left out. */
function followedCurve(solver: FaceSolver, path: MeridianPath, index: number): Place[] | null {
  const waypoint = path.waypoints[index]
  if (waypoint?.kind !== 'landmark' || !solver.isCurve(waypoint.ref)) return null
  const curve = solver.curve(waypoint.ref, path.id)
  const ends = [path.waypoints[index - 1], path.waypoints[index + 1]].flatMap((neighbour) => {
    if (neighbour?.kind !== 'point' && neighbour?.kind !== 'landmark') return []
    if (!solver.hasPlaceOnSkin(neighbour.ref) || solver.isCurve(neighbour.ref)) return []
    const { position } = solver.place(neighbour.ref, path.id)
    const nearest = lineNearest(solver.skin, curve, position)
    return vectorDistance(nearest.place.position, position) < ON_CURVE ? [nearest.length] : []
  })
  const [from, to] = ends
  if (from === undefined || to === undefined) return null
  const count = Math.ceil(Math.abs(to - from) / FOLLOWED_SPACING)
  return Array.from({ length: count - 1 }, (_, i) =>
    lineAt(solver.skin, curve, from + ((to - from) * (i + 1)) / count),
  )
}

/** A curve as a waypoint means its place nearest to the neighbours: the one that lengthens the way least. */
function curveStop(solver: FaceSolver, path: MeridianPath, id: string, index: number): Place {
  const neighbours = [path.waypoints[index - 1], path.waypoints[index + 1]].flatMap((waypoint) => {
    const single =
      waypoint?.kind === 'point' || (waypoint?.kind === 'landmark' && !solver.isCurve(waypoint.ref))
    return single && solver.hasPlaceOnSkin(waypoint.ref) ? [solver.place(waypoint.ref, path.id)] : []
  })
  if (neighbours.length === 0)
    throw new PlacementError(path.id, id, 'is a curve without a neighbour that says where on it')
  const detour = (place: Place): number =>
    neighbours.reduce((sum, neighbour) => sum + vectorDistance(place.position, neighbour.position), 0)
  return solver
    .curve(id, path.id)
    .places.reduce((best, place) => (detour(place) < detour(best) ? place : best))
}

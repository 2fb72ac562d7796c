import type { Meridian, MeridianPath, Waypoint } from '../atlas/meridian'
import type { FaceSolver } from './face-solver'
import type { Side } from './frame'
import { directPath, surfaceBetween } from './geodesic'
import { offAtlasTail } from './path-tail'
import { PlacementError } from './placement-error'
import { lineThrough, type SkinLine } from './section'
import { smoothPath } from './smooth-path'
import type { Place, Skin } from './surface'
import { vectorDistance } from './vector'

/** One drawn stretch of a meridian branch on one side. */
export interface SolvedPath {
  readonly meridian: string
  readonly path: string
  readonly side: Side
  /** `dashed` runs inside the body or leads to where it does: never a place to needle. */
  readonly style: 'solid' | 'dashed'
  readonly line: SkinLine
}

/** A waypoint on the skin; `afterGap` when the course before it lies inside the body. */
interface Stop {
  readonly place: Place
  readonly internal: boolean
  readonly afterGap: boolean
}

/**
 * The meridians as paths along the skin of the solver's face, for both sides. A branch of which fewer than two waypoints have a
 * place on the skin is internal only and not drawn.
 * @param walkable the solver's skin without auricle, eye and mouth openings
 */
export function solvePaths(
  solver: FaceSolver,
  walkable: Skin,
  meridians: readonly Meridian[],
): { paths: SolvedPath[]; problems: PlacementError[] } {
  const paths: SolvedPath[] = []
  const problems: PlacementError[] = []
  for (const meridian of meridians) {
    for (const path of meridian.paths) {
      try {
        for (const stretch of stretches(solver, walkable, path)) {
          paths.push(...bothSides(solver, meridian.id, path.id, stretch))
        }
      } catch (error) {
        if (error instanceof PlacementError) problems.push(error)
        else if (error instanceof RangeError)
          problems.push(new PlacementError(path.id, 'path', error.message))
        else throw error
      }
    }
  }
  return { paths, problems }
}

interface Stretch {
  readonly style: 'solid' | 'dashed'
  readonly line: SkinLine
}

function stretches(solver: FaceSolver, walkable: Skin, path: MeridianPath): Stretch[] {
  const stops = pathStops(solver, walkable, path)
  const out: Stretch[] = []
  let run: Place[] = []
  let runStyle: Stretch['style'] = 'solid'
  const finish = (): void => {
    if (run.length > 1) out.push({ style: runStyle, line: smoothPath(solver.skin, walkable, run) })
  }
  stops.forEach((stop, i) => {
    const previous = stops[i - 1]
    if (!previous) {
      run = [stop.place]
      return
    }
    const inside = path.style === 'dashed' || stop.internal || previous.internal || stop.afterGap
    const style = inside ? 'dashed' : 'solid'
    if (stop.afterGap && !directPath(walkable, previous.place, stop.place)) {
      // The course runs through the ear, eye or mouth: a line around it would be false.
      finish()
      run = [stop.place]
      return
    }
    if (run.length > 1 && style !== runStyle) {
      finish()
      run = [previous.place]
    }
    runStyle = style
    run.push(stop.place)
  })
  finish()
  return withTails(solver, path, out)
}

/** Waypoints that have a place on the skin, in order. */
function pathStops(solver: FaceSolver, walkable: Skin, path: MeridianPath): Stop[] {
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
    stops.push({ place, internal, afterGap: gap })
    gap = false
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

/** Where the channel comes from or goes on outside the atlas, a tail runs off in that direction. */
function withTails(solver: FaceSolver, path: MeridianPath, stretchesOfPath: Stretch[]): Stretch[] {
  const out = [...stretchesOfPath]
  const first = path.waypoints[0]
  const last = path.waypoints.at(-1)
  const start = out[0]
  if (start?.style === 'solid' && first?.kind === 'offAtlas' && first.depth === 'surface') {
    const tail = offAtlasTail(solver, path.id, 'start', start.line.places[0]!)
    out[0] = { ...start, line: lineThrough([...tail.toReversed(), ...start.line.places]) }
  }
  const end = out.at(-1)
  if (end?.style === 'solid' && last?.kind === 'offAtlas' && last.depth === 'surface') {
    const tail = offAtlasTail(solver, path.id, 'end', end.line.places.at(-1)!)
    out[out.length - 1] = { ...end, line: lineThrough([...end.line.places, ...tail]) }
  }
  return out
}

function bothSides(
  solver: FaceSolver,
  meridian: string,
  path: string,
  { style, line }: Stretch,
): SolvedPath[] {
  const base = { meridian, path, style }
  if (line.places.every(({ position }) => Math.abs(position[0]) < 1e-7))
    return [{ ...base, side: 'midline', line }]
  const mirrored = lineThrough(line.places.map((place) => solver.mirrored(place)))
  return [
    { ...base, side: 'left', line },
    { ...base, side: 'right', line: mirrored },
  ]
}

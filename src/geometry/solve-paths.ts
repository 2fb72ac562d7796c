import type { Meridian, MeridianPath } from '../atlas/meridian'
import type { FaceSolver } from './face-solver'
import type { Side } from './frame'
import { directPath } from './geodesic'
import { pathStops } from './path-stops'
import { offAtlasTail } from './path-tail'
import { attemptPlacement, type PlacementError } from './placement-error'
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

/**
 * The meridians as paths along the skin of the solver's face, for both sides. A branch of which fewer than two waypoints have a
 * place on the skin, or whose waypoints are all internal, is not drawn; nor is a dashed leg on a solid one of its meridian.
 * @param walkable the solver's skin without auricle, eye and mouth openings
 */
export function solvePaths(
  solver: FaceSolver,
  walkable: Skin,
  meridians: readonly Pick<Meridian, 'id' | 'paths'>[],
): { paths: SolvedPath[]; problems: PlacementError[] } {
  const paths: SolvedPath[] = []
  const problems: PlacementError[] = []
  for (const meridian of meridians) {
    for (const path of meridian.paths) {
      attemptPlacement(
        path.id,
        (problem) => problems.push(problem),
        () => {
          const drawn = path.style === 'dashed' ? solidLegs(solver, walkable, meridian) : []
          for (const stretch of stretches(solver, walkable, path, drawn)) {
            paths.push(...bothSides(solver, meridian.id, path.id, stretch))
          }
        },
      )
    }
  }
  return { paths, problems }
}

interface Stretch {
  readonly style: 'solid' | 'dashed'
  readonly line: SkinLine
}

/** The two ends of a leg. */
type Leg = readonly [from: Place, to: Place]

/** The legs of a meridian's solid paths that lie on the skin: a dashed line on top of one would only weave around it. */
function solidLegs(solver: FaceSolver, walkable: Skin, meridian: Pick<Meridian, 'paths'>): Leg[] {
  return meridian.paths
    .filter(({ style }) => style === 'solid')
    .flatMap((path) => {
      const stops = pathStops(solver, walkable, path)
      return stops.slice(1).flatMap((stop, i): Leg[] => {
        const previous = stops[i]!
        return stop.internal || previous.internal || stop.afterGap ? [] : [[previous.place, stop.place]]
      })
    })
}

function isSameLeg([a, b]: Leg, [c, d]: Leg): boolean {
  return (isSamePlace(a, c) && isSamePlace(b, d)) || (isSamePlace(a, d) && isSamePlace(b, c))
}

function isSamePlace(a: Place, b: Place): boolean {
  return vectorDistance(a.position, b.position) < 1e-6
}

function stretches(
  solver: FaceSolver,
  walkable: Skin,
  path: MeridianPath,
  alreadyDrawn: readonly Leg[],
): Stretch[] {
  const stops = pathStops(solver, walkable, path)
  if (stops.every(({ internal }) => internal)) return []
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
    const isBarred = stop.afterGap && !directPath(walkable, previous.place, stop.place)
    const isDrawn = alreadyDrawn.some((leg) => isSameLeg(leg, [previous.place, stop.place]))
    if (isBarred || isDrawn) {
      // Where the course runs through the ear, eye or mouth, a line around it would be false.
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

import type { Constraint } from '../atlas/constraint'
import { positionDistanceMm, type Side } from './frame'
import { FaceSolver, type LocatedPoint, type SolverFace } from './face-solver'
import type { LandmarkAnchor } from './landmarks'
import { attemptPlacement, type PlacementError } from './placement-error'
import type { Place } from './surface'
import { recipeTensions, type Tension } from './recipes/tension'

/** One solved instance of a point on one side. */
export interface SolvedMarker {
  readonly code: string
  /** The code, or the instance's own id (`EX-HN1-A`). */
  readonly id: string
  readonly side: Side
  readonly place: Place
  /** What the record says beyond a full place and is not met exactly here, largest first. Equal on both sides. */
  readonly tensions: readonly Tension[]
}

/** The solved rival place of a point. */
export interface SolvedAlternative {
  readonly code: string
  readonly side: Side
  readonly place: Place
}

/** All places of one face, and what could not be placed. */
export interface SolvedPlaces {
  readonly markers: readonly SolvedMarker[]
  readonly alternatives: readonly SolvedAlternative[]
  readonly problems: readonly PlacementError[]
  /** The solver, for landmarks, curves and scales of the same face. */
  readonly solver: FaceSolver
}

/**
 * Places every point of the outer skin on one face. A point that cannot be placed becomes a problem and the others are placed all
 * the same.
 */
export function solvePlaces(
  face: SolverFace,
  anchors: readonly LandmarkAnchor[],
  points: readonly LocatedPoint[],
): SolvedPlaces {
  return placesOf(new FaceSolver(face, anchors, points), points)
}

/** The same with a solver that may have found some of the places already. `points` are the ones that the solver was made with. */
export function placesOf(solver: FaceSolver, points: readonly LocatedPoint[]): SolvedPlaces {
  const markers: SolvedMarker[] = []
  const alternatives: SolvedAlternative[] = []
  const problems: PlacementError[] = []
  const attempt = (subject: string, work: () => void): void =>
    attemptPlacement(subject, (problem) => problems.push(problem), work)
  for (const point of points) {
    if (!point.onOuterSkin) continue
    for (const instance of instancesOf(point)) {
      attempt(instance.id, () => {
        const place = point.instances
          ? solver.solve(instance.id, instance.constraints)
          : solver.place(point.code, point.code)
        const tensions = recipeTensions(solver, instance.id, instance.constraints, place)
        for (const side of instance.sides) {
          markers.push({
            code: point.code,
            id: instance.id,
            side,
            place: onSide(solver, place, side),
            tensions,
          })
        }
      })
    }
    const { alternative } = point.location
    if (alternative) {
      const rival = `${point.code} (alternative)`
      attempt(rival, () => {
        const place = solver.solve(rival, alternative.constraints)
        for (const side of sidesOf(point)) {
          alternatives.push({ code: point.code, side, place: onSide(solver, place, side) })
        }
      })
    }
  }
  return { markers, alternatives, problems, solver }
}

/** Largest distance between a left place mirrored and its right one, millimetres: 0 on an exactly symmetric topology. */
export function mirrorErrorMm(markers: readonly SolvedMarker[]): number {
  const right = new Map(markers.filter(({ side }) => side === 'right').map((marker) => [marker.id, marker]))
  const errors = markers.flatMap(({ id, side, place }) => {
    const twin = right.get(id)
    if (side !== 'left' || !twin) return []
    const [x, y, z] = twin.place.position
    return positionDistanceMm(place.position, [-x, y, z])
  })
  return Math.max(0, ...errors)
}

interface Instance {
  readonly id: string
  readonly sides: readonly Side[]
  readonly constraints: readonly Constraint[]
}

/** A point is one instance, but for records that list several; each instance reads only its own constraints. */
function instancesOf(point: LocatedPoint): Instance[] {
  const { constraints } = point.location
  if (!point.instances) return [{ id: point.code, sides: sidesOf(point), constraints }]
  return point.instances.map((instance) => ({
    id: instance.id,
    sides: [instance.side],
    constraints: constraints.filter(({ instances }) => !instances || instances.includes(instance.id)),
  }))
}

function sidesOf({ laterality }: LocatedPoint): Side[] {
  switch (laterality) {
    case 'left':
    case 'right':
    case 'midline':
      return [laterality]
    default:
      return ['left', 'right']
  }
}

function onSide(solver: FaceSolver, place: Place, side: Side): Place {
  return side === 'right' ? solver.mirrored(place) : place
}

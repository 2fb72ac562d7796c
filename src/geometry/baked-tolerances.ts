import { constraintsOfMarker } from '../atlas/location-method'
import type { TestTolerances } from '../atlas/point'
import type { LocatedPoint } from './face-solver'
import { MM } from './frame'
import { surfacePath } from './geodesic'
import { locationTolerance } from './location-tolerance'
import type { BakedTolerance } from './placements'
import { lineLength } from './section'
import type { SolvedPlaces } from './solve-places'

/**
 * The tolerance of every marker on the solved face, and how far the rival place of a disputed point is, in the order of the markers.
 * Both sides of a pair are alike on every face, so that a pair has one record.
 * @throws PlacementError when a reference of a record cannot be found
 */
export function bakedTolerances(
  solved: SolvedPlaces,
  points: readonly LocatedPoint[],
  rules: TestTolerances,
): BakedTolerance[] {
  const constraints = new Map(points.map(({ code, location }) => [code, location.constraints]))
  const done = new Set<string>()
  return solved.markers.flatMap(({ code, id, side, place }) => {
    if (done.has(id)) return []
    done.add(id)
    const own = constraintsOfMarker(constraints.get(code) ?? [], id)
    const { method, radius } = locationTolerance(solved.solver, id, own, place, rules)
    const rival = solved.alternatives.find((other) => other.code === code && other.side === side)
    if (!rival) return { id, method, mm: tenths(radius) }
    const apart = lineLength(surfacePath(solved.solver.skin, place, rival.place))
    return { id, method, mm: tenths(radius), rivalMm: tenths(apart) }
  })
}

function tenths(metres: number): number {
  return Math.round(metres * MM * 10) / 10
}

import type { Landmark } from '../atlas/landmark'
import type { Meridian } from '../atlas/meridian'
import type { Anchor } from './anchor'
import type { FaceSolver } from './face-solver'
import type { Side } from './frame'
import { nearestPoints } from './neighbours'
import type { PlacementError } from './placement-error'
import type { BakedAnchor, BakedLandmark, BakedPath, Placements } from './placements'
import { resampled } from './geodesic'
import type { SkinLine } from './section'
import { solvePaths } from './solve-paths'
import type { SolvedPlaces } from './solve-places'
import type { Skin } from './surface'

/** Decimals of a baked weight: under a thousandth of a millimetre on the head's triangles. */
const DECIMALS = 10_000
/** Spacing of a baked landmark curve, metres. */
const CURVE_SAMPLES = 0.003

/**
 * Turns the solved places of one face into the file that ships: markers, alternatives, landmarks, paths and neighbours as anchors.
 * Tolerances are not places; `bakedTolerances` adds them.
 * @param walkable the solver's skin without what paths must not cross
 * @param landmarks the records of all landmarks; those without a place on the skin are left out
 * @param hashes short hashes of the head and of the data that went in
 */
export function bakePlacements(
  solved: SolvedPlaces,
  walkable: Skin,
  meridians: readonly Meridian[],
  landmarks: readonly Pick<Landmark, 'id' | 'side'>[],
  hashes: { readonly head: string; readonly data: string },
): { placements: Omit<Placements, 'tolerances'>; problems: PlacementError[] } {
  const { paths, problems } = solvePaths(solved.solver, walkable, meridians)
  return {
    placements: {
      ...hashes,
      markers: solved.markers.map(({ code, id, side, place }) => ({
        code,
        id,
        side,
        anchor: bakedAnchor(place),
      })),
      alternatives: solved.alternatives.map(({ code, side, place }) => ({
        code,
        side,
        anchor: bakedAnchor(place),
      })),
      landmarks: bakedLandmarks(solved.solver, landmarks),
      paths: paths.map(({ meridian, path, side, style, line }): BakedPath => ({
        meridian,
        path,
        side,
        style,
        anchors: line.places.flatMap((place) => bakedAnchor(place)),
      })),
      neighbours: nearestPoints(solved, walkable),
    },
    problems: [...solved.problems, ...problems],
  }
}

/** An anchor as three short numbers. A place on the edge between corners 0 and 1 stays exactly on it. */
export function bakedAnchor({ triangle, weights }: Anchor): BakedAnchor {
  const weight0 = Math.round(weights[0] * DECIMALS)
  const onEdge = weights[2] < 1e-9
  const weight1 = onEdge
    ? DECIMALS - weight0
    : Math.min(Math.round(weights[1] * DECIMALS), DECIMALS - weight0)
  return [triangle, weight0 / DECIMALS, weight1 / DECIMALS]
}

function bakedLandmarks(
  solver: FaceSolver,
  landmarks: readonly Pick<Landmark, 'id' | 'side'>[],
): BakedLandmark[] {
  return landmarks
    .filter(({ id }) => solver.knowsLandmark(id))
    .flatMap(({ id, side: kind }) => {
      const left = solver.isCurve(id) ? curvePlaces(solver, solver.curve(id, id)) : [solver.place(id, id)]
      const sides: Side[] = kind === 'bilateral' ? ['left', 'right'] : ['midline']
      return sides.map((side) => {
        const places = side === 'right' ? left.map((place) => solver.mirrored(place)) : left
        return { id, side, anchors: places.map(bakedAnchor) }
      })
    })
}

function curvePlaces(solver: FaceSolver, line: SkinLine) {
  const positions = resampled(
    line.places.map(({ position }) => position),
    CURVE_SAMPLES,
  )
  return positions.map((position, i) =>
    i === 0
      ? line.places[0]!
      : i === positions.length - 1
        ? line.places.at(-1)!
        : solver.skin.nearest(position),
  )
}

import type { Landmark } from '../atlas/landmark'
import type { Meridian } from '../atlas/meridian'
import type { Anchor } from './anchor'
import type { FaceSolver } from './face-solver'
import type { Side } from './frame'
import { nearestPoints } from './neighbours'
import { attemptPlacement, type PlacementError } from './placement-error'
import type {
  BakedAlternative,
  BakedAnchor,
  BakedLandmark,
  BakedMarker,
  BakedPath,
  Placements,
} from './placements'
import { resampled } from './geodesic'
import type { SkinLine } from './section'
import { solvePaths, type SolvedPath } from './solve-paths'
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
  const { baked, problems: landmarkProblems } = bakedLandmarks(solved.solver, landmarks)
  return {
    placements: {
      ...hashes,
      markers: bakedMarkers(solved),
      alternatives: bakedAlternatives(solved),
      landmarks: baked,
      paths: bakedPaths(paths),
      neighbours: nearestPoints(solved, walkable),
    },
    problems: [...solved.problems, ...landmarkProblems, ...problems],
  }
}

/** The solved markers as anchors, in order. */
export function bakedMarkers({ markers }: SolvedPlaces): BakedMarker[] {
  return markers.map(({ code, id, side, place }) => ({ code, id, side, anchor: bakedAnchor(place) }))
}

/** The solved rival places as anchors, in order. */
export function bakedAlternatives({ alternatives }: SolvedPlaces): BakedAlternative[] {
  return alternatives.map(({ code, side, place }) => ({ code, side, anchor: bakedAnchor(place) }))
}

/** The solved paths as anchors, in order. */
export function bakedPaths(paths: readonly SolvedPath[]): BakedPath[] {
  return paths.map(({ meridian, path, side, style, line }) => ({
    meridian,
    path,
    side,
    style,
    anchors: line.places.flatMap((place) => bakedAnchor(place)),
  }))
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

/** Every landmark that has a place or a line on the skin, as anchors, in the order of the records; and those that could not be found. */
export function bakedLandmarks(
  solver: FaceSolver,
  landmarks: readonly Pick<Landmark, 'id' | 'side'>[],
): { baked: BakedLandmark[]; problems: PlacementError[] } {
  const baked: BakedLandmark[] = []
  const problems: PlacementError[] = []
  for (const { id, side: kind } of landmarks) {
    if (!solver.knowsLandmark(id)) continue
    attemptPlacement(
      id,
      (problem) => problems.push(problem),
      () => {
        const left = solver.isCurve(id) ? curvePlaces(solver, solver.curve(id, id)) : [solver.place(id, id)]
        const sides: Side[] = kind === 'bilateral' ? ['left', 'right'] : ['midline']
        for (const side of sides) {
          const places = side === 'right' ? left.map((place) => solver.mirrored(place)) : left
          baked.push({ id, side, anchors: places.map(bakedAnchor) })
        }
      },
    )
  }
  return { baked, problems }
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

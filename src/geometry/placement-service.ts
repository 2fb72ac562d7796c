import { bakedAlternatives, bakedLandmarks, bakedMarkers, bakedPaths } from './bake'
import { FaceSolver } from './face-solver'
import { createHead, type Head } from './head'
import { headSkin, solverFace } from './head-skin'
import { measurableFace, measureFace, type MeasurableFace } from './measure/measure-face'
import { attemptPlacement, placementProblem, type PlacementProblem } from './placement-error'
import type {
  PlacementFactsheet,
  PlacementMatter,
  PlacementService,
  RestingFace,
} from './placement-questions'
import { solvePaths } from './solve-paths'
import { placesOf, type SolvedPlaces } from './solve-places'
import { tapeOf, type Tape } from './tape'
import type { Skin } from './surface'
import { walkableSkin } from './walkable'

/** What the service is made from. `head` must have its modes. */
export interface PlacementSource extends PlacementFactsheet {
  readonly head: Head
}

/** The face that the skin is on, with all that was found on it so far. */
interface WornFace {
  readonly modes: Float32Array
  readonly solver: FaceSolver
  solved: SolvedPlaces | null
  measurable: MeasurableFace | null
}

/**
 * Answers questions about places on any resting face of the head. Keeps one face at a time: questions about the same face share what
 * was found. Throws a RangeError on mode weights that do not fit the head or are not finite, and nothing else.
 */
export function createPlacementService({
  head,
  anchors,
  points,
  meridians,
  landmarks,
  tolerances,
}: PlacementSource): PlacementService {
  const skin = headSkin(head)
  const { start, count } = head.groups.skin
  const outerTriangles = head.triangles.subarray(start * 3, (start + count) * 3)
  let walkable: Skin | null = null
  let worn: WornFace | null = null

  const wear = ({ modes }: RestingFace): WornFace => {
    if (worn && isSameFace(worn.modes, modes)) return worn
    const unfit = modes.findIndex((weight) => !Number.isFinite(weight))
    if (unfit >= 0)
      throw new RangeError(`Weight ${unfit} of the face is ${modes[unfit]!}: give finite mode weights.`)
    // Forgotten first: a face that does not fit must not leave what was found on a skin that has moved.
    worn = null
    const solver = new FaceSolver(solverFace(head, skin, { modes }), anchors, points)
    return (worn = { modes: modes.slice(), solver, solved: null, measurable: null })
  }
  const placesOn = (face: WornFace): SolvedPlaces => (face.solved ??= placesOf(face.solver, points))

  return {
    places: (face) => {
      const solved = placesOn(wear(face))
      const { baked, problems } = bakedLandmarks(solved.solver, landmarks)
      return {
        markers: bakedMarkers(solved),
        alternatives: bakedAlternatives(solved),
        landmarks: baked,
        problems: [...solved.problems, ...problems].map(placementProblem),
      }
    },
    paths: (face) => {
      const { solver } = wear(face)
      const unfound: PlacementProblem[] = []
      attemptPlacement(
        'meridians',
        (problem) => unfound.push(placementProblem(problem)),
        () => {
          walkable ??= walkableSkin({ head, anchors })
        },
      )
      if (!walkable) return { paths: [], problems: unfound }
      walkable.moveTo(skin.positions)
      const { paths, problems } = solvePaths(solver, walkable, meridians)
      return { paths: bakedPaths(paths), problems: problems.map(placementProblem) }
    },
    tape: ({ code, side, modes }) => {
      const { solver } = wear({ modes })
      const point = points.find((one) => one.code === code)
      let tape: Tape | null = null
      const unfound: PlacementProblem[] = []
      attemptPlacement(
        code,
        (problem) => unfound.push(placementProblem(problem)),
        () => {
          if (point?.onOuterSkin) tape = tapeOf(solver, point, side)
        },
      )
      return { tape, problems: unfound }
    },
    checks: ({ code, modes }) => {
      const face = wear({ modes })
      const point = points.find((one) => one.code === code)
      if (!point) return { checks: [], problems: [] }
      const solved = placesOn(face)
      face.measurable ??= measurableFace(solved, { positions: skin.positions, triangles: outerTriangles })
      const ids = [code, ...(point.instances ?? []).map(({ id }) => id)]
      return {
        checks: measureFace(face.measurable, [point], tolerances).filter(({ role }) => role === 'check'),
        problems: solved.problems.filter(({ subject }) => ids.includes(subject)).map(placementProblem),
      }
    },
  }
}

/** Joins the head's files and makes the service. Throws an Error when they are of different heads. */
export function placementServiceFrom({ reference, modes, ...facts }: PlacementMatter): PlacementService {
  return createPlacementService({ ...facts, head: createHead(reference, modes) })
}

function isSameFace(a: Float32Array, b: Float32Array): boolean {
  return a.length === b.length && a.every((weight, i) => weight === b[i])
}

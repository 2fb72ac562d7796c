import { bakedAlternatives, bakedLandmarks, bakedMarkers, bakedPaths } from './bake'
import { FaceSolver } from './face-solver'
import { createHead, type Head } from './head'
import { headSkin, solverFace } from './head-skin'
import { attemptPlacement, placementProblem, type PlacementProblem } from './placement-error'
import type {
  PlacementFactsheet,
  PlacementMatter,
  PlacementService,
  RestingFace,
} from './placement-questions'
import { solvePaths } from './solve-paths'
import { placesOf } from './solve-places'
import { tapeOf, type Tape } from './tape'
import type { Skin } from './surface'
import { walkableSkin } from './walkable'

/** What the service is made from. `head` must have its modes. */
export interface PlacementSource extends PlacementFactsheet {
  readonly head: Head
}

/**
 * Answers questions about places on any resting face of the head. Keeps one face at a time: questions about the same face share what
 * was found. Throws a RangeError on mode weights that do not fit the head, and nothing else.
 */
export function createPlacementService({
  head,
  anchors,
  points,
  meridians,
  landmarks,
}: PlacementSource): PlacementService {
  const skin = headSkin(head)
  let walkable: Skin | null = null
  let solver: FaceSolver | null = null
  let worn: Float32Array | null = null

  const solverOf = ({ modes }: RestingFace): FaceSolver => {
    if (solver && worn && isSameFace(worn, modes)) return solver
    // Forgotten first: a face that does not fit must not leave the old solver on a skin that has moved.
    solver = null
    const made = new FaceSolver(solverFace(head, skin, { modes }), anchors, points)
    worn = modes.slice()
    return (solver = made)
  }

  return {
    places: (face) => {
      const solved = placesOf(solverOf(face), points)
      const { baked, problems } = bakedLandmarks(solved.solver, landmarks)
      return {
        markers: bakedMarkers(solved),
        alternatives: bakedAlternatives(solved),
        landmarks: baked,
        problems: [...solved.problems, ...problems].map(placementProblem),
      }
    },
    paths: (face) => {
      const onFace = solverOf(face)
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
      const { paths, problems } = solvePaths(onFace, walkable, meridians)
      return { paths: bakedPaths(paths), problems: problems.map(placementProblem) }
    },
    tape: ({ code, side, modes }) => {
      const onFace = solverOf({ modes })
      const point = points.find((one) => one.code === code)
      let tape: Tape | null = null
      const unfound: PlacementProblem[] = []
      attemptPlacement(
        code,
        (problem) => unfound.push(placementProblem(problem)),
        () => {
          if (point?.onOuterSkin) tape = tapeOf(onFace, point, side)
        },
      )
      return { tape, problems: unfound }
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

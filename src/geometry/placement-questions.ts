import type { Landmark } from '../atlas/landmark'
import type { MeasuredConstraint } from '../atlas/measured-check'
import type { Meridian } from '../atlas/meridian'
import type { TestTolerances } from '../atlas/point'
import type { LocatedPoint } from './face-solver'
import type { HeadModes, HeadReference } from './head-file'
import type { LandmarkAnchor } from './landmarks'
import type { PlacementProblem } from './placement-error'
import type { BakedPath, Placements } from './placements'
import type { Tape } from './tape'

/** A face to solve on: mode weights of the resting face (`FaceWeights.modes`), since expressions are ridden, not solved. */
export interface RestingFace {
  readonly modes: Float32Array
}

/** All single places of one face, each list in the order of the baked file. What could not be placed is missing there and named in `problems`. */
export type FacePlaces = Pick<Placements, 'markers' | 'alternatives' | 'landmarks'> & {
  readonly problems: readonly PlacementProblem[]
}

/** All meridian paths of one face in the order of the baked file, and those that could not be drawn. */
export interface FacePaths {
  readonly paths: readonly BakedPath[]
  readonly problems: readonly PlacementProblem[]
}

/** One point on one side of a face: what its tape is asked for. `side` null means the first of several places. */
export interface TapedPoint extends RestingFace {
  readonly code: string
  readonly side: 'left' | 'right' | null
}

/** The tape of a point; null where the point is not known or cannot be placed, with the reason. */
export interface PointTape {
  readonly tape: Tape | null
  readonly problems: readonly PlacementProblem[]
}

/** One point of a face: what its checks are asked for. */
export interface CheckedPoint extends RestingFace {
  readonly code: string
}

/**
 * The statements that test one point, measured on every side it has on the face asked about; none of a point that is not known. One that
 * cannot be measured has errors that are not a number, and the reason; places of the point that are not found are in `problems`.
 */
export interface PointChecks {
  readonly checks: readonly MeasuredConstraint[]
  readonly problems: readonly PlacementProblem[]
}

/** Everything that can be asked about places, by kind: what the question carries and what the answer is. All of it can cross to a worker. */
export interface PlacementQuestions {
  readonly places: { readonly asks: RestingFace; readonly answers: FacePlaces }
  readonly paths: { readonly asks: RestingFace; readonly answers: FacePaths }
  readonly tape: { readonly asks: TapedPoint; readonly answers: PointTape }
  readonly checks: { readonly asks: CheckedPoint; readonly answers: PointChecks }
}

/** The name of a kind of question. */
export type PlacementKind = keyof PlacementQuestions

/** What a question of a kind carries. */
export type PlacementAsk<Kind extends PlacementKind> = PlacementQuestions[Kind]['asks']

/** What the answer to a kind of question is. */
export type PlacementAnswer<Kind extends PlacementKind> = PlacementQuestions[Kind]['answers']

/** One method per kind of question. A place that cannot be found is a `problem` of the answer and never thrown. */
export type PlacementService = {
  readonly [Kind in PlacementKind]: (question: PlacementAsk<Kind>) => PlacementAnswer<Kind>
}

/** The facts that places are computed from, all plain records. */
export interface PlacementFactsheet {
  readonly anchors: readonly LandmarkAnchor[]
  readonly points: readonly LocatedPoint[]
  readonly meridians: readonly Pick<Meridian, 'id' | 'paths'>[]
  readonly landmarks: readonly Pick<Landmark, 'id' | 'side'>[]
  readonly tolerances: TestTolerances
}

/** All that a worker needs to build the service: the decoded files of the head and the facts. Can be cloned. */
export interface PlacementMatter extends PlacementFactsheet {
  readonly reference: HeadReference
  readonly modes: HeadModes
}

import { compareSteps, constraintReferences, instanceOnSide } from '../atlas/recipe-steps'
import type { Anchor } from './anchor'
import type { FaceSolver, LocatedPoint } from './face-solver'
import { MM, positionMirror, type HeadPosition, type Side } from './frame'
import type { BakedAnchor } from './placements'
import type { RecipeStep, StepLineKind } from './recipes/step'
import { lineAt, lineLength, type SkinLine } from './section'
import type { Place } from './surface'
import { curveNear, planeStretch } from './tape-lines'
import { vectorDistance } from './vector'

/**
 * The measuring tape of a point: how its place was found on one face, step by step, with the very lines that the solver walked. Plain
 * numbers, so that it can cross from a worker; anchors, so that it rides the skin.
 */
export interface Tape {
  readonly code: string
  /** The code, or the id of the instance (`EX-HN1-A`). */
  readonly id: string
  readonly side: Side
  /** In the order of the record. */
  readonly steps: readonly TapeStep[]
  /** Where the point lies. */
  readonly place: BakedAnchor
}

/**
 * What a line is drawn as: as the solver used it, the stretch of a level or vertical line across the skin near the place, or the midline
 * of the face, which no tape has.
 */
export type TapeLineKind = StepLineKind | 'level' | 'midline'

/** One line on the skin. */
export interface TapeLine {
  readonly kind: TapeLineKind
  /** Three numbers per sample, like `BakedPath.anchors` but unrounded. */
  readonly anchors: readonly number[]
  /** Along the skin of the face at hand, millimetres. */
  readonly mm: number
}

/** A landmark, curve or point that a step names, and where the name belongs. */
export interface TapeName {
  readonly id: string
  readonly isCurve: boolean
  /** Null when it floats off the skin (the pupil). */
  readonly anchor: BakedAnchor | null
  /** On the face at hand, metres, head frame. */
  readonly position: HeadPosition
}

/** One constraint as it was solved. */
export interface TapeStep {
  /** Where the constraint stands in the list of the point's record. */
  readonly index: number
  readonly names: readonly TapeName[]
  readonly lines: readonly TapeLine[]
  /** What a ruler measured: cun or fingerbreadths, and how long one is on this face. */
  readonly measure: { readonly amount: number; readonly scale: string; readonly mmPerUnit: number } | null
  /** The share of a way at which the step ends. */
  readonly share: number | null
  /** Where the step leads; null for a line. */
  readonly end: BakedAnchor | null
  /** Does the ruler set out where the step before ended? */
  readonly continues: boolean
}

/** Two places nearer than this are one, metres. */
const SAME_PLACE = 1e-4
/** Where along a drawn curve its name stands: clear of the place that is measured. */
const NAME_SHARE = 0.85

/**
 * Solves a point once more and takes the steps down.
 * @param side which of a pair, or of several places; null for the first
 * @throws PlacementError when the point cannot be placed on this face
 */
export function tapeOf(solver: FaceSolver, point: LocatedPoint, side: 'left' | 'right' | null): Tape {
  const { constraints } = point.location
  const instance = instanceOnSide(point, side)
  const id = instance?.id ?? point.code
  const own = constraints.filter(
    ({ instances }) => !instance || !instances || instances.includes(instance.id),
  )
  const taken: RecipeStep[] = []
  const place = solver.solve(id, own, (step) => taken.push(step))
  const ordered = taken
    .map((step) => ({ step, constraint: step.constraint, index: constraints.indexOf(step.constraint) }))
    .sort(compareSteps)
  const isMidline = (instance?.side ?? point.laterality) === 'midline'
  const isRight = !isMidline && (instance?.side ?? side) === 'right'
  const onSide = (one: Place): Place => (isRight ? solver.mirrored(one) : one)
  return {
    code: point.code,
    id,
    side: isMidline ? 'midline' : isRight ? 'right' : 'left',
    place: tapeAnchor(onSide(place)),
    steps: ordered.map(({ step, index }, i): TapeStep => {
      const lines = drawnLines(solver, step, place)
      const before = ordered[i - 1]?.step.end
      const ruler = step.lines.find(({ kind }) => kind === 'ruler')?.line.places[0]
      return {
        index,
        names: namesOf(solver, id, step, lines, onSide, isRight),
        lines: lines.map(({ kind, line }) => ({
          kind,
          anchors: line.places.flatMap((one) => tapeAnchor(onSide(one))),
          mm: lineLength(line) * MM,
        })),
        measure: step.measure
          ? {
              amount: step.measure.amount,
              scale: step.measure.scale,
              mmPerUnit: step.measure.metresPerUnit * MM,
            }
          : null,
        share: step.share ?? null,
        end: step.end ? tapeAnchor(onSide(step.end)) : null,
        continues: Boolean(before && ruler && vectorDistance(before.position, ruler.position) < SAME_PLACE),
      }
    }),
  }
}

interface DrawnLine {
  readonly kind: TapeLineKind
  readonly line: SkinLine
}

function drawnLines(solver: FaceSolver, step: RecipeStep, place: Place): DrawnLine[] {
  if (step.plane) return [{ kind: 'level', line: planeStretch(solver.skin, step.plane, place) }]
  return step.lines.map(({ kind, line }) => ({
    kind,
    line: kind === 'curve' ? curveNear(solver.skin, line, lineStart(step) ?? step.end ?? place) : line,
  }))
}

/** Where the ruler of a step is laid on: the part of a curve around it matters. */
function lineStart(step: RecipeStep): Place | undefined {
  return step.lines.find(({ kind }) => kind === 'ruler')?.line.places[0]
}

function namesOf(
  solver: FaceSolver,
  subject: string,
  { constraint }: RecipeStep,
  lines: readonly DrawnLine[],
  onSide: (place: Place) => Place,
  isRight: boolean,
): TapeName[] {
  const curves = lines.filter(({ kind }) => kind === 'curve' || kind === 'way')
  return constraintReferences(constraint).flatMap((id, i): TapeName[] => {
    if (!solver.isCurve(id)) {
      if (id === 'pupil') {
        const position = solver.position(id, subject)
        return [{ id, isCurve: false, anchor: null, position: isRight ? positionMirror(position) : position }]
      }
      const left = solver.place(id, subject)
      const isOther =
        constraint.type === 'midpoint' && (i === 0 ? constraint.aSide : constraint.bSide) === 'right'
      const place = onSide(isOther ? solver.mirrored(left) : left)
      return [{ id, isCurve: false, anchor: tapeAnchor(place), position: place.position }]
    }
    // Curves stand among the lines in the order in which the constraint names them.
    const line = curves.shift()?.line
    if (!line) return []
    const place = onSide(lineAt(solver.skin, line, lineLength(line) * NAME_SHARE))
    return [{ id, isCurve: true, anchor: tapeAnchor(place), position: place.position }]
  })
}

/** An anchor as it is passed on: unrounded, so that a ruler's length stays exact. */
export function tapeAnchor({ triangle, weights }: Anchor): BakedAnchor {
  return [triangle, weights[0], weights[1]]
}

/** The samples of a tape's line as anchors. */
export function tapeLineAnchors({ anchors }: TapeLine): BakedAnchor[] {
  return Array.from({ length: anchors.length / 3 }, (_, i): BakedAnchor => [
    anchors[i * 3]!,
    anchors[i * 3 + 1]!,
    anchors[i * 3 + 2]!,
  ])
}

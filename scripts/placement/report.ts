import { readFileSync } from 'node:fs'
import type { MeasuredConstraint } from '../../src/atlas/measured-check'
import type { CrossPointCheck, TestTolerances } from '../../src/atlas/point'
import { anchorPosition } from '../../src/geometry/anchor'
import { MM } from '../../src/geometry/frame'
import { headSkin, solverFace } from '../../src/geometry/head-skin'
import type { BareSkin } from '../../src/geometry/measure/bare-skin'
import { crossCheck, type CrossCheckResult } from '../../src/geometry/measure/cross-checks'
import { measurableFace, measureFace, type MeasurableFace } from '../../src/geometry/measure/measure-face'
import { mirrorErrorMm, solvePlaces, type SolvedPlaces } from '../../src/geometry/solve-places'
import type { Skin } from '../../src/geometry/surface'
import { medianMm, readRepeats, repeatDistances } from '../landmarks/repeats'
import { faceSet, type JudgedFace } from './face-set'
import type { PlacementInputs } from './inputs'
import { yardsticks, type Yardsticks } from './yardsticks'

/** Authorities whose checks the truth bar counts; the others are soft. */
export const FIRM_AUTHORITIES: ReadonlySet<string> = new Set(['WHO', 'WHO-note', 'EX', 'derived'])

/** All that was measured on one face. */
export interface FaceReport {
  readonly id: string
  readonly kind: JudgedFace['kind']
  readonly constraints: readonly MeasuredConstraint[]
  /** Points that could not be placed: what, by which constraint, why. */
  readonly problems: readonly string[]
  /** `define` statements that the record itself makes contradict each other here. */
  readonly tensions: readonly string[]
  readonly mirrorMm: number
  /** Furthest of the markers from the skin they ride on, millimetres. */
  readonly offSkinMm: number
}

/** What `npm run placement:report` says. The keys of `-- --json` are a public probe: they stay. */
export interface PlacementReport {
  readonly faces: readonly FaceReport[]
  readonly crossChecks: readonly (CrossCheckResult & { readonly face: string })[]
  readonly yardsticks: Yardsticks
  readonly summary: {
    readonly solver: {
      readonly residualMeanCun: number
      readonly residualWorstCun: number
      readonly tensions: number
    }
    readonly checks: {
      readonly meanFace: CheckCount
      readonly worstFace: CheckCount & { readonly id: string }
    }
    readonly landmarks: { readonly repeatMedianMm: number; readonly repeatWorstMm: number }
    readonly mirrorMm: number
    readonly offSkinMm: number
    readonly faces: number
  }
}

/** How many of the counted checks pass: firm constraints with role `check`, per side, and the cross-point checks. */
export interface CheckCount {
  readonly total: number
  readonly passed: number
}

/** The files of `data/points.json` that only testing needs. */
export interface Yard {
  readonly testTolerances: TestTolerances
  readonly crossPointChecks: readonly CrossPointCheck[]
}

/** Reads tolerances and cross-point checks. */
export function readYard(): Yard {
  return JSON.parse(readFileSync('data/points.json', 'utf8')) as Yard
}

/**
 * Solves and measures every face of the set.
 * @param blends how many seeded blends beside the mean face, the corners and the expressions
 * @param progress called before each face
 */
export function placementReport(
  inputs: PlacementInputs,
  blends?: number,
  progress: (face: string, index: number, count: number) => void = () => undefined,
): PlacementReport {
  const { head } = inputs
  const skin = headSkin(head)
  const yard = readYard()
  const set = faceSet(head, blends)
  const { start, count } = head.groups.skin
  const outer = head.triangles.subarray(start * 3, (start + count) * 3)
  const faces: FaceReport[] = []
  const crossChecks: (CrossCheckResult & { face: string })[] = []
  let measured: Yardsticks | null = null
  for (const [index, face] of set.entries()) {
    progress(face.id, index, set.length)
    const resting = solvePlaces(
      solverFace(head, skin, { modes: face.weights.modes }),
      inputs.anchors,
      inputs.points,
    )
    const solved = face.kind === 'expression' ? ridden(resting, inputs, skin, face) : resting
    const bare = { positions: skin.positions.slice(), triangles: outer }
    const measurable = measurableFace(solved, bare)
    if (face.kind === 'mean') measured = yardsticks(measurable, head.eyesOfFace(face.weights))
    faces.push(faceReport(face, measurable, inputs, yard, bare))
    for (const check of yard.crossPointChecks) {
      const result = crossCheck(measurable.left, check, yard.testTolerances, face.kind === 'expression')
      if (result) crossChecks.push({ ...result, face: face.id })
    }
  }
  if (!measured) throw new Error('The set of faces lacks the mean face.')
  return { faces, crossChecks, yardsticks: measured, summary: summary(inputs, skin, faces, crossChecks) }
}

function faceReport(
  face: JudgedFace,
  measurable: MeasurableFace,
  inputs: PlacementInputs,
  yard: Yard,
  bare: BareSkin,
): FaceReport {
  const { solved } = measurable
  return {
    id: face.id,
    kind: face.kind,
    // An expression moves flesh: statements about the resting face are not asked of it.
    constraints:
      face.kind === 'expression' ? [] : measureFace(measurable, inputs.points, yard.testTolerances),
    problems: solved.problems.map(({ message }) => message),
    tensions: solved.markers
      .filter(({ side }) => side !== 'right')
      .flatMap(({ id, tensions }) => tensions.map(({ type, cun }) => `${id} ${type} ${cun.toFixed(2)} cun`)),
    mirrorMm: mirrorErrorMm(solved.markers),
    offSkinMm:
      Math.max(
        ...solved.markers.map(({ place }) => {
          const start = place.triangle * 3
          const triangles = inputs.head.triangles.subarray(start, start + 3)
          const again = anchorPosition(
            { positions: bare.positions, triangles },
            { triangle: 0, weights: place.weights },
          )
          return Math.hypot(...again.map((value, axis) => value - place.position[axis]!))
        }),
      ) * MM,
  }
}

/** The places of the resting face carried on the skin of an expression. */
function ridden(solved: SolvedPlaces, inputs: PlacementInputs, skin: Skin, face: JudgedFace): SolvedPlaces {
  skin.moveTo(inputs.head.positionsOfFace(face.weights))
  const carried = solved.markers.map((marker) => ({ ...marker, place: skin.place(marker.place) }))
  const asked = new Map(carried.filter(({ side }) => side !== 'right').map(({ id, place }) => [id, place]))
  const { solver } = solved
  return {
    ...solved,
    markers: carried,
    solver: Object.assign(Object.create(Object.getPrototypeOf(solver) as object) as typeof solver, solver, {
      place: (reference: string, neededBy: string) =>
        asked.get(reference) ?? skin.place(solver.place(reference, neededBy)),
    }),
  }
}

/** Firm checks and cross-point checks of one face. */
export function countChecks(
  face: Pick<FaceReport, 'id' | 'constraints'>,
  crossChecks: readonly (CrossCheckResult & { readonly face: string })[],
): CheckCount {
  const firm = face.constraints.filter(isFirmCheck)
  const cross = crossChecks.filter((check) => check.face === face.id)
  return {
    total: firm.length + cross.length,
    passed: firm.filter(({ pass }) => pass).length + cross.filter(({ pass }) => pass).length,
  }
}

/** Whether the truth bar counts a measured constraint. */
export function isFirmCheck({ role, authority }: MeasuredConstraint): boolean {
  return role === 'check' && FIRM_AUTHORITIES.has(authority)
}

function summary(
  inputs: PlacementInputs,
  skin: Skin,
  faces: readonly FaceReport[],
  crossChecks: readonly (CrossCheckResult & { readonly face: string })[],
): PlacementReport['summary'] {
  const resting = faces.filter(({ kind }) => kind !== 'expression')
  // Orders enter no mean; what the records themselves contradict is counted as a tension and not as the solver's error.
  const tense = new Set(
    resting.flatMap(({ id, tensions }) => tensions.map((text) => `${id} ${text.split(' ')[0]!}`)),
  )
  const residuals = resting.flatMap(({ id, constraints }) =>
    constraints
      .filter(
        ({ role, type, marker }) => role === 'define' && type !== 'relative' && !tense.has(`${id} ${marker}`),
      )
      .map(({ errorCun }) => errorCun),
  )
  const counts = resting.map((face) => ({ id: face.id, kind: face.kind, ...countChecks(face, crossChecks) }))
  const mean = counts.find(({ kind }) => kind === 'mean')!
  const worst = counts
    .filter(({ kind }) => kind === 'corner')
    .reduce((least, next) => (next.passed / next.total < least.passed / least.total ? next : least))
  skin.moveTo(inputs.head.referencePositions)
  const distances = repeatDistances(skin, inputs.anchors, readRepeats().landmarkRepeats)
  return {
    solver: {
      residualMeanCun: residuals.reduce((sum, value) => sum + value, 0) / residuals.length,
      residualWorstCun: worstOf(residuals),
      tensions: resting.reduce((sum, { tensions }) => sum + tensions.length, 0),
    },
    checks: {
      meanFace: { total: mean.total, passed: mean.passed },
      worstFace: { id: worst.id, total: worst.total, passed: worst.passed },
    },
    landmarks: {
      repeatMedianMm: medianMm(distances),
      repeatWorstMm: worstOf(distances.map(({ mm }) => mm)),
    },
    mirrorMm: worstOf(faces.map(({ mirrorMm }) => mirrorMm)),
    offSkinMm: worstOf(faces.map(({ offSkinMm }) => offSkinMm)),
    faces: faces.length,
  }
}

/** The largest of the numbers; a number that could not be had makes it not a number. */
function worstOf(values: readonly number[]): number {
  return values.reduce((worst, value) => (Number.isNaN(value) || value > worst ? value : worst), 0)
}

import type { MeasuredConstraint } from '../../atlas/measured-check'
import type { CrossPointCheck, TestTolerances } from '../../atlas/point'
import type { LocatedPoint } from '../face-solver'
import type { Head } from '../head'
import type { BareSkin } from '../measure/bare-skin'
import { crossCheck } from '../measure/cross-checks'
import { measurableFace, measureFace } from '../measure/measure-face'
import { PlacementError } from '../placement-error'
import type { SolvedPlaces } from '../solve-places'

/** One test of the reference face: a `check` constraint of a point on one side, or a rule across points. */
export interface FaceCheck {
  /** Stable across solves: marker, side and constraint, or the rule's id. */
  readonly key: string
  /** Codes of the points it is about. */
  readonly points: readonly string[]
  /** What is tested, in short words. */
  readonly words: string
  readonly pass: boolean
  /** How far off, millimetres along the skin; null where a rule counts in no length. NaN when it could not be measured. */
  readonly errorMm: number | null
  /** What a rule across points found, or why a miss is expected. */
  readonly detail?: string
}

/** What the checks of a face are read from. */
export interface CheckRecords {
  readonly points: readonly LocatedPoint[]
  readonly crossPointChecks: readonly CrossPointCheck[]
  readonly tolerances: TestTolerances
}

/** The outer skin of the reference face as bare triangles. */
export function bareReference(head: Head): BareSkin {
  return {
    positions: head.referencePositions,
    triangles: head.triangles.subarray(0, head.skinTriangleCount * 3),
  }
}

/**
 * All checks of a solved face, a few at a time: each turn of the generator measures one point or rule, so that a page can draw and
 * stop between them. What rests on a place that cannot be found gives no check; `solved.problems` says why.
 */
export function* faceChecks(
  solved: SolvedPlaces,
  skin: BareSkin,
  { points, crossPointChecks, tolerances }: CheckRecords,
): Generator<readonly FaceCheck[], void> {
  const face = measurableFace(solved, skin)
  for (const point of points) {
    if (!point.location.constraints.some(({ role }) => role === 'check')) continue
    const measured = placed(() => measureFace(face, [point], tolerances)) ?? []
    const onlyChecks = measured.filter(({ role }) => role === 'check')
    if (onlyChecks.length > 0) yield onlyChecks.map(pointCheck)
  }
  for (const check of crossPointChecks) {
    const result = placed(() => crossCheck(face.left, check, tolerances))
    if (!result) continue
    yield [
      {
        key: result.id,
        points: check.points ?? [],
        words: check.statement ?? `${check.kind} ${check.points?.join(', ') ?? check.id}`,
        pass: result.pass,
        errorMm: null,
        detail: result.detail,
      },
    ]
  }
}

/** Null where a place that is needed cannot be found. */
function placed<Found>(measure: () => Found): Found | null {
  try {
    return measure()
  } catch (error) {
    if (error instanceof PlacementError) return null
    throw error
  }
}

function pointCheck(measured: MeasuredConstraint): FaceCheck {
  const { marker, side, index, point, constraint, authority, pass, errorMm, reason } = measured
  return {
    key: `${marker} ${side} ${index}`,
    points: [point],
    words: `${marker} ${side}: ${constraint} (${authority})`,
    pass,
    errorMm,
    ...(reason === undefined ? {} : { detail: reason }),
  }
}

/** A check whose answer or distance is not what it was. `before` or `after` is null where it could not be made. */
export interface CheckChange {
  readonly before: FaceCheck | null
  readonly after: FaceCheck | null
}

/** Distances closer than this, millimetres, count as unchanged. */
const SAME_MM = 0.05

/** Checks that differ between two readings of the face, those that turned green or red first. */
export function changedChecks(before: readonly FaceCheck[], after: readonly FaceCheck[]): CheckChange[] {
  const then = new Map(before.map((check) => [check.key, check]))
  const now = new Map(after.map((check) => [check.key, check]))
  const changes = [...new Set([...then.keys(), ...now.keys()])].flatMap((key): CheckChange[] => {
    const change = { before: then.get(key) ?? null, after: now.get(key) ?? null }
    return isSame(change) ? [] : [change]
  })
  return [...changes.filter(hasTurned), ...changes.filter((change) => !hasTurned(change))]
}

/** Whether a check turned from pass to miss or back, or came or went. */
export function hasTurned({ before, after }: CheckChange): boolean {
  return before?.pass !== after?.pass
}

function isSame(change: CheckChange): boolean {
  if (hasTurned(change)) return false
  const then = change.before?.errorMm ?? null
  const now = change.after?.errorMm ?? null
  if (then === null || now === null) return change.before?.detail === change.after?.detail
  if (Number.isNaN(then) || Number.isNaN(now)) return Number.isNaN(then) === Number.isNaN(now)
  return Math.abs(then - now) < SAME_MM
}

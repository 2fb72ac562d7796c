import type { MeasuredConstraint } from '../atlas/measured-check'
import { faceToText, isSameResting, REFERENCE_FACE, type FaceParameters } from './face'

/**
 * The measured statements of all points on the reference face. `unasked` until a card first wants them; a failure stays until they are
 * asked for again.
 */
export type CheckFacts =
  | { readonly state: 'unasked' | 'pending' | 'failed' }
  | {
      readonly state: 'read'
      readonly byPoint: Readonly<Record<string, readonly MeasuredConstraint[]>>
    }

/** What measuring one point on one face gave: its statements, or that they could not be measured. */
export type PointFinding = readonly MeasuredConstraint[] | 'failed'

/**
 * What was measured on one face other than the reference face, point by point as cards asked for it. `face` names that face as
 * {@link restingFace} does; '' when nothing was measured yet.
 */
export type FaceChecks = {
  readonly face: string
  readonly byPoint: Readonly<Record<string, PointFinding>>
}

/** Nothing was measured on any face but the reference face. */
export const NO_FACE_CHECKS: FaceChecks = { face: '', byPoint: {} }

/**
 * The face that places are solved on, as text, '' for the reference face: expressions are ridden and tones change nothing, so both are
 * left out.
 */
export function restingFace(face: FaceParameters): string {
  if (isSameResting(face, REFERENCE_FACE)) return ''
  return faceToText({ ...face, expressions: {}, tone: REFERENCE_FACE.tone })
}

/** What was measured of a point on a face, named as {@link restingFace} does; null when that was not measured yet. */
export function findingOn({ face, byPoint }: FaceChecks, asked: string, code: string): PointFinding | null {
  return face === asked ? (byPoint[code] ?? null) : null
}

/** The same with one more finding. One of another face makes room for it: the face on stage is the only one that cards tell about. */
export function withFinding(
  { face, byPoint }: FaceChecks,
  measured: string,
  code: string,
  finding: PointFinding,
): FaceChecks {
  return { face: measured, byPoint: { ...(face === measured ? byPoint : {}), [code]: finding } }
}

/** The same without its failures, so that they are measured again. */
export function withoutFailures({ face, byPoint }: FaceChecks): FaceChecks {
  return { face, byPoint: Object.fromEntries(Object.entries(byPoint).filter(([, of]) => of !== 'failed')) }
}

/** Reads a file of measured statements, sorted by point; null when it is no such file or holds something else. */
export function readChecks(file: unknown): Readonly<Record<string, readonly MeasuredConstraint[]>> | null {
  if (typeof file !== 'object' || file === null || !('checks' in file) || !Array.isArray(file.checks))
    return null
  const byPoint: Record<string, MeasuredConstraint[]> = {}
  for (const check of file.checks as unknown[]) {
    if (!isMeasured(check)) return null
    ;(byPoint[check.point] ??= []).push(check)
  }
  return byPoint
}

const NUMBERS = ['index', 'expected', 'measured', 'errorMm', 'errorCun', 'tolerance'] as const
const TEXTS = ['point', 'marker', 'side', 'type', 'authority', 'role', 'unit'] as const

function isMeasured(value: unknown): value is MeasuredConstraint {
  if (typeof value !== 'object' || value === null) return false
  const record = value as Readonly<Record<string, unknown>>
  return (
    NUMBERS.every((name) => Number.isFinite(record[name])) &&
    TEXTS.every((name) => typeof record[name] === 'string') &&
    typeof record['pass'] === 'boolean' &&
    (record['reason'] === undefined || typeof record['reason'] === 'string')
  )
}

import type { MeasuredConstraint } from '../atlas/measured-check'
import { faceToText, REFERENCE_FACE, type FaceParameters } from './face'

/**
 * The measured statements of all points on one face. `face` names that face as {@link restingFace} does, '' for the reference face.
 * `unasked` until a card first wants them; a failure stays until they are asked for again.
 */
export type CheckFacts =
  | { readonly state: 'unasked' | 'pending' | 'failed' }
  | {
      readonly state: 'read'
      readonly face: string
      readonly byPoint: Readonly<Record<string, readonly MeasuredConstraint[]>>
    }

/** The face that places are solved on, as text: expressions are ridden and tones change nothing, so both are left out. */
export function restingFace(face: FaceParameters): string {
  return faceToText({ ...face, expressions: {}, tone: REFERENCE_FACE.tone })
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

import * as v from 'valibot'
import { millimetres, share, text, type Shape } from './shape'

const MOVES = ['superior', 'inferior', 'medial', 'lateral', 'anterior', 'posterior'] as const

/** A direction along the skin, seen from the body. */
export type CourseDirection = (typeof MOVES)[number]

/** A move along the skin in millimetres of an average adult head; scale with the face. */
export interface CourseMove {
  readonly direction: CourseDirection
  readonly mm: number
}

/**
 * One stop of a course or one corner of an area, all on the skin. A string is a landmark id or point code. `docs/data.md` says how
 * each form is read.
 */
export type CourseNode =
  | string
  | {
      readonly from: string
      readonly direction: CourseDirection
      readonly mm: number
      readonly then?: readonly CourseMove[]
    }
  | { readonly between: readonly [string, string]; readonly fraction: number }
  | { readonly curve: string; readonly fraction: number }
  | { readonly curve: string; readonly atLevelOf: string }

/** Authored outlines of lips and lids that are no landmarks of their own; the outline of an area may follow them. */
export const PART_CURVES: readonly string[] = [
  'region_vermilion_upper',
  'region_vermilion_lower',
  'region_lid_upper',
  'region_lid_lower',
]

const direction = v.picklist(MOVES)

/** Validator of {@link CourseNode}. */
export const courseNodeShape: Shape<CourseNode> = v.union(
  [
    text,
    v.strictObject({
      from: text,
      direction,
      mm: millimetres,
      then: v.exactOptional(v.array(v.strictObject({ direction, mm: millimetres }))),
    }),
    v.strictObject({ between: v.tuple([text, text]), fraction: share }),
    v.strictObject({ curve: text, fraction: share }),
    v.strictObject({ curve: text, atLevelOf: text }),
  ],
  'is not a course node',
)

/** Landmark ids and point codes that a course node names. */
export function nodeIds(node: CourseNode): readonly string[] {
  if (typeof node === 'string') return [node]
  if ('between' in node) return node.between
  if ('from' in node) return [node.from]
  return 'atLevelOf' in node ? [node.curve, node.atLevelOf] : [node.curve]
}

import * as v from 'valibot'
import { courseNodeShape, type CourseNode } from './course-node'
import {
  confidenceShape,
  header,
  millimetres,
  text,
  type Confidence,
  type FileHeader,
  type Shape,
} from './shape'

const EXTENTS = ['own', 'whole face', 'varies', 'elsewhere'] as const

/**
 * One closed piece of a zone, in the language of the areas of structures. An `area` is a boundary whose last corner joins the first; a
 * `band` has a line as its middle and reaches `halfWidthMm` to both sides, millimetres of an average adult head. Paired pieces stand for
 * the left side, those of the midline for its left half.
 */
export type ZoneOutline = { readonly side: 'paired' | 'midline' } & (
  | { readonly shape: 'area'; readonly area: readonly CourseNode[] }
  | { readonly shape: 'band'; readonly line: readonly CourseNode[]; readonly halfWidthMm: number }
)

/** Where on the skin a concern is seen. The atlas's own reading of the concern's words: an area to look at, not one to needle. */
export interface Zone {
  /** Id of the concern. */
  readonly id: string
  /** `own` has outlines · `whole face` no place of its own · `varies` lies elsewhere on everybody · `elsewhere` not on the face. */
  readonly extent: (typeof EXTENTS)[number]
  readonly outlines: readonly ZoneOutline[]
  /** Of the place and its edge; null without outlines. */
  readonly confidence: Confidence | null
  readonly note: string
}

/** `data/zones.json`. Loaded with the structures, after the first page. */
export interface ZonesFile extends FileHeader {
  readonly zones: readonly Zone[]
}

const side = v.picklist(['paired', 'midline'])

/** Validator of {@link Zone}. */
export const zoneShape: Shape<Zone> = v.strictObject({
  id: text,
  extent: v.picklist(EXTENTS),
  outlines: v.array(
    v.variant('shape', [
      v.strictObject({
        shape: v.literal('area'),
        side,
        area: v.pipe(v.array(courseNodeShape), v.minLength(3, 'has fewer than three corners')),
      }),
      v.strictObject({
        shape: v.literal('band'),
        side,
        line: v.pipe(v.array(courseNodeShape), v.minLength(2, 'has fewer than two stops')),
        halfWidthMm: millimetres,
      }),
    ]),
  ),
  confidence: v.nullable(confidenceShape),
  note: text,
})

/** Validator of {@link ZonesFile}. */
export const zonesFileShape: Shape<ZonesFile> = v.strictObject({ ...header, zones: v.array(zoneShape) })

/** The corners or stops of an outline. */
export function outlineNodes(outline: ZoneOutline): readonly CourseNode[] {
  return outline.shape === 'area' ? outline.area : outline.line
}

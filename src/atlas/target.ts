import * as v from 'valibot'
import { anatomyMentionShape, type AnatomyMention } from './anatomy'
import { certaintyIdShape, evidenceLevelIdShape, type CertaintyId, type EvidenceLevelId } from './evidence'
import { REGION_IDS, type RegionId } from './region'
import { header, text, texts, type FileHeader, type Shape } from './shape'
import { WORD_SHAPE_IDS, type WordShapeId } from './word-shape'

/** A concern: something people wish to change, for which points are claimed. Its level and certainty stand for it as a whole. */
export interface Target {
  readonly id: string
  readonly name: string
  /** Lay words for search. */
  readonly otherNames: readonly string[]
  readonly clientDescription: string
  /** `cosmetic`, `supporting` (kept apart from cosmetic claims) or `medical` (no claim for face points). */
  readonly kind: 'cosmetic' | 'supporting' | 'medical'
  readonly headRegion: RegionId | 'whole face' | 'whole body'
  readonly zones: readonly RegionId[]
  readonly structures: readonly AnatomyMention[]
  readonly evidenceLevel: EvidenceLevelId
  readonly certainty: CertaintyId
  /** Ids of the studies of the concern as a whole. */
  readonly evidence: readonly string[]
  readonly evidenceStatement: string
  readonly lineType: 'dynamic' | 'mixed' | 'static/mixed' | null
  /** The still exaggeration of a model face that shows what the word means; null where the head has none. */
  readonly wordShape: WordShapeId | null
  /** Codes of points on the body that texts add; they lie outside this atlas. */
  readonly distalPointsOutsideAtlas: readonly string[]
  readonly notAFacialPointTarget: boolean
  /** Signs that belong to a doctor first; always shown with the concern. */
  readonly redFlags: readonly string[]
  readonly notes: readonly string[]
}

/** `data/targets.json`. */
export interface TargetsFile extends FileHeader {
  readonly targets: readonly Target[]
}

/** Validator of {@link Target}. */
export const targetShape: Shape<Target> = v.strictObject({
  id: text,
  name: text,
  otherNames: texts,
  clientDescription: text,
  kind: v.picklist(['cosmetic', 'supporting', 'medical']),
  headRegion: v.picklist([...REGION_IDS, 'whole face', 'whole body']),
  zones: v.array(v.picklist(REGION_IDS)),
  structures: v.array(anatomyMentionShape),
  evidenceLevel: evidenceLevelIdShape,
  certainty: certaintyIdShape,
  evidence: texts,
  evidenceStatement: text,
  lineType: v.nullable(v.picklist(['dynamic', 'mixed', 'static/mixed'])),
  wordShape: v.nullable(v.picklist(WORD_SHAPE_IDS)),
  distalPointsOutsideAtlas: texts,
  notAFacialPointTarget: v.boolean(),
  redFlags: texts,
  notes: texts,
})

/** Validator of {@link TargetsFile}. */
export const targetsFileShape: Shape<TargetsFile> = v.strictObject({
  ...header,
  targets: v.array(targetShape),
})

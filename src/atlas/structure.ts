import * as v from 'valibot'
import { courseNodeShape, type CourseNode } from './course-node'
import { fibresShape, type Fibres } from './fibres'
import {
  confidenceShape,
  header,
  millimetres,
  text,
  textOrNull,
  texts,
  type Confidence,
  type FileHeader,
  type Shape,
} from './shape'

const KINDS = [
  'muscle',
  'artery',
  'vein',
  'nerve',
  'gland',
  'duct',
  'bone',
  'foramen',
  'cartilage',
  'organ',
  'space',
  'ligament',
] as const
const LAYERS = ['subcutaneous', 'SMAS/muscle', 'under muscle', 'on bone', 'deep'] as const
const HAZARDS = [
  'bruise',
  'haematoma',
  'nerve injury',
  'vision',
  'stroke/vascular',
  'pneumothorax',
  'airway',
  'CNS',
  'infection',
] as const

/** Kind of structure. `subtype` refines it. */
export type StructureKind = (typeof KINDS)[number]

/** What may go wrong at a structure. */
export interface Hazard {
  readonly severity: (typeof HAZARDS)[number]
  readonly effect: string
  /** Ids of safety items, red flags or emergency steps. */
  readonly safetyIds: readonly string[]
}

/** One muscle, vessel, nerve, gland, bone … of head and neck. Fields that only some kinds have are optional. */
export interface Structure {
  readonly id: string
  readonly kind: StructureKind
  readonly subtype?: string
  readonly names: { readonly english: string; readonly latin: string | null; readonly plain: string }
  readonly side: 'paired' | 'midline'
  readonly description?: string
  /** Muscles. */
  readonly origin?: string
  readonly insertion?: string
  readonly fibreDirection?: string
  /** The same as places, for muscles whose area is drawn. */
  readonly fibres?: Fibres
  readonly action?: string
  /** Concern ids of lines that the muscle folds. */
  readonly expressionLines?: readonly string[]
  /** Structure ids of the nerves that supply it. */
  readonly innervation?: readonly string[]
  readonly members?: readonly string[]
  /** Nerves. */
  readonly modality?: 'mixed' | 'sensory' | 'motor' | 'autonomic'
  readonly trigeminalDivision?: string | null
  readonly territory?: string
  /** Structure id of the opening by which it leaves the bone. */
  readonly exitForamen?: string | null
  readonly exitNote?: string | null
  /** Vessels and nerves. */
  readonly parent?: string | null
  readonly parentRole?: string
  readonly parentText?: string
  readonly branches?: readonly string[]
  readonly branchesRole?: string
  readonly otherBranches?: readonly string[]
  readonly courseText?: string
  /** Line on the skin; a drawing aid, no measurement and no guide for needling. */
  readonly course: readonly CourseNode[] | null
  /** Closed boundary on the skin; the last corner joins the first. */
  readonly area: readonly CourseNode[] | null
  readonly courseConfidence: Confidence | null
  readonly layer: (typeof LAYERS)[number]
  /** Usual depth below the skin, mm, [least, most]. Never shown as an allowed needle depth. */
  readonly depthMm: readonly [number, number] | null
  readonly depthNote: string | null
  readonly depthConfidence: 'measured' | 'estimate' | null
  /** `mm` is the half-width of a soft band around the course; null where no reliable number is known. */
  readonly variation: {
    readonly mm: number | null
    readonly note: string | null
    /** Keys of `sources.json`. */
    readonly sources: readonly string[]
  }
  /** Landmark ids where the place hardly varies. */
  readonly constantAt: readonly string[]
  readonly hazard: readonly Hazard[]
  /** Points that lie over it by place, although their texts don't name it. Points that name it are cross-linked on load. */
  readonly relatedPointsByLocation: readonly string[]
  readonly relatedTargets: readonly string[]
  readonly confidence: Confidence
  /** Keys of `sources.json`. */
  readonly sources: readonly string[]
  readonly notes?: string
}

/** `data/structures.json`. Loaded after the first page; the atlas works without it. */
export interface StructuresFile extends FileHeader {
  /** Arc-length origin of each curve that courses use. */
  readonly curveStarts: Readonly<Record<string, string>>
  /** Ids that are a landmark as well, on purpose. */
  readonly sharedWithLandmarks: readonly string[]
  /** Where sources contradict each other and both are kept, and what was not verified. */
  readonly openQuestions: readonly string[]
  readonly structures: readonly Structure[]
}

const optionalText = v.exactOptional(text)
const optionalTexts = v.exactOptional(texts)

/** Validator of {@link Structure}. */
export const structureShape: Shape<Structure> = v.strictObject({
  id: text,
  kind: v.picklist(KINDS),
  subtype: optionalText,
  names: v.strictObject({ english: text, latin: textOrNull, plain: text }),
  side: v.picklist(['paired', 'midline']),
  description: optionalText,
  origin: optionalText,
  insertion: optionalText,
  fibreDirection: optionalText,
  fibres: v.exactOptional(fibresShape),
  action: optionalText,
  expressionLines: optionalTexts,
  innervation: optionalTexts,
  members: optionalTexts,
  modality: v.exactOptional(v.picklist(['mixed', 'sensory', 'motor', 'autonomic'])),
  trigeminalDivision: v.exactOptional(textOrNull),
  territory: optionalText,
  exitForamen: v.exactOptional(textOrNull),
  exitNote: v.exactOptional(textOrNull),
  parent: v.exactOptional(textOrNull),
  parentRole: optionalText,
  parentText: optionalText,
  branches: optionalTexts,
  branchesRole: optionalText,
  otherBranches: optionalTexts,
  courseText: optionalText,
  course: v.nullable(v.array(courseNodeShape)),
  area: v.nullable(v.array(courseNodeShape)),
  courseConfidence: v.nullable(confidenceShape),
  layer: v.picklist(LAYERS),
  depthMm: v.nullable(v.tuple([millimetres, millimetres])),
  depthNote: textOrNull,
  depthConfidence: v.nullable(v.picklist(['measured', 'estimate'])),
  variation: v.strictObject({
    mm: v.nullable(millimetres),
    note: textOrNull,
    sources: texts,
  }),
  constantAt: texts,
  hazard: v.array(v.strictObject({ severity: v.picklist(HAZARDS), effect: text, safetyIds: texts })),
  relatedPointsByLocation: texts,
  relatedTargets: texts,
  confidence: confidenceShape,
  sources: v.pipe(texts, v.minLength(1, 'names no source')),
  notes: optionalText,
})

/** Validator of {@link StructuresFile}. */
export const structuresFileShape: Shape<StructuresFile> = v.strictObject({
  ...header,
  curveStarts: v.record(text, text),
  sharedWithLandmarks: texts,
  openQuestions: texts,
  structures: v.array(structureShape),
})

import * as v from 'valibot'
import { anatomyMentionShape, type AnatomyMention } from './anatomy'
import { constraintShape, type Constraint } from './constraint'
import { REGION_IDS, type RegionId } from './region'
import {
  confidenceShape,
  cun,
  header,
  millimetres,
  number,
  text,
  textOrNull,
  texts,
  type Confidence,
  type FileHeader,
  type Shape,
} from './shape'

/** How careful one must be. Meanings stand in `points.json` under `cautionClasses`. */
export type CautionClassId = 'routine' | 'caution' | 'high-risk' | 'contraindicated-needling-in-cosmetic-use'

/** A caution class with its meaning in plain words. */
export interface CautionClass {
  readonly id: CautionClassId
  /** One or two words for a badge. */
  readonly name: string
  readonly meaning: string
}

/** Why a point is linked to a concern. */
export type ClaimBasis = 'practitioner-claim' | 'study-protocol'

/** A claim's own level: tradition, or use (never alone) in a study of that concern. */
export type ClaimLevel = 'traditional' | 'study-protocol'

/** One claim: people say that this point serves this concern. Never a promise. */
export interface Claim {
  /** Id of the concern. */
  readonly target: string
  readonly basis: ClaimBasis
  readonly level: ClaimLevel
  /** Ids of the studies that used the point for this concern, among other points; empty for tradition. */
  readonly evidence: readonly string[]
}

/** Names of a point. Null where none is certain. */
export interface PointNames {
  readonly pinyin: string
  readonly pinyinPlain: string
  readonly hanziTraditional: string
  readonly hanziSimplified: string
  readonly korean: string | null
  readonly koreanHangul: string | null
  readonly japanese: string | null
  readonly japaneseScript: string | null
  readonly english: string | null
  readonly other: readonly string[]
}

/** Where a scalp point stands in the grid of hairline distances, cun. */
export interface ScalpGrid {
  readonly behindAnteriorHairlineCun?: number
  readonly abovePosteriorHairlineCun?: number
  /** Null where the lateral place is set by a landmark. */
  readonly lateralCun: number | null
  readonly lateralBasis?: string
  /** True where the standard itself prints the numbers. */
  readonly explicit?: boolean
}

/** A rival place that an authority prints for the same point. */
export interface AlternativeLocation {
  readonly text: string
  /** Who says which, short enough for a label on the head: the place of `location`, and the rival. */
  readonly labels: { readonly main: string; readonly rival: string }
  readonly constraints: readonly Constraint[]
}

/** Where a point lies. */
export interface PointLocation {
  /** Whose wording the sentence restates: WHO 2008, the extra-point standards, or textbooks only. */
  readonly authority: 'WHO' | 'EX' | 'classic'
  readonly text: string
  /** How a hand finds it, where that helps. */
  readonly findBy: string | null
  readonly constraints: readonly Constraint[]
  readonly alternative: AlternativeLocation | null
  readonly scalpGrid: ScalpGrid | null
}

/** Textbook needling range. Shown only under the rules of the card; never as advice. */
export interface Needling {
  readonly angle: string
  /** Cun, [least, most]; null where no number is given on purpose. */
  readonly depthCun: readonly [number, number] | null
  /** The same in millimetres at 1 cun = 25 mm. */
  readonly depthMm: readonly [number, number] | null
  readonly note: string | null
  /** Key of `depthBases` in the file; null together with the depths. */
  readonly depthBasis: string | null
}

/** One of several separate places that share a code (EX-HN1). */
export interface PointInstance {
  readonly id: string
  readonly position: string
  readonly side: 'left' | 'right' | 'midline'
  readonly offset: {
    readonly from: string
    readonly direction: 'anterior' | 'posterior' | 'lateral'
    readonly cun: number
    readonly scale: string
  }
  readonly scalpGrid: ScalpGrid
}

/** One acupuncture point. Its id is `code`. */
export interface Point {
  readonly code: string
  /** Meridian id, or `EX` for extra points that belong to none. */
  readonly meridian: string
  /** Number along the meridian, unique within it. */
  readonly order: number
  readonly scope: 'core' | 'boundary' | 'extra-standard' | 'extra-common'
  readonly names: PointNames
  readonly region: RegionId
  readonly laterality: 'bilateral' | 'midline' | 'multiple' | 'left' | 'right'
  /** False for the six points inside nose and mouth: listed, without a marker. */
  readonly onOuterSkin: boolean
  readonly markerCount: number
  readonly instances?: readonly PointInstance[]
  readonly location: PointLocation
  readonly needling: Needling
  readonly anatomy: {
    readonly muscles: readonly AnatomyMention[]
    readonly nerves: readonly AnatomyMention[]
    readonly vessels: readonly AnatomyMention[]
    readonly structuresAtRisk: readonly AnatomyMention[]
  }
  readonly caution: { readonly class: CautionClassId; readonly reasons: readonly string[] }
  /** What tradition says the point is for; reported, not assessed. */
  readonly traditionalIndications: string
  readonly claims: readonly Claim[]
  /** Concerns for which some practitioners use the point although it is ruled out here. */
  readonly claimsNotEndorsed: readonly string[]
  /** For points without a claim: why the atlas has them. Null where there are claims. */
  readonly whyListed: string | null
  readonly confidence: {
    readonly location: Confidence
    readonly names: Confidence
    readonly needling: Confidence
  }
  readonly whoTextVerification: 'verbatim-seen' | 'not-in-WHO2008'
  /** Keys of `sources.json`. */
  readonly sources: readonly string[]
  readonly notes: readonly string[]
}

/** A rule that ties several points together; tests the placement, never places. */
export interface CrossPointCheck {
  readonly id: string
  readonly kind: 'order' | 'sameOffsetFromHairline' | 'sameLevel' | 'arithmetic'
  readonly authority: 'WHO' | 'WHO-note' | 'derived'
  readonly axis?: string
  readonly points?: readonly string[]
  readonly cun?: number
  readonly statement?: string
  readonly note?: string
}

/** Tolerances of the placement tests: millimetres, cun or shares as the key says. */
export interface TestTolerances {
  readonly midlineMm: number
  readonly offsetCun: number
  readonly lateralCun: number
  readonly sameLevelMm: number
  readonly verticalLineMm: number
  readonly curveFraction: number
  readonly midpointFraction: number
  readonly surfaceProjectionMm: number
  readonly relativeMinMm: number
  readonly relativeMinOnSameCurveMm: number
  readonly softAuthorities: readonly string[]
  readonly softMultiplier: number
  readonly note: string
}

/** `data/points.json`. */
export interface PointsFile extends FileHeader {
  readonly cautionClasses: readonly CautionClass[]
  /** Texts that `needling.depthBasis` points to. */
  readonly depthBases: Readonly<Record<string, string>>
  readonly constraintTypes: Readonly<Record<string, string>>
  readonly offsetDirections: readonly string[]
  readonly constraintAuthorities: Readonly<Record<string, string>>
  readonly testTolerances: TestTolerances
  readonly crossPointChecks: readonly CrossPointCheck[]
  readonly points: readonly Point[]
}

const cautionClassId = v.picklist([
  'routine',
  'caution',
  'high-risk',
  'contraindicated-needling-in-cosmetic-use',
])
const claim = v.strictObject({
  target: text,
  basis: v.picklist(['practitioner-claim', 'study-protocol']),
  level: v.picklist(['traditional', 'study-protocol']),
  evidence: texts,
})
const scalpGrid = v.strictObject({
  behindAnteriorHairlineCun: v.exactOptional(cun),
  abovePosteriorHairlineCun: v.exactOptional(cun),
  lateralCun: v.nullable(cun),
  lateralBasis: v.exactOptional(text),
  explicit: v.exactOptional(v.boolean()),
})
const mentions = v.array(anatomyMentionShape)
const constraints = v.pipe(v.array(constraintShape), v.minLength(1, 'states no place'))
const whole = v.pipe(number, v.integer(), v.minValue(0))

/** Validator of {@link Point}. */
export const pointShape: Shape<Point> = v.strictObject({
  code: v.pipe(v.string(), v.regex(/^(EX-(HN\d+|[A-Z][a-z]+)|[A-Z]{2}\d+)$/, 'is not a point code')),
  meridian: text,
  order: v.pipe(whole, v.minValue(1)),
  scope: v.picklist(['core', 'boundary', 'extra-standard', 'extra-common']),
  names: v.strictObject({
    pinyin: text,
    pinyinPlain: text,
    hanziTraditional: text,
    hanziSimplified: text,
    korean: textOrNull,
    koreanHangul: textOrNull,
    japanese: textOrNull,
    japaneseScript: textOrNull,
    english: textOrNull,
    other: texts,
  }),
  region: v.picklist(REGION_IDS),
  laterality: v.picklist(['bilateral', 'midline', 'multiple', 'left', 'right']),
  onOuterSkin: v.boolean(),
  markerCount: v.pipe(whole, v.maxValue(4)),
  instances: v.exactOptional(
    v.array(
      v.strictObject({
        id: text,
        position: text,
        side: v.picklist(['left', 'right', 'midline']),
        offset: v.strictObject({
          from: text,
          direction: v.picklist(['anterior', 'posterior', 'lateral']),
          cun,
          scale: text,
        }),
        scalpGrid,
      }),
    ),
  ),
  location: v.strictObject({
    authority: v.picklist(['WHO', 'EX', 'classic']),
    text,
    findBy: textOrNull,
    constraints,
    alternative: v.nullable(
      v.strictObject({
        text,
        labels: v.strictObject({ main: text, rival: text }),
        constraints,
      }),
    ),
    scalpGrid: v.nullable(scalpGrid),
  }),
  needling: v.strictObject({
    angle: text,
    depthCun: v.nullable(v.tuple([cun, cun])),
    depthMm: v.nullable(v.tuple([millimetres, millimetres])),
    note: textOrNull,
    depthBasis: textOrNull,
  }),
  anatomy: v.strictObject({
    muscles: mentions,
    nerves: mentions,
    vessels: mentions,
    structuresAtRisk: mentions,
  }),
  caution: v.strictObject({
    class: cautionClassId,
    reasons: v.pipe(texts, v.minLength(1, 'gives no reason')),
  }),
  traditionalIndications: text,
  claims: v.array(claim),
  claimsNotEndorsed: texts,
  whyListed: textOrNull,
  confidence: v.strictObject({
    location: confidenceShape,
    names: confidenceShape,
    needling: confidenceShape,
  }),
  whoTextVerification: v.picklist(['verbatim-seen', 'not-in-WHO2008']),
  sources: v.pipe(texts, v.minLength(1, 'names no source')),
  notes: texts,
})

/** Validator of {@link PointsFile}. */
export const pointsFileShape: Shape<PointsFile> = v.strictObject({
  ...header,
  cautionClasses: v.array(v.strictObject({ id: cautionClassId, name: text, meaning: text })),
  depthBases: v.record(text, text),
  constraintTypes: v.record(text, text),
  offsetDirections: texts,
  constraintAuthorities: v.record(text, text),
  testTolerances: v.strictObject({
    midlineMm: number,
    offsetCun: number,
    lateralCun: number,
    sameLevelMm: number,
    verticalLineMm: number,
    curveFraction: number,
    midpointFraction: number,
    surfaceProjectionMm: number,
    relativeMinMm: number,
    relativeMinOnSameCurveMm: number,
    softAuthorities: texts,
    softMultiplier: number,
    note: text,
  }),
  crossPointChecks: v.array(
    v.strictObject({
      id: text,
      kind: v.picklist(['order', 'sameOffsetFromHairline', 'sameLevel', 'arithmetic']),
      authority: v.picklist(['WHO', 'WHO-note', 'derived']),
      axis: v.exactOptional(text),
      points: v.exactOptional(texts),
      cun: v.exactOptional(cun),
      statement: v.exactOptional(text),
      note: v.exactOptional(text),
    }),
  ),
  points: v.array(pointShape),
})

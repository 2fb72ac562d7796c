import * as v from 'valibot'
import {
  confidenceShape,
  cun,
  header,
  millimetres,
  text,
  textOrNull,
  texts,
  type Confidence,
  type FileHeader,
  type Shape,
} from './shape'

/** A named anatomical place, level, line or surface that constraints refer to. Bilateral ones are listed once. */
export interface Landmark {
  readonly id: string
  /** Plain words for labels and sentences, without an article: `inner corner of the eye`. Unique. */
  readonly name: string
  readonly kind: 'point' | 'level' | 'curve' | 'surface' | 'vertical' | 'construct'
  readonly side: 'midline' | 'bilateral'
  readonly tissue: 'bone' | 'hair' | 'soft' | 'cartilage' | 'mucosa' | 'muscle' | 'vessel' | 'construct'
  readonly definition: string
  /** How the place is found on a head model without bones, vessels or hair. */
  readonly howToPickOnMesh: string
  readonly aliases: readonly string[]
  readonly stability: 'fixed' | 'individual'
  /** Certainty of the definition. */
  readonly confidence: Confidence
  /** Certainty of the place on a closed-mouth head model. */
  readonly pickConfidence: Confidence
}

/** One proportional measure. A cun of one scale is not a cun of another. */
export interface Scale {
  readonly id: string
  /** Landmark ids; null where the measure is taken on a hand. */
  readonly from: string | null
  readonly to: string | null
  readonly fromSide?: 'right'
  readonly toSide?: 'left'
  readonly measuredOn?: 'hand'
  /** How many cun the stretch counts; null for a fingerbreadth. */
  readonly cun: number | null
  readonly path: string
  readonly authority: readonly string[]
  readonly confidence: Confidence
  readonly usedFor: string
  /** Millimetres per cun, [least, most]: a sanity check, never an input. */
  readonly mmPerCunEstimate?: readonly [number, number]
  /** Millimetres of the whole measure, for a scale without cun. */
  readonly mmEstimate?: readonly [number, number]
  readonly mmEstimateBasis?: string
  readonly caveat?: string
}

/** A level whose height above a hairline follows from the location texts. */
export interface DerivedLevel {
  readonly level: string
  readonly abovePosteriorHairlineCun?: number
  readonly aboveAnteriorHairlineCun?: number
  readonly usedBy: readonly string[]
  readonly authority: 'WHO' | 'derived' | 'classic'
  readonly note: string
}

/** `data/landmarks.json`. */
export interface LandmarksFile extends FileHeader {
  readonly frame: {
    readonly head: string
    readonly axes: string
    readonly meaning: Readonly<Record<string, string>>
    readonly cunRule: string
  }
  readonly scales: readonly Scale[]
  readonly derivedLevels: readonly DerivedLevel[]
  readonly landmarks: readonly Landmark[]
}

const range = v.exactOptional(v.tuple([millimetres, millimetres]))
const optionalText = v.exactOptional(text)
const optionalCun = v.exactOptional(cun)

/** Validator of {@link Landmark}. */
export const landmarkShape: Shape<Landmark> = v.strictObject({
  id: text,
  name: text,
  kind: v.picklist(['point', 'level', 'curve', 'surface', 'vertical', 'construct']),
  side: v.picklist(['midline', 'bilateral']),
  tissue: v.picklist(['bone', 'hair', 'soft', 'cartilage', 'mucosa', 'muscle', 'vessel', 'construct']),
  definition: text,
  howToPickOnMesh: text,
  aliases: texts,
  stability: v.picklist(['fixed', 'individual']),
  confidence: confidenceShape,
  pickConfidence: confidenceShape,
})

/** Validator of {@link LandmarksFile}. */
export const landmarksFileShape: Shape<LandmarksFile> = v.strictObject({
  ...header,
  frame: v.strictObject({ head: text, axes: text, meaning: v.record(text, text), cunRule: text }),
  scales: v.array(
    v.strictObject({
      id: text,
      from: textOrNull,
      to: textOrNull,
      fromSide: v.exactOptional(v.literal('right')),
      toSide: v.exactOptional(v.literal('left')),
      measuredOn: v.exactOptional(v.literal('hand')),
      cun: v.nullable(cun),
      path: text,
      authority: texts,
      confidence: confidenceShape,
      usedFor: text,
      mmPerCunEstimate: range,
      mmEstimate: range,
      mmEstimateBasis: optionalText,
      caveat: optionalText,
    }),
  ),
  derivedLevels: v.array(
    v.strictObject({
      level: text,
      abovePosteriorHairlineCun: optionalCun,
      aboveAnteriorHairlineCun: optionalCun,
      usedBy: texts,
      authority: v.picklist(['WHO', 'derived', 'classic']),
      note: text,
    }),
  ),
  landmarks: v.array(landmarkShape),
})

import * as v from 'valibot'
import type { CautionClassId } from './point'
import { header, text, textOrNull, texts, type FileHeader, type Shape } from './shape'

const CATEGORIES = [
  'contraindication-absolute',
  'contraindication-relative',
  'caution',
  'adverse-effect',
  'setting',
  'aftercare',
] as const
const OUTCOMES = ['stop', 'postpone', 'ask', 'avoid', 'care'] as const
const URGENCIES = ['emergency', 'urgent', 'soon'] as const

/** What a safety item is about. */
export type SafetyCategory = (typeof CATEGORIES)[number]

/** What a screening answer leads to, strictest first: the strictest of several counts. */
export type ScreeningOutcomeId = (typeof OUTCOMES)[number]

/** How fast a red flag needs help. */
export type Urgency = (typeof URGENCIES)[number]

/** Outcomes from the strictest to the mildest. */
export const SCREENING_OUTCOMES: readonly ScreeningOutcomeId[] = OUTCOMES

/** One statement about safety. */
export interface SafetyItem {
  readonly id: string
  readonly category: SafetyCategory
  readonly title: string
  readonly statement: string
  readonly severity: 'stop' | 'ask' | 'info' | 'high' | 'medium' | 'low' | 'mild' | 'moderate' | 'severe'
  /** For adverse effects: how often; `summary` for statements about all of them. */
  readonly frequency: 'common' | 'uncommon' | 'rare' | 'very rare' | 'summary' | null
  readonly audience: readonly ('student' | 'practitioner' | 'client')[]
  /** Keys of `sources.json`. */
  readonly sources: readonly string[]
  /** True where the source article says it too: then `article` is among the sources. */
  readonly fromArticle: boolean
  readonly relatedPoints: readonly string[]
  readonly relatedCautionClasses: readonly CautionClassId[]
  /** Ids of studies. */
  readonly evidence: readonly string[]
  readonly note: string | null
  /** Where the item holds for one technique only. */
  readonly scope?: string
}

/** A sign that needs a doctor. */
export interface RedFlag {
  readonly id: string
  readonly sign: string
  readonly action: string
  readonly urgency: Urgency
}

/** An outcome in words. */
export interface ScreeningOutcome {
  readonly id: ScreeningOutcomeId
  readonly meaning: string
}

/** One question before a session: one meaning, one item, one outcome. */
export interface ScreeningQuestion {
  readonly id: string
  readonly question: string
  /** Id of the safety item it asks about. */
  readonly relatesTo: string
  /** The answer that triggers the outcome. */
  readonly flagOn: 'yes' | 'no'
  readonly outcome: ScreeningOutcomeId
  readonly urgency?: 'emergency'
  readonly redFlagId?: string
  readonly asksFor?: readonly ('what' | 'where' | 'date')[]
}

/** What to do when something happens. */
export interface EmergencyStep {
  readonly id: string
  readonly situation: string
  readonly action: string
}

/** One line of the comparison with botulinum toxin. Those from the article are reported, never said by the atlas. */
export interface Comparison {
  readonly id: string
  readonly statement: string
  readonly sources: readonly string[]
  readonly fromArticle: boolean
  readonly note: string | null
}

/** `data/safety.json`. */
export interface SafetyFile extends FileHeader {
  readonly safety: readonly SafetyItem[]
  /** Ids of items that rule cosmetic needling out. */
  readonly doNotTreat: readonly string[]
  readonly redFlags: readonly RedFlag[]
  readonly screeningOutcomes: readonly ScreeningOutcome[]
  readonly screeningQuestions: readonly ScreeningQuestion[]
  readonly emergency: readonly EmergencyStep[]
  readonly comparison: readonly Comparison[]
}

/** Validator of {@link SafetyItem}. */
export const safetyItemShape: Shape<SafetyItem> = v.strictObject({
  id: text,
  category: v.picklist(CATEGORIES),
  title: text,
  statement: text,
  severity: v.picklist(['stop', 'ask', 'info', 'high', 'medium', 'low', 'mild', 'moderate', 'severe']),
  frequency: v.nullable(v.picklist(['common', 'uncommon', 'rare', 'very rare', 'summary'])),
  audience: v.pipe(v.array(v.picklist(['student', 'practitioner', 'client'])), v.minLength(1)),
  sources: v.pipe(texts, v.minLength(1, 'names no source')),
  fromArticle: v.boolean(),
  relatedPoints: texts,
  relatedCautionClasses: v.array(
    v.picklist(['routine', 'caution', 'high-risk', 'contraindicated-needling-in-cosmetic-use']),
  ),
  evidence: texts,
  note: textOrNull,
  scope: v.exactOptional(text),
})

/** Validator of {@link RedFlag}. */
export const redFlagShape: Shape<RedFlag> = v.strictObject({
  id: text,
  sign: text,
  action: text,
  urgency: v.picklist(URGENCIES),
})

/** Validator of {@link ScreeningQuestion}. */
export const screeningQuestionShape: Shape<ScreeningQuestion> = v.strictObject({
  id: text,
  question: text,
  relatesTo: text,
  flagOn: v.picklist(['yes', 'no']),
  outcome: v.picklist(OUTCOMES),
  urgency: v.exactOptional(v.literal('emergency')),
  redFlagId: v.exactOptional(text),
  asksFor: v.exactOptional(v.array(v.picklist(['what', 'where', 'date']))),
})

/** Validator of {@link SafetyFile}. */
export const safetyFileShape: Shape<SafetyFile> = v.strictObject({
  ...header,
  safety: v.array(safetyItemShape),
  doNotTreat: texts,
  redFlags: v.array(redFlagShape),
  screeningOutcomes: v.array(v.strictObject({ id: v.picklist(OUTCOMES), meaning: text })),
  screeningQuestions: v.array(screeningQuestionShape),
  emergency: v.array(v.strictObject({ id: text, situation: text, action: text })),
  comparison: v.array(
    v.strictObject({ id: text, statement: text, sources: texts, fromArticle: v.boolean(), note: textOrNull }),
  ),
})

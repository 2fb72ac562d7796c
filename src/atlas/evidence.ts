import * as v from 'valibot'
import { header, number, text, textOrNull, texts, type FileHeader, type Shape } from './shape'
import type { ClaimBasis, ClaimLevel } from './point'

const LEVELS = [
  'traditional',
  'case-report',
  'case-series',
  'uncontrolled-pilot',
  'observational',
  'rct-limited',
  'rct-sham',
  'systematic-review',
  'narrative-review',
  'guideline',
  'standard',
  'method',
  'measurement',
] as const
const CERTAINTIES = ['very-low', 'low', 'moderate', 'high', 'not-applicable'] as const

/** Kind of study behind a concern or a finding. */
export type EvidenceLevelId = (typeof LEVELS)[number]

/** How much a finding may be trusted. */
export type CertaintyId = (typeof CERTAINTIES)[number]

/** Validator of {@link EvidenceLevelId}. */
export const evidenceLevelIdShape = v.picklist(LEVELS)

/** Validator of {@link CertaintyId}. */
export const certaintyIdShape = v.picklist(CERTAINTIES)

/** A level in words. `rank` orders the ladder, 0 tradition to 6 systematic review; null where a rank makes no sense. */
export interface EvidenceLevel {
  readonly id: EvidenceLevelId
  readonly rank: number | null
  readonly name: string
  /** In words for people without training; null for papers about methods. */
  readonly clientText: string | null
  readonly icon: string
  readonly note?: string
}

/** A certainty in words. */
export interface Certainty {
  readonly id: CertaintyId
  readonly name: string
  readonly meaning: string
}

/** A claim's own level in words. */
export interface ClaimLevelText {
  readonly id: ClaimLevel
  readonly name: string
  readonly clientText: string
}

/** A claim's basis in words. */
export interface ClaimBasisText {
  readonly id: ClaimBasis
  readonly name: string
}

/** One study, review, report or standard. */
export interface Study {
  readonly id: string
  readonly shortCite: string
  readonly authors: string
  readonly title: string
  readonly journal: string | null
  readonly year: number
  readonly design: string
  /** How many people, studies or cases; in words. */
  readonly n: string | null
  readonly findings: string
  readonly limits: string
  readonly doi: string | null
  readonly pmid: string | null
  readonly pmcid: string | null
  /** How the source article refers to it, where it does. */
  readonly articleReference: string | null
  readonly evidenceLevel: EvidenceLevelId
  readonly certainty: CertaintyId
  /** How sure the atlas is that this is the paper meant. */
  readonly identified: 'certain' | 'likely' | 'partly' | 'no'
  readonly identificationNote: string | null
  /** What was seen of it. */
  readonly sourceNote: string
  readonly category: 'efficacy' | 'safety' | 'location'
  /** Codes of the atlas's points that were used, always together with others. */
  readonly pointsUsed: readonly string[]
}

/** `data/evidence.json`. */
export interface EvidenceFile extends FileHeader {
  readonly schemeName: string
  readonly howToRate: string
  /** What all of it amounts to, in plain words. */
  readonly overallStatement: string
  readonly levels: readonly EvidenceLevel[]
  readonly certainties: readonly Certainty[]
  readonly claimLevels: readonly ClaimLevelText[]
  readonly claimBases: readonly ClaimBasisText[]
  readonly evidence: readonly Study[]
}

/** Validator of {@link Study}. */
export const studyShape: Shape<Study> = v.strictObject({
  id: text,
  shortCite: text,
  authors: text,
  title: text,
  journal: textOrNull,
  year: v.pipe(number, v.integer(), v.minValue(1900), v.maxValue(2100)),
  design: text,
  n: textOrNull,
  findings: text,
  limits: text,
  doi: v.nullable(v.pipe(v.string(), v.regex(/^10\.\d{4,}\/\S+$/, 'is not a DOI'))),
  pmid: v.nullable(v.pipe(v.string(), v.regex(/^\d+$/, 'is not a PMID'))),
  pmcid: v.nullable(v.pipe(v.string(), v.regex(/^PMC\d+$/, 'is not a PMCID'))),
  articleReference: textOrNull,
  evidenceLevel: evidenceLevelIdShape,
  certainty: certaintyIdShape,
  identified: v.picklist(['certain', 'likely', 'partly', 'no']),
  identificationNote: textOrNull,
  sourceNote: text,
  category: v.picklist(['efficacy', 'safety', 'location']),
  pointsUsed: texts,
})

/** Validator of {@link EvidenceFile}. */
export const evidenceFileShape: Shape<EvidenceFile> = v.strictObject({
  ...header,
  schemeName: text,
  howToRate: text,
  overallStatement: text,
  levels: v.array(
    v.strictObject({
      id: evidenceLevelIdShape,
      rank: v.nullable(number),
      name: text,
      clientText: textOrNull,
      icon: text,
      note: v.exactOptional(text),
    }),
  ),
  certainties: v.array(v.strictObject({ id: certaintyIdShape, name: text, meaning: text })),
  claimLevels: v.array(
    v.strictObject({ id: v.picklist(['traditional', 'study-protocol']), name: text, clientText: text }),
  ),
  claimBases: v.array(
    v.strictObject({ id: v.picklist(['practitioner-claim', 'study-protocol']), name: text }),
  ),
  evidence: v.array(studyShape),
})

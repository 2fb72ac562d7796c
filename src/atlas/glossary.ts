import * as v from 'valibot'
import { header, text, textOrNull, texts, type FileHeader, type Shape } from './shape'

/** What a term is about, in the order in which the glossary is read. */
export const TERM_GROUPS = ['measure', 'anatomy', 'tradition', 'practice', 'evidence'] as const

/** One group of terms. */
export type TermGroup = (typeof TERM_GROUPS)[number]

/** One term of the glossary, explained in a sentence or two of the atlas's own. */
export interface Term {
  readonly id: string
  readonly group: TermGroup
  readonly term: string
  /** Every spelling by which running text uses it, the term itself among them. No two terms share one. */
  readonly forms: readonly string[]
  readonly definition: string
  /** Ids of the records that tell more. */
  readonly landmarks: readonly string[]
  readonly structures: readonly string[]
  /** Keys of `sources.json` that the fact came from. */
  readonly sources: readonly string[]
  /** Where else it came from; null where the sources say all. */
  readonly sourceNote: string | null
}

/** `data/glossary.json`. Loaded after the first page; the atlas works without it. */
export interface GlossaryFile extends FileHeader {
  readonly terms: readonly Term[]
}

/** Longest definition: what a small box beside a word holds, characters. */
const LONGEST_DEFINITION = 260

/** Validator of {@link Term}. */
export const termShape: Shape<Term> = v.strictObject({
  id: text,
  group: v.picklist(TERM_GROUPS),
  term: text,
  forms: v.pipe(texts, v.minLength(1, 'names no spelling')),
  definition: v.pipe(text, v.maxLength(LONGEST_DEFINITION, 'is too long for the box beside a word')),
  landmarks: texts,
  structures: texts,
  sources: texts,
  sourceNote: textOrNull,
})

/** Validator of {@link GlossaryFile}. */
export const glossaryFileShape: Shape<GlossaryFile> = v.strictObject({ ...header, terms: v.array(termShape) })

import * as v from 'valibot'
import { header, text, textOrNull, type FileHeader, type Shape } from './shape'

/** A book, standard, paper or practice that records cite by key. */
export interface Source {
  readonly id: string
  readonly citation: string
  /** What was seen of it: 'abstract seen', 'general textbook knowledge, copy not checked' … */
  readonly basis: string | null
}

/** `data/sources.json`. */
export interface SourcesFile extends FileHeader {
  readonly sources: readonly Source[]
}

/** Validator of {@link Source}. */
export const sourceShape: Shape<Source> = v.strictObject({ id: text, citation: text, basis: textOrNull })

/** Validator of {@link SourcesFile}. */
export const sourcesFileShape: Shape<SourcesFile> = v.strictObject({
  ...header,
  sources: v.array(sourceShape),
})

import * as v from 'valibot'
import { header, text, textOrNull, type FileHeader, type Shape } from './shape'

/** What a statement of the source article is about. It is read on the page of that record. */
export interface Subject {
  readonly kind: 'target' | 'safety' | 'comparison' | 'meridian' | 'study'
  readonly id: string
}

/** One statement of the source article, in our words. Always attributed; never said by the atlas. */
export interface ArticleStatement {
  readonly id: string
  readonly statement: string
  /** Part of the article: `intro`, `mechanism`, `practitioner claim` … */
  readonly section: string
  /** What kind of statement it is. */
  readonly kind: 'benefit' | 'safety' | 'tradition' | 'belief' | 'description'
  readonly subjects: readonly Subject[]
  /** The atlas's assessment, shown beside it; null where the subject's own page assesses it. */
  readonly assessment: string | null
}

/** `data/article.json`. */
export interface ArticleFile extends FileHeader {
  readonly article: string
  readonly statements: readonly ArticleStatement[]
}

/** Validator of {@link ArticleStatement}. */
export const articleStatementShape: Shape<ArticleStatement> = v.strictObject({
  id: text,
  statement: text,
  section: text,
  kind: v.picklist(['benefit', 'safety', 'tradition', 'belief', 'description']),
  subjects: v.pipe(
    v.array(
      v.strictObject({
        kind: v.picklist(['target', 'safety', 'comparison', 'meridian', 'study']),
        id: text,
      }),
    ),
    v.minLength(1, 'is about nothing'),
  ),
  assessment: textOrNull,
})

/** Validator of {@link ArticleFile}. */
export const articleFileShape: Shape<ArticleFile> = v.strictObject({
  ...header,
  article: text,
  statements: v.array(articleStatementShape),
})

import * as v from 'valibot'
import { text, textOrNull, type Shape } from './shape'

/** One structure that a phrase names: `id` in `data/structures.json`, `qualifier` such as 'deep' or 'branch of'. */
export interface StructureReference {
  readonly id: string
  readonly qualifier: string | null
}

/** A phrase about anatomy as the atlas words it, with every structure that it names. Readable without `structures.json`. */
export interface AnatomyMention {
  readonly text: string
  readonly structures: readonly StructureReference[]
}

/** Validator of {@link AnatomyMention}. */
export const anatomyMentionShape: Shape<AnatomyMention> = v.strictObject({
  text,
  structures: v.pipe(
    v.array(v.strictObject({ id: text, qualifier: textOrNull })),
    v.minLength(1, 'names no structure'),
  ),
})

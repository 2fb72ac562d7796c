import * as v from 'valibot'
import { header, text, textOrNull, type FileHeader, type Shape } from './shape'

/** One reading of the records by a licensed practitioner. */
export interface Review {
  readonly id: string
  readonly reviewer: string
  /** Licence or registration, with the body that issued it. */
  readonly licence: string
  readonly date: string
  /** Data version that was read. */
  readonly version: string
  /** Records read, `kind:id` such as `point:LI20`, or `all`. */
  readonly records: readonly string[]
  readonly note: string | null
}

/** `data/reviews.json`. Empty until a licensed practitioner has read the records. */
export interface ReviewsFile extends FileHeader {
  readonly reviews: readonly Review[]
}

/** Validator of {@link Review}. */
export const reviewShape: Shape<Review> = v.strictObject({
  id: text,
  reviewer: text,
  licence: text,
  date: header.date,
  version: header.version,
  records: v.pipe(
    v.array(v.pipe(v.string(), v.regex(/^(all|[a-z]+:\S+)$/, 'is not kind:id'))),
    v.minLength(1, 'names no record'),
  ),
  note: textOrNull,
})

/** Validator of {@link ReviewsFile}. */
export const reviewsFileShape: Shape<ReviewsFile> = v.strictObject({
  ...header,
  reviews: v.array(reviewShape),
})

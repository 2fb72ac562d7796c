import * as v from 'valibot'

/**
 * A validator whose input and output are exactly the written interface `T`: a field that the interface has and the validator lacks
 * does not compile, so the two cannot drift apart.
 */
export type Shape<T> = v.GenericSchema<T>

/** Any text that says something. */
export const text = v.pipe(v.string(), v.trim(), v.minLength(1, 'is empty'))

/** A list of texts; may be empty. */
export const texts = v.array(text)

/** A text, or null where the fact is not known or does not exist. */
export const textOrNull = v.nullable(text)

/** A finite number. */
export const number = v.pipe(v.number(), v.finite())

/** A number of millimetres, positive and no longer than a head. */
export const millimetres = v.pipe(
  number,
  v.minValue(0),
  v.maxValue(400, 'is more millimetres than a head has'),
)

/** A number of cun, positive and no more than the 18 from brow to nape. */
export const cun = v.pipe(number, v.minValue(0), v.maxValue(18, 'is more cun than a head has'))

/** A share of a length, 0 to 1. */
export const share = v.pipe(number, v.minValue(0), v.maxValue(1, 'is more than the whole'))

/** How sure the atlas is of a fact. */
export type Confidence = 'high' | 'medium' | 'low'

/** Validator of {@link Confidence}. */
export const confidenceShape = v.picklist(['high', 'medium', 'low'])

/** What every data file begins with. */
export interface FileHeader {
  /** Path of the JSON Schema, for editors. */
  readonly $schema: string
  /** Version of the data, the same in every file. */
  readonly version: string
  /** Day of that version, `YYYY-MM-DD`. */
  readonly date: string
}

/** Entries of {@link FileHeader}, spread into the validator of each file. */
export const header = {
  $schema: text,
  version: v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+$/, 'is not a version like 1.0.0')),
  date: v.pipe(v.string(), v.isoDate('is not a day like 2026-11-23')),
}

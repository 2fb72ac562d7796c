import { toJsonSchema } from '@valibot/to-json-schema'
import { FILE_SHAPES } from '../src/atlas/files'
import { glossaryFileShape } from '../src/atlas/glossary'
import { structuresFileShape } from '../src/atlas/structure'
import { zonesFileShape } from '../src/atlas/zone'

/** Validator of every data file, by file name without ending. */
export const DATA_SHAPES = {
  ...FILE_SHAPES,
  structures: structuresFileShape,
  zones: zonesFileShape,
  glossary: glossaryFileShape,
} as const

/** Name of a data file without its ending. */
export type DataName = keyof typeof DATA_SHAPES

/** The JSON Schema of one data file, as the text that `npm run data:schema` writes. Rules that JSON Schema lacks are left out. */
export function schemaText(name: DataName): string {
  return `${JSON.stringify(toJsonSchema(DATA_SHAPES[name], { errorMode: 'ignore' }), null, 2)}\n`
}

import { mkdirSync, writeFileSync } from 'node:fs'
import { DATA_SHAPES, schemaText, type DataName } from './data-schema'

/** Writes `data/schema/<file>.schema.json` from the validators, so that editors check the data while it is typed. */
mkdirSync('data/schema', { recursive: true })
for (const name of Object.keys(DATA_SHAPES) as DataName[]) {
  const path = `data/schema/${name}.schema.json`
  writeFileSync(path, schemaText(name))
  console.log(`wrote ${path}`)
}

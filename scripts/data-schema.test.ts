import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { DATA_SHAPES, schemaText, type DataName } from './data-schema'

test.each(Object.keys(DATA_SHAPES) as DataName[])('the JSON Schema of %s is fresh', (name) => {
  expect(readFileSync(`data/schema/${name}.schema.json`, 'utf8')).toBe(schemaText(name))
})

test.each(Object.keys(DATA_SHAPES) as DataName[])('data/%s.json points to its schema', (name) => {
  const file = JSON.parse(readFileSync(`data/${name}.json`, 'utf8')) as { $schema: string }
  expect(file.$schema).toBe(`./schema/${name}.schema.json`)
})

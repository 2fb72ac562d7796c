import { describe, expect, test } from 'vitest'
import { readDataFile } from './data-folder'
import { FILE_NAMES, type FileName } from './files'
import { findPromiseWords, REPORTED_FIELDS, voiceOf } from './wording'

const NAMES: readonly (FileName | 'structures' | 'zones' | 'glossary')[] = [
  ...FILE_NAMES,
  'structures',
  'zones',
  'glossary',
]

/** Every string of a file with its path, indexes left out. */
function strings(value: unknown, path = ''): readonly (readonly [path: string, text: string])[] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value !== 'object' || value === null) return []
  if (Array.isArray(value)) return value.flatMap((item) => strings(item, path))
  return Object.entries(value).flatMap(([key, item]) => strings(item, path === '' ? key : `${path}.${key}`))
}

describe('the atlas’s own words', () => {
  test.each(NAMES)('promise nothing in %s', (name) => {
    const own = strings(readDataFile(name)).filter(([path]) => voiceOf(name, path) === 'own')
    const promising = own.filter(([, text]) => findPromiseWords(text).length > 0)
    expect(promising).toEqual([])
  })

  test('give no instructions to those who build the atlas', () => {
    const builder =
      /\b(the app|the program|display rule|must show|show only|show it|show as|do not cite|badge)\b/i
    const told = NAMES.flatMap((name) =>
      strings(readDataFile(name)).filter(
        ([path, text]) => voiceOf(name, path) === 'own' && builder.test(text),
      ),
    )
    expect(told).toEqual([])
  })

  test('never call needling non-invasive', () => {
    const called = NAMES.flatMap((name) =>
      strings(readDataFile(name)).filter(
        ([path, text]) =>
          voiceOf(name, path) === 'own' &&
          /\bnon-?invasive\b/i.test(text) &&
          !/\bnot non-invasive\b/i.test(text),
      ),
    )
    expect(called).toEqual([])
  })

  test('reported fields exist in the data', () => {
    for (const [name, fields] of Object.entries(REPORTED_FIELDS)) {
      const paths = strings(readDataFile(name)).map(([path]) => path)
      for (const field of fields) {
        expect(
          paths.some((path) => path === field || path.startsWith(`${field}.`)),
          field,
        ).toBe(true)
      }
    }
  })
})

describe('promise words', () => {
  test.each([
    ['It treats wrinkles.', ['treats']],
    ['Lifts and tightens, proven to work.', ['Lifts', 'tightens', 'proven']],
    ['Rejuvenation that ERASES lines.', ['Rejuvenation', 'ERASES']],
    ['Effective for frown lines.', ['Effective for']],
    ['It works for everybody and gets rid of bags.', ['works for', 'gets rid of']],
  ])('are found in %j', (text, words) => {
    expect(findPromiseWords(text)).toEqual(words)
  })

  test.each([
    'Claimed for frown lines; the evidence is very low.',
    'Treat lying down, and remove the needle slowly.',
    'No treatment is planned.',
    "Overall 'lift' of the face",
  ])('are not found in %j', (text) => {
    expect(findPromiseWords(text)).toEqual([])
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildAtlas } from './build-atlas'
import { readDataFile, readDataFolder } from './data-folder'
import { pinyinSyllables, squeeze, withoutToneNumbers } from './fold'
import { buildSearch, groupHits, LONGEST_QUERY, suggestNearest } from './search'
import { searchEntries, structureEntries } from './search-entry'
import { EXPECTED_SEARCHES } from './search-queries'
import { withStructures } from './with-structures'

const shell = buildAtlas(readDataFolder())
const atlas = withStructures(shell, readDataFile('structures'))
const search = buildSearch(atlas)
const idsOf = (query: string, limit?: number) => search.search(query, limit).hits.map(({ id }) => id)

describe('search', () => {
  test.each(EXPECTED_SEARCHES)('%j finds %s first: %s', (query, first) => {
    const [hit] = search.search(query).hits
    expect(hit && `${hit.kind}:${hit.id}`).toBe(first)
  })

  test('the table is long, and asks nothing twice', () => {
    const queries = EXPECTED_SEARCHES.map(([query]) => query)
    expect(new Set(queries).size).toBe(queries.length)
    expect(queries.length).toBeGreaterThanOrEqual(150)
  })

  test('every record is found first, or among its namesakes, by the name on its page', () => {
    for (const { kind, id, title } of [...searchEntries(atlas), ...structureEntries(atlas)]) {
      const found = search.search(title).hits.slice(0, 3)
      expect(found, title).toContainEqual(expect.objectContaining({ kind, id }))
    }
  })

  test('every name of every point finds it letter for letter', () => {
    for (const { code, names } of shell.points) {
      const { pinyin, hanziTraditional, hanziSimplified, japaneseScript, koreanHangul, korean, japanese } =
        names
      const own = [pinyin, hanziTraditional, hanziSimplified, japaneseScript]
      const spoken = [koreanHangul, korean, japanese].map((name) => name?.replace(/ \(.*/, '') ?? null)
      for (const name of [...own, ...spoken]) {
        if (name === null) continue
        const exact = search.search(name).hits.filter((hit) => hit.exact)
        expect(
          exact.map((hit) => hit.id),
          `${code} ${name}`,
        ).toContain(code)
      }
    }
  })

  test('a typed code is marked exact and stands before longer codes', () => {
    const hits = search.search('st1').hits.filter((hit) => hit.kind === 'point')
    expect(hits[0]).toMatchObject({ id: 'ST1', exact: true })
    const next = hits.slice(1, 4).map((hit) => hit.id)
    expect(next.sort()).toEqual(['ST10', 'ST11', 'ST12'])
  })

  test('a half-typed code lists what it may become', () => {
    expect(idsOf('li 2')).toContain('LI20')
  })

  test.each(['', '   ', '(((', '🙂', '-', '\u0000', '穴', 'щека'])(
    '%j finds nothing and does not fail',
    (query) => {
      expect(search.search(query).hits).toEqual([])
    },
  )

  test('nonsense finds nothing', () => {
    expect(search.search('qqqqzzzz')).toEqual({ hits: [], unread: [], isCut: false, outside: null })
  })

  test('groups keep their best hit first', () => {
    const groups = groupHits(search.search('frontalis').hits)
    expect(groups[0]?.kind).toBe('structure')
    expect(new Set(groups.map((group) => group.kind)).size).toBe(groups.length)
  })

  test('a word that is known is not taken for a typo of another', () => {
    const ids = idsOf('frown')
    expect(ids[0]).toBe('glabellar_lines')
    const brown = idsOf('brown')
    expect(brown).toContain('hyperpigmentation_melasma')
    expect(ids.filter((id) => brown.includes(id))).toEqual([])
  })

  test('the points claimed for a concern follow it, and none where the words name points themselves', () => {
    const { hits } = search.search('frown lines', 100)
    const claimed = atlas.claimsFor('glabellar_lines').map(({ point }) => point.code)
    expect(claimed.length).toBeGreaterThan(0)
    expect(hits.slice(1, 1 + claimed.length).map((hit) => hit.id)).toEqual(claimed)
    expect(hits[1]?.claimedFor).toBe(hits[0]?.title)
    expect(search.search('LI20').hits.every((hit) => hit.claimedFor === undefined)).toBe(true)
  })

  test('structures are found once they have come, and only once', () => {
    const small = buildSearch(shell)
    const kinds = () => small.search('masseter').hits.filter((hit) => hit.kind === 'structure').length
    expect(kinds()).toBe(0)
    small.addStructures(shell)
    expect(kinds()).toBe(0)
    small.addStructures(atlas)
    const once = kinds()
    expect(once).toBeGreaterThan(0)
    small.addStructures(atlas)
    expect(kinds()).toBe(once)
    expect(small.search('masseter')).toEqual(search.search('masseter'))
  })

  test('never shows a needling range', () => {
    for (const [query] of EXPECTED_SEARCHES) {
      for (const hit of search.search(query).hits) {
        expect(`${hit.title} ${hit.kind === 'point' ? hit.detail : ''}`).not.toMatch(/\d\s*(mm|cun)\b/)
      }
    }
  })
})

describe('a code of several meanings', () => {
  test('gives each, the most usual first, with the habit that it was read in', () => {
    const [first, second] = search.search('IG18').hits
    expect(first).toMatchObject({ id: 'SI18', reading: { habits: ['fr'], others: [{ channel: 'LI' }] } })
    expect(second).toMatchObject({ id: 'LI18', reading: { habits: ['es'], others: [{ channel: 'SI' }] } })
  })

  test('says what the letters mean elsewhere, though that point does not exist', () => {
    expect(search.search('IG20').hits[0]?.reading).toEqual({
      habits: ['es'],
      others: [{ channel: 'SI', habits: ['fr'] }],
    })
  })

  test('needs no word where it is the usual one', () => {
    for (const query of ['LI20', 'UB2', 'SJ17', '大肠20'])
      expect(search.search(query).hits[0]?.reading).toBeUndefined()
  })

  test('whose point lies elsewhere on the body is said to', () => {
    expect(search.search('E36')).toMatchObject({ outside: 'ST36', hits: [{ kind: 'meridian', id: 'ST' }] })
    expect(search.search('P7').outside).toBe('LU7')
    expect(search.search('LU7')).toMatchObject({ outside: 'LU7', hits: [] })
    expect(search.search('LI20').outside).toBeNull()
  })
})

describe('a search that cannot be followed whole', () => {
  test('says which words were not understood', () => {
    const { hits, unread } = search.search('frown lines qqqqzzzz')
    expect(hits[0]?.id).toBe('glabellar_lines')
    expect(unread).toEqual(['qqqqzzzz'])
  })

  test('says how much of it was searched', () => {
    const { hits, isCut } = search.search(`yingxiang ${'x'.repeat(100_000)}`)
    expect(isCut).toBe(true)
    expect(hits[0]?.id).toBe('LI20')
    expect(search.search('yingxiang').isCut).toBe(false)
  })

  test('of any kind and length neither fails nor works without bound', () => {
    const nasty = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc.string({
        unit: fc.constantFrom(...Array.from('.*+?^${}()|[]\\/-_\'"<>&%#=;:,0123456789')),
        maxLength: 200,
      }),
      fc
        .array(
          fc.constantFrom('li', '20', '香', '영', 'げ', 'masseter', '穴', 'Dü', '3e', '+', 'x'.repeat(300)),
        )
        .map((parts) => parts.join(' ')),
      fc
        .tuple(fc.string({ minLength: 1, maxLength: 5 }), fc.integer({ min: 1, max: 20_000 }))
        .map(([text, times]) => text.repeat(times)),
    )
    fc.assert(
      fc.property(nasty, (query) => {
        const { hits, unread, isCut } = search.search(query)
        expect(hits.length).toBeLessThanOrEqual(40)
        expect(unread.length).toBeLessThan(LONGEST_QUERY)
        if (query.trimEnd().length > LONGEST_QUERY) expect(isCut).toBe(true)
        // What lies beyond the cut is not looked at: the work is that of a short search.
        expect(search.search(query.slice(0, LONGEST_QUERY)).hits).toEqual(hits)
      }),
      { numRuns: 1000, seed: 20_240_617 },
    )
  })
})

describe('the nearest match of an unknown link', () => {
  test.each([
    ['point', 'LI21', 'LI20'],
    ['point', 'li20', 'LI20'],
    ['point', 'EX-HN33', 'EX-HN3'],
    ['point', 'yinxiang', 'LI20'],
    ['target', 'nasolabial_fold', 'nasolabial_folds'],
    ['target', 'crowsfeet', 'crows_feet'],
    ['meridian', 'DU', 'GV'],
    ['structure', 'maseter', 'masseter'],
    ['landmark', 'glabela', 'glabella'],
  ] as const)('%s %s is %s', (kind, id, nearest) => {
    expect(suggestNearest(atlas, kind, id)[0]?.id).toBe(nearest)
  })

  test('is nothing for nonsense and for texts without end', () => {
    expect(suggestNearest(atlas, 'point', 'zzzzzzzzzz')).toEqual([])
    expect(suggestNearest(atlas, 'point', 'x'.repeat(10_000))).toEqual([])
  })
})

describe('pinyin', () => {
  test('of every point is cut into as many syllables as it has characters', () => {
    for (const point of atlas.points) {
      const count = Array.from(point.names.hanziSimplified).length
      expect(pinyinSyllables(point.names.pinyin, count), point.code).toHaveLength(count)
    }
    expect(pinyinSyllables('Wángǔ', 2)).toEqual(['wan', 'gu'])
  })

  test('folds tones, case and signs', () => {
    expect(squeeze('Lǘ-Li 20')).toBe('luli20')
  })

  test('loses tone numbers, and codes keep theirs', () => {
    expect(squeeze(withoutToneNumbers('ying2 xiang1'))).toBe('yingxiang')
    for (const code of ['LI2', 'ST 1', 'EX-HN3', 'M-HN-9']) expect(withoutToneNumbers(code)).toBe(code)
  })
})

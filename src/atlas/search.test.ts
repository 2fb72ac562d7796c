import { describe, expect, test } from 'vitest'
import { buildAtlas } from './build-atlas'
import { readDataFile, readDataFolder } from './data-folder'
import { pinyinSyllables, squeeze } from './fold'
import { buildSearch, groupHits, suggestNearest } from './search'
import { withStructures } from './with-structures'

const shell = buildAtlas(readDataFolder())
const atlas = withStructures(shell, readDataFile('structures'))
const search = buildSearch(atlas)

/** What is typed, and what must come first. */
const QUERIES: readonly (readonly [query: string, first: string])[] = [
  ['LI20', 'LI20'],
  ['li 20', 'LI20'],
  ['LI-20', 'LI20'],
  ['Li.20', 'LI20'],
  ['大肠20', 'LI20'],
  ['大腸20', 'LI20'],
  ['large intestine 20', 'LI20'],
  ['迎香', 'LI20'],
  ['香', 'LI20'],
  ['yingxiang', 'LI20'],
  ['Yíngxiāng', 'LI20'],
  ['YING XIANG', 'LI20'],
  ['yingxang', 'LI20'],
  ['영향', 'LI20'],
  ['yeonghyang', 'LI20'],
  ['Geikō', 'LI20'],
  ['geiko', 'LI20'],
  ['welcome fragrance', 'LI20'],
  ['fragrence', 'LI20'],
  ['EX-HN3', 'EX-HN3'],
  ['hn3', 'EX-HN3'],
  ['ex hn 3', 'EX-HN3'],
  ['yintang', 'EX-HN3'],
  ['GV29', 'EX-HN3'],
  ['taiyang', 'EX-HN5'],
  ['太陽', 'EX-HN5'],
  ['太阳', 'EX-HN5'],
  ['M-HN-9', 'EX-HN5'],
  ['yuwei', 'EX-Yuwei'],
  ['shuigou', 'GV26'],
  ['renzhong', 'GV26'],
  ['人中', 'GV26'],
  ['GV26', 'GV26'],
  ['du 26', 'GV26'],
  ['ren24', 'CV24'],
  ['sj17', 'TE17'],
  ['TB 17', 'TE17'],
  ['ub2', 'BL2'],
  ['zanzhu', 'BL2'],
  ['st1', 'ST1'],
  ['gb 2', 'GB2'],
  ['gallbladder 20', 'GB20'],
  ['wangu', 'GB12'],
  ["crow's feet", 'crows_feet'],
  ['crow’s feet', 'crows_feet'],
  ['crows feet', 'crows_feet'],
  ['eleven lines', 'glabellar_lines'],
  ['11 lines', 'glabellar_lines'],
  ['double chin', 'double_chin'],
  ['frown lines', 'glabellar_lines'],
  ['smile lines', 'nasolabial_folds'],
  ['turkey neck', 'neck_lines'],
  ["smoker's lines", 'perioral_lines'],
  ['wrinkles on my forehead', 'forehead_lines'],
  ['jowls', 'jowls_jawline'],
  ['melasma', 'hyperpigmentation_melasma'],
  ['stomach', 'ST'],
  ['GB', 'GB'],
  ['triple burner', 'TE'],
  ['sanjiao', 'TE'],
  ['督脈', 'GV'],
  ['ren mai', 'CV'],
  ['pregnancy', 'rc_pregnancy'],
  ['blood thinners', 'ci_anticoagulants'],
  ['masseter', 'masseter'],
  ['frontalis', 'frontalis'],
]

describe('search', () => {
  test.each(QUERIES)('%j finds %s first', (query, first) => {
    expect(search.search(query)[0]?.id).toBe(first)
  })

  test('a typed code is marked exact and stands before longer codes', () => {
    const hits = search.search('st1').filter((hit) => hit.kind === 'point')
    expect(hits[0]).toMatchObject({ id: 'ST1', exact: true })
    expect(
      hits
        .slice(1, 4)
        .map((hit) => hit.id)
        .sort(),
    ).toEqual(['ST10', 'ST11', 'ST12'])
  })

  test('a half-typed code lists what it may become', () => {
    expect(search.search('li 2').map((hit) => hit.id)).toContain('LI20')
  })

  test.each(['', '   ', '(((', '🙂', '-'])('%j finds nothing and does not fail', (query) => {
    expect(search.search(query)).toEqual([])
  })

  test('nonsense finds nothing', () => {
    expect(search.search('qqqqzzzz')).toEqual([])
  })

  test('groups keep their best hit first', () => {
    const groups = groupHits(search.search('frontalis'))
    expect(groups[0]?.kind).toBe('structure')
    expect(new Set(groups.map((group) => group.kind)).size).toBe(groups.length)
  })

  test('a word that is known is not taken for a typo of another', () => {
    const ids = search.search('frown').map((hit) => hit.id)
    expect(ids[0]).toBe('glabellar_lines')
    const brown = search.search('brown').map((hit) => hit.id)
    expect(brown).toContain('hyperpigmentation_melasma')
    expect(ids.filter((id) => brown.includes(id))).toEqual([])
    expect(search.search('frwon lines').length).toBeGreaterThan(0)
  })

  test('the points claimed for a concern follow it, and none where the words name points themselves', () => {
    const hits = search.search('frown lines', 100)
    const claimed = atlas.claimsFor('glabellar_lines').map(({ point }) => point.code)
    expect(claimed.length).toBeGreaterThan(0)
    expect(hits.slice(1, 1 + claimed.length).map((hit) => hit.id)).toEqual(claimed)
    expect(hits[1]?.claimedFor).toBe(hits[0]?.title)
    expect(search.search('LI20').every((hit) => hit.claimedFor === undefined)).toBe(true)
  })

  test('works without structures', () => {
    const small = buildSearch(shell)
    expect(small.search('LI20')[0]?.id).toBe('LI20')
    expect(small.search('masseter').every((hit) => hit.kind !== 'structure')).toBe(true)
  })

  test('never shows a needling range', () => {
    for (const [query] of QUERIES) {
      for (const hit of search.search(query)) {
        expect(`${hit.title} ${hit.kind === 'point' ? hit.detail : ''}`).not.toMatch(/\d\s*(mm|cun)\b/)
      }
    }
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
})

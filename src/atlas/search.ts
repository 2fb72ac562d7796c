import MiniSearch, { type SearchOptions, type SearchResult } from 'minisearch'
import type { Atlas } from './atlas'
import { squeeze, tokens } from './fold'
import { searchEntries, type SearchEntry, type SearchKind } from './search-entry'

/** One result. `kind` and `id` name the record. */
export interface SearchHit {
  readonly kind: SearchKind
  readonly id: string
  /** What the record is called: `LI20 Yíngxiāng`, `Crow's feet`. */
  readonly title: string
  /** A second line: English name, description. */
  readonly detail: string
  /** True where the query is a code or name of the record, letter for letter after folding. */
  readonly exact: boolean
  /** Name of the concern that the point is listed for; absent on records that the words themselves have found. */
  readonly claimedFor?: string
}

/** Results of one kind, best first. */
export interface SearchGroup {
  readonly kind: SearchKind
  readonly hits: readonly SearchHit[]
}

/** Answers queries over one atlas. */
export interface AtlasSearch {
  /**
   * Best first: a code typed exactly, then a name typed exactly, then by score. Words are taken as typed (or begun); only when that finds
   * nothing, typos are allowed for. Empty for a query without letters or digits.
   */
  search(query: string, limit?: number): readonly SearchHit[]
}

/** Steps of giving way, taken only while nothing has been found: all words as typed, with typos, some of the words, some with typos. */
const FUZZY = (term: string): number | false => (term.length > 3 ? 0.2 : false)
const STEPS: readonly SearchOptions[] = [
  { combineWith: 'AND' },
  { combineWith: 'AND', fuzzy: FUZZY },
  { combineWith: 'OR' },
  { combineWith: 'OR', fuzzy: FUZZY },
]

const FIELDS = ['code', 'names', 'spelling', 'hanzi', 'english', 'lay', 'context'] as const
const BOOST = { code: 4, names: 2, spelling: 1, hanzi: 2, english: 1, lay: 2, context: 0.25 }

/** Words that a sentence has and a name does not need. */
const SMALL_WORDS = new Set([
  'the',
  'of',
  'my',
  'on',
  'in',
  'at',
  'for',
  'and',
  'a',
  'an',
  'to',
  'with',
  'is',
])

/**
 * Builds the index: points, concerns, meridians, safety items, studies, and structures once the atlas has them. Codes in every habit,
 * pinyin with or without tones, joined or spaced, with a typo; Han characters of both scripts; Hangul; romanised Korean and Japanese;
 * English; lay words.
 */
export function buildSearch(atlas: Atlas): AtlasSearch {
  const entries = searchEntries(atlas)
  const byKey = new Map(entries.map((entry) => [keyOf(entry), entry]))
  const index = new MiniSearch<Record<string, string>>({
    idField: 'key',
    fields: [...FIELDS],
    tokenize: (text) => [...tokens(text)],
    processTerm: (term) => (SMALL_WORDS.has(term) ? null : term),
    searchOptions: {
      boost: BOOST,
      prefix: (term) => !/^\d{2,}$/.test(term),
    },
  })
  index.addAll(entries.map((entry) => ({ key: keyOf(entry), ...entry.fields })))
  const byCode = exactIndex(entries, (entry) => entry.codes)
  const byName = exactIndex(entries, (entry) => entry.exactNames)

  return {
    search(query, limit = 40) {
      const squeezed = squeeze(query)
      if (squeezed === '') return []
      const ranked = new Map<SearchEntry, boolean>()
      for (const entry of [...(byCode.get(squeezed) ?? []), ...(byName.get(squeezed) ?? [])])
        ranked.set(entry, true)
      let found: SearchResult[] = []
      // A name found letter for letter needs no guessing beside it.
      for (const step of ranked.size > 0 ? STEPS.slice(0, 1) : STEPS) {
        found = index.search(query, step)
        if (found.length > 0) break
      }
      for (const result of found) {
        const entry = byKey.get(result.id as string)
        if (entry && !ranked.has(entry)) ranked.set(entry, false)
      }
      const hits = [...ranked].map(([entry, exact]) => ({ ...hitOf(entry), exact }))
      return withClaimedPoints(atlas, hits, (code) => byKey.get(`point:${code}`)).slice(0, limit)
    },
  }
}

/** Sorts hits into groups by kind; the group with the best hit comes first, hits keep their order. */
export function groupHits(hits: readonly SearchHit[]): readonly SearchGroup[] {
  const groups = new Map<SearchKind, SearchHit[]>()
  for (const hit of hits) {
    const group = groups.get(hit.kind)
    if (group) group.push(hit)
    else groups.set(hit.kind, [hit])
  }
  return [...groups].map(([kind, list]) => ({ kind, hits: list }))
}

/**
 * Records whose id or name is nearest to an unknown id, nearest first, at most `count`. For links that name nothing. Empty when nothing
 * is near: more than half of the letters differ.
 */
export function suggestNearest(
  atlas: Atlas,
  kind: SearchKind,
  unknownId: string,
  count = 3,
): readonly { readonly id: string; readonly title: string }[] {
  const wanted = squeeze(unknownId)
  if (wanted === '' || wanted.length > 80) return []
  return searchEntries(atlas)
    .filter((entry) => entry.kind === kind)
    .map((entry) => {
      const names = [...entry.codes, ...entry.exactNames, squeeze(entry.id)]
      return {
        entry,
        far: Math.min(
          ...names.map((name) => editDistance(wanted, name) / Math.max(wanted.length, name.length)),
        ),
      }
    })
    .filter(({ far }) => far <= 0.5)
    .sort((a, b) => a.far - b.far)
    .slice(0, count)
    .map(({ entry }) => ({ id: entry.id, title: entry.title }))
}

/**
 * Lets the points claimed for the concern that was found best follow it, when the words name no point themselves: who looks for a
 * concern looks for its points.
 */
function withClaimedPoints(
  atlas: Atlas,
  hits: readonly SearchHit[],
  entryOf: (code: string) => SearchEntry | undefined,
): readonly SearchHit[] {
  const [first, ...others] = hits
  if (first?.kind !== 'target' || others.some((hit) => hit.kind === 'point')) return hits
  const claimed = atlas.claimsFor(first.id).flatMap(({ point }) => {
    const entry = entryOf(point.code)
    return entry ? [{ ...hitOf(entry), exact: false, claimedFor: first.title }] : []
  })
  return [first, ...claimed, ...others]
}

function hitOf(entry: SearchEntry): Omit<SearchHit, 'exact'> {
  const { kind, id, title, detail } = entry
  return { kind, id, title, detail }
}

function keyOf(entry: SearchEntry): string {
  return `${entry.kind}:${entry.id}`
}

function exactIndex(
  entries: readonly SearchEntry[],
  namesOf: (entry: SearchEntry) => readonly string[],
): ReadonlyMap<string, readonly SearchEntry[]> {
  const found = new Map<string, SearchEntry[]>()
  for (const entry of entries) {
    for (const name of new Set(namesOf(entry))) {
      const list = found.get(name)
      if (list) list.push(entry)
      else found.set(name, [entry])
    }
  }
  return found
}

/** Letters to insert, drop or change to make one word of the other. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const change = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(change, row[j]! + 1, next[j - 1]! + 1))
    }
    row = next
  }
  return row[b.length]!
}

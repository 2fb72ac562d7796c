import type { Atlas } from './atlas'
import { channelReadings, readCode, type CodeHabit, type CodeReading } from './code-habits'
import { editDistance } from './edit-distance'
import { fold, squeeze, tokens, withoutToneNumbers } from './fold'
import { codeKey, searchEntries, structureEntries, type SearchEntry, type SearchKind } from './search-entry'
import { createWordIndex, type Looseness, type WordHit } from './word-index'

/** How a code was read that can be read in more than one way, or in a way that is not the usual one of the WHO. */
export interface HitReading {
  readonly habits: readonly CodeHabit[]
  /** What the same letters mean to others. */
  readonly others: readonly CodeReading[]
}

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
  /** Present on records found by a code that needs a word on how it was read. */
  readonly reading?: HitReading
}

/** Results of one kind, best first. */
export interface SearchGroup {
  readonly kind: SearchKind
  readonly hits: readonly SearchHit[]
}

/** What a search found, and what of it was not followed. */
export interface SearchAnswer {
  readonly hits: readonly SearchHit[]
  /** Words that nothing was found for, while others were. */
  readonly unread: readonly string[]
  /** True where the text was longer than is searched: {@link LONGEST_QUERY} characters, {@link MOST_WORDS} words. */
  readonly isCut: boolean
  /** A code whose channel is known and whose point lies outside the atlas, in WHO letters; null for any other text. */
  readonly outside: string | null
}

/** Answers queries over one atlas. */
export interface AtlasSearch {
  /**
   * Best first: a code typed exactly, in whatever habit; then a name typed exactly; then by score. Words are taken as typed (or begun);
   * only when that finds nothing, typos are allowed for, and then some of the words. Total, and its work is bounded whatever is typed.
   */
  search(query: string, limit?: number): SearchAnswer
  /** Takes in the structures of an atlas that has them; once. */
  addStructures(atlas: Atlas): void
}

/** Longer searches are cut: no name in the atlas comes near it. */
export const LONGEST_QUERY = 100
/** More words than this are not looked for. */
export const MOST_WORDS = 12

/** Words that a sentence has and a name does not need; 穴 and 혈 mean point. */
const SMALL_WORDS = new Set('the of my on in at for and or a an to with is 穴'.split(' '))
/** Words of a question, not looked for where others are left. */
const ASKING_WORDS = new Set(
  'how where what which do does i get rid best good near point points acupoint acupoints acupuncture'.split(
    ' ',
  ),
)
const POINT_IN_KOREAN = new RegExp(`(.)${fold('혈')}$`, 'u')

/** Among equal finds, records that people look for most come first. */
const KIND_WORTH: Readonly<Record<SearchKind, number>> = {
  point: 1.15,
  target: 1.15,
  meridian: 1,
  structure: 1,
  landmark: 0.95,
  safety: 0.9,
  study: 0.75,
}

/**
 * Builds the index: points, concerns, meridians, landmarks, safety items, studies, and structures once the atlas has them. Codes in every
 * habit, pinyin with or without tones, joined or spaced, with a typo; Han characters of both scripts and of Japan; Hangul, kana; romanised
 * Korean and Japanese; English; lay words.
 */
export function buildSearch(atlas: Atlas): AtlasSearch {
  const entries: SearchEntry[] = []
  const byKey = new Map<string, SearchEntry>()
  const byCode = new Map<string, SearchEntry[]>()
  const byName = new Map<string, SearchEntry[]>()
  const index = createWordIndex()
  let hasStructures = false

  function take(records: readonly SearchEntry[]): void {
    for (const record of records) {
      entries.push(record)
      byKey.set(`${record.kind}:${record.id}`, record)
      for (const code of new Set(record.codes)) push(byCode, code, record)
      const whole = new Set([squeeze(record.id)])
      const names = [...new Set([...record.names, record.title])].map((name) => {
        const words = tokens(name)
        whole.add(words.join(''))
        return { words: wantedOf(words), weight: record.weight }
      })
      for (const name of whole) push(byName, name, record)
      index.add([...names, ...record.texts.map(([text, weight]) => ({ words: wordsOf(text), weight }))])
    }
  }

  function addStructures(from: Atlas): void {
    if (hasStructures || !from.structures) return
    hasStructures = true
    take(structureEntries(from))
  }

  take(searchEntries(atlas))
  addStructures(atlas)

  /** Points and channels that a code or the name of a channel stands for in any habit, the most usual first. */
  function readHabits(text: string): {
    found: Map<SearchEntry, HitReading | undefined>
    outside: string | null
    /** True where a point outside the atlas was named in a usual way. */
    isUsual?: boolean
  } {
    const found = new Map<SearchEntry, HitReading | undefined>()
    const code = readCode(text)
    // One letter alone is the beginning of something.
    const readings = code?.readings ?? (squeeze(text).length > 1 ? channelReadings(text) : [])
    const see = (key: string, reading: CodeReading): void => {
      const entry = byKey.get(key)
      if (!entry || found.has(entry)) return
      const others = readings.filter((other) => other !== reading)
      const isUsual = others.length === 0 && reading.habits.some((habit) => USUAL_HABITS.has(habit))
      found.set(entry, isUsual ? undefined : { habits: reading.habits, others })
    }
    for (const reading of readings)
      see(code ? `point:${reading.channel}${code.number}` : `meridian:${reading.channel}`, reading)
    if (!code || found.size > 0) return { found, outside: null }
    for (const reading of readings) see(`meridian:${reading.channel}`, reading)
    return {
      found,
      outside: `${readings[0]!.channel}${code.number}`,
      isUsual: readings.some(({ habits }) => habits.some((habit) => USUAL_HABITS.has(habit))),
    }
  }

  return {
    addStructures,
    search(query, limit = 40) {
      const text = query.slice(0, LONGEST_QUERY)
      const typed = wordsOf(withoutToneNumbers(text))
      const asked = typed.filter((word) => !ASKING_WORDS.has(word))
      const all = asked.length > 0 ? asked : typed
      const words = all.slice(0, MOST_WORDS)
      const isCut = query.trimEnd().length > LONGEST_QUERY || words.length < all.length
      const ranked = new Map<SearchEntry, { exact: boolean; reading?: HitReading }>()
      const key = codeKey(text)
      if (key === '') return { hits: [], unread: [], isCut, outside: null }
      const code = readHabits(text)
      // C7 is a vertebra rather than a point of the heart in older English, whose points the atlas does not have.
      const isWord = code.outside !== null && !code.isUsual && byName.has(key)
      const habits = isWord ? [] : code.found
      const outside = isWord ? null : code.outside
      for (const entry of byCode.get(key) ?? []) ranked.set(entry, { exact: true })
      for (const [entry, reading] of habits) ranked.set(entry, { exact: true, ...(reading && { reading }) })
      const named = [squeeze(text), words.join('')].flatMap((name) => byName.get(name) ?? [])
      named.sort((a, b) => KIND_WORTH[b.kind] - KIND_WORTH[a.kind])
      for (const entry of named) if (!ranked.has(entry)) ranked.set(entry, { exact: true })

      const found = words.length === 0 ? [] : findWords(words, ranked.size > 0 || outside !== null)
      const score = ({ record, score: plain }: WordHit) => plain * KIND_WORTH[entries[record]!.kind]
      const inOrder = [...found].sort((a, b) => score(b) - score(a) || a.record - b.record)
      for (const { record } of inOrder) {
        const entry = entries[record]!
        if (!ranked.has(entry)) ranked.set(entry, { exact: false })
      }
      const hits = [...ranked].map(([entry, how]) => ({ ...hitOf(entry), ...how }))
      const read = found.reduce((bits, hit) => bits | hit.words, 0)
      const unread =
        found.length === 0
          ? []
          : words.filter((_, bit) => !(read & (1 << bit))).map((word) => word.normalize('NFC'))
      return {
        hits: withClaimedPoints(atlas, hits, (code) => byKey.get(`point:${code}`)).slice(0, limit),
        unread,
        isCut,
        outside,
      }
    },
  }

  /** Gives way step by step, only while nothing has been found; beside a name that was found letter for letter nothing is guessed. */
  function findWords(words: readonly string[], isNamed: boolean): readonly WordHit[] {
    const query = index.query(words)
    const every = (looseness: Looseness) => words.map(() => looseness)
    const typed = query.find(every(0), true)
    if (typed.length > 0 || isNamed) return typed
    const unknownOnly = words.map((_, word): Looseness => (query.knows(word) ? 0 : 1))
    for (const looseness of [unknownOnly, every(1), every(2)]) {
      const found = query.find(looseness, true)
      if (found.length > 0) return found
    }
    const some = query.find(unknownOnly, false)
    const most = Math.max(0, ...some.map((hit) => bitsOf(hit.words)))
    return some.filter((hit) => bitsOf(hit.words) === most)
  }
}

/** Ways of writing codes that need no word of explanation. */
const USUAL_HABITS: ReadonlySet<CodeHabit> = new Set<CodeHabit>(['en', 'zh', 'ko'])

/** Words of a text that are looked for. */
function wordsOf(text: string): readonly string[] {
  return wantedOf(tokens(text))
}

function wantedOf(words: readonly string[]): readonly string[] {
  return words.filter((word) => !SMALL_WORDS.has(word)).map((word) => word.replace(POINT_IN_KOREAN, '$1'))
}

/** Sorts hits into groups by kind; the group with the best hit comes first, hits keep their order. */
export function groupHits(hits: readonly SearchHit[]): readonly SearchGroup[] {
  const groups = new Map<SearchKind, SearchHit[]>()
  for (const hit of hits) push(groups, hit.kind, hit)
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
  return [...searchEntries(atlas), ...structureEntries(atlas)]
    .filter((entry) => entry.kind === kind)
    .map((entry) => {
      const names = [...entry.codes, ...entry.names.map(squeeze), squeeze(entry.id)]
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

function hitOf({ kind, id, title, detail }: SearchEntry): Omit<SearchHit, 'exact'> {
  return { kind, id, title, detail }
}

function push<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}

function bitsOf(number: number): number {
  let count = 0
  for (let rest = number; rest > 0; rest &= rest - 1) count += 1
  return count
}

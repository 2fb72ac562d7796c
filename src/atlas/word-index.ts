import { editDistance } from './edit-distance'

/** A name or text of a record, cut into tokens. `weight` tells how much a find in it counts. */
export interface Phrase {
  readonly words: readonly string[]
  readonly weight: number
}

/** A record that the words have found. */
export interface WordHit {
  /** Number of the record, in the order of adding. */
  readonly record: number
  readonly score: number
  /** Bit n is set where the n-th word was found. */
  readonly words: number
}

/** How freely words are taken: as typed or begun, with typos, or with typos in what was begun. */
export type Looseness = 0 | 1 | 2

/** Finds records by the words of their phrases. */
export interface WordIndex {
  add(phrases: readonly Phrase[]): void
  /** Begins a search for some words, at most thirty; nothing is looked up yet. */
  query(words: readonly string[]): WordQuery
}

/** One search: it may be asked again and again, more freely each time. */
export interface WordQuery {
  /** True where the n-th word is known as typed or begun. */
  knows(word: number): boolean
  /** Records with all words, or with any of them; unsorted. `looseness` tells how freely each word is taken. */
  find(looseness: readonly Looseness[], all: boolean): readonly WordHit[]
}

/** What a typo costs of a word's worth, and the least worth of a word that is only begun. */
const TYPO_WORTH = [1, 0.6, 0.4]
const BEGUN_WORTH = 0.45
/** From this length on a word may hold one typo, and two. Short words with a typo are other words. */
const ONE_TYPO = 4
const TWO_TYPOS = 7
/** How much it counts that a name consists of nothing but what was typed. */
const WHOLE_NAME = 2

/** Makes an empty index. */
export function createWordIndex(): WordIndex {
  const recordOf: number[] = []
  const weights: number[] = []
  const lengths: number[] = []
  /** Numbers of the phrases that hold a word. */
  const places = new Map<string, number[]>()
  let sorted: string[] | null = null
  let records = 0

  const words = (): string[] => (sorted ??= [...places.keys()].sort())

  /** Known words that a typed one may mean, with their worth. */
  function meant(word: string, looseness: Looseness): Map<string, number> {
    const found = new Map<string, number>()
    const known = words()
    if (looseness === 0) {
      // A number is whole: 2 is not the beginning of 20 once it has two digits.
      if (/^\d{2,}$/.test(word)) return places.has(word) ? found.set(word, 1) : found
      for (let at = firstFrom(known, word); known[at]?.startsWith(word); at += 1) {
        const share = word.length / known[at]!.length
        found.set(known[at]!, share === 1 ? 1 : BEGUN_WORTH * (1 + share))
      }
      return found
    }
    const most = word.length < ONE_TYPO || /\d/.test(word) ? 0 : word.length < TWO_TYPOS ? 1 : 2
    if (most === 0) return meant(word, 0)
    const begun = looseness === 2
    for (const candidate of known) {
      if (candidate.length < ONE_TYPO - 1 || !beginsAlike(word, candidate)) continue
      const far = editDistance(word, candidate, most, begun)
      if (far <= most) found.set(candidate, TYPO_WORTH[far]! * (begun ? BEGUN_WORTH : 1))
    }
    return found
  }

  return {
    add(phrases) {
      for (const { words: own, weight } of phrases) {
        const phrase = recordOf.length
        recordOf.push(records)
        weights.push(weight)
        lengths.push(own.length)
        for (const word of new Set(own)) {
          const list = places.get(word)
          if (list) list.push(phrase)
          else places.set(word, [phrase])
        }
      }
      sorted = null
      records += 1
    },

    query(typed) {
      const kept = new Map<string, Map<string, number>>()
      const meaningOf = (bit: number, looseness: Looseness): Map<string, number> => {
        const key = `${bit} ${looseness}`
        const meaning = kept.get(key) ?? meant(typed[bit]!, looseness)
        kept.set(key, meaning)
        return meaning
      }
      return {
        knows: (bit) => meaningOf(bit, 0).size > 0,
        find(looseness, all) {
          const meanings: Map<string, number>[] = []
          for (const bit of typed.keys()) {
            const meaning = meaningOf(bit, looseness[bit]!)
            if (all && meaning.size === 0) return []
            meanings.push(meaning)
          }
          return score(meanings, all)
        },
      }
    },
  }

  function score(meanings: readonly Map<string, number>[], all: boolean): readonly WordHit[] {
    const best: Map<number, { score: number; words: number }> = new Map()
    const worths: Map<number, number> = new Map()
    meanings.forEach((meaning, bit) => {
      const inPhrase = new Map<number, number>()
      const inRecord = new Map<number, number>()
      let held = 1
      for (const known of meaning.keys()) held += places.get(known)!.length
      // Of the typed word as a whole: a rare word that only begins like it is no better for being rare.
      const rarity = Math.log(1 + recordOf.length / held)
      for (const [known, worth] of meaning) {
        const list = places.get(known)!
        for (const phrase of list) {
          if (worth > (inPhrase.get(phrase) ?? 0)) inPhrase.set(phrase, worth)
          const record = recordOf[phrase]!
          const score = worth * weights[phrase]! * rarity
          if (score > (inRecord.get(record) ?? 0)) inRecord.set(record, score)
        }
      }
      for (const [phrase, worth] of inPhrase) worths.set(phrase, (worths.get(phrase) ?? 0) + worth)
      for (const [record, score] of inRecord) {
        const sum = best.get(record)
        if (sum) {
          sum.score += score
          sum.words |= 1 << bit
        } else best.set(record, { score, words: 1 << bit })
      }
    })
    /** The largest share of one name that was typed, by record. */
    const shares = new Map<number, number>()
    for (const [phrase, worth] of worths) {
      const record = recordOf[phrase]!
      const share = (worth / Math.max(lengths[phrase]!, meanings.length)) * Math.min(1, weights[phrase]!)
      if (share > (shares.get(record) ?? 0)) shares.set(record, share)
    }
    const needed = all ? 2 ** meanings.length - 1 : 0
    const hits: WordHit[] = []
    for (const [record, { score, words: bits }] of best) {
      if ((bits & needed) === needed)
        hits.push({ record, score: score * (1 + WHOLE_NAME * (shares.get(record) ?? 0)), words: bits })
    }
    return hits
  }
}

/** Whether two words share their first or second letter, in place or swapped: a typo spoils at most one of them. */
function beginsAlike(a: string, b: string): boolean {
  return a[0] === b[0] || a[1] === b[1] || a[0] === b[1] || a[1] === b[0]
}

/** Place of the first word of a sorted list that is not before `word`. */
function firstFrom(list: readonly string[], word: string): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (list[middle]! < word) low = middle + 1
    else high = middle
  }
  return low
}

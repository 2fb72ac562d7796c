import { spellOutLongVowels } from './kana'

/**
 * What both sides of a comparison go through: small letters without tone marks, accents and apostrophes, full and half width made equal,
 * katakana as hiragana. Hangul and voiced kana are taken apart into their parts, so that a half-typed syllable begins the whole one.
 */
export function fold(text: string): string {
  const small = text.toLowerCase()
  if (PLAIN.test(small)) return small.replace(/'/g, '')
  const plain = small
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’‘ʼ]/g, '')
    .replace(/ß/g, 'ss')
    .replace(/œ/g, 'oe')
    .replace(/[\u30a1-\u30f6]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - KATAKANA_FROM_HIRAGANA))
  return spellOutLongVowels(plain)
}

/** Nothing to take apart: most words of most texts, and ten times as fast. */
const PLAIN = /^[\x00-\x7f]*$/

/** Distance of a katakana from its hiragana in Unicode. */
const KATAKANA_FROM_HIRAGANA = 0x60

const TOKEN = /\p{Script=Han}|[\p{Script=Hiragana}\u3099\u309a]+|\p{Script=Hangul}+|\p{Script=Latin}+|\d+/gu
const PLAIN_TOKEN = /[a-z]+|\d+/g

/** Search tokens of a text: each Han character, each run of kana, Hangul or Latin letters, each run of digits. */
export function tokens(text: string): readonly string[] {
  const folded = fold(text)
  return folded.match(PLAIN.test(folded) ? PLAIN_TOKEN : TOKEN) ?? []
}

/** A text with nothing but its letters and digits: `LI-20`, `li 20` and `LI20` become `li20`. */
export function squeeze(text: string): string {
  return tokens(text).join('')
}

const INITIAL = '(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])'
const FINAL =
  '(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|an|ao|ei|en|er|ia|ie|in|iu|ou|ua|ue|ui|un|uo|a|e|i|o|u)'
const BARE = '(?:ang|ai|an|ao|eng|ei|en|er|ou|a|e|o)'

/** One pattern for each number of syllables: making it costs more than using it. */
const patterns = new Map<number, RegExp>()

/** Cuts pinyin written in one word into as many syllables as the name has characters; the word itself where it cannot be cut so. */
export function pinyinSyllables(word: string, count: number): readonly string[] {
  const plain = fold(word).replace(/[^a-z]/g, '')
  const pattern = patterns.get(count) ?? new RegExp(`^${`(${INITIAL}${FINAL}|${BARE})`.repeat(count)}$`)
  patterns.set(count, pattern)
  return pattern.exec(plain)?.slice(1) ?? [plain]
}

/** `ying2 xiang1` without its tone numbers; any other text as it is, since one syllable with a number may be a code. */
export function withoutToneNumbers(text: string): string {
  return /^\s*[a-zü]+[1-5](?:[\s-]*[a-zü]+[1-5])+\s*$/i.test(text) ? text.replace(/[1-5]/g, ' ') : text
}

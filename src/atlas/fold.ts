/** Lower case, without tone marks, accents and apostrophes; Hangul stays whole. What both sides of a comparison go through. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}|['’‘`]/gu, '')
    .normalize('NFC')
    .toLowerCase()
}

/** Search tokens of a text: each Han character, each run of kana, Hangul or Latin letters, each run of digits. */
export function tokens(text: string): readonly string[] {
  return (
    fold(text).match(
      /\p{Script=Han}|[\p{Script=Hiragana}\p{Script=Katakana}]+|\p{Script=Hangul}+|\p{Script=Latin}+|\d+/gu,
    ) ?? []
  )
}

/** A text with nothing but its letters and digits: `LI-20`, `li 20` and `LI20` become `li20`. */
export function squeeze(text: string): string {
  return tokens(text).join('')
}

const INITIAL = '(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])'
const FINAL =
  '(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|an|ao|ei|en|er|ia|ie|in|iu|ou|ua|ue|ui|un|uo|a|e|i|o|u)'
const BARE = '(?:ang|ai|an|ao|eng|ei|en|er|ou|a|e|o)'

/** Cuts pinyin written in one word into as many syllables as the name has characters; the word itself where it cannot be cut so. */
export function pinyinSyllables(word: string, count: number): readonly string[] {
  const plain = fold(word).replace(/[^a-z]/g, '')
  const pattern = new RegExp(`^${`(${INITIAL}${FINAL}|${BARE})`.repeat(count)}$`)
  return pattern.exec(plain)?.slice(1) ?? [plain]
}

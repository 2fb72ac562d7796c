/** Hiragana by consonant, columns a i u e o; a full stop where there is none. */
const ROWS: Readonly<Record<string, string>> = {
  '': 'あいうえお',
  k: 'かきくけこ',
  s: 'さしすせそ',
  t: 'たちつてと',
  n: 'なにぬねの',
  h: 'はひふへほ',
  m: 'まみむめも',
  y: 'や.ゆ.よ',
  r: 'らりるれろ',
  w: 'わ...を',
  g: 'がぎぐげご',
  z: 'ざじずぜぞ',
  d: 'だぢづでど',
  b: 'ばびぶべぼ',
  p: 'ぱぴぷぺぽ',
}
const VOWELS = 'aiueo'

/** Hepburn spellings that stand for a regular syllable of the rows: `shi` is s + i, `sha` is s + y + a. */
const REGULAR: readonly (readonly [hepburn: RegExp, regular: string])[] = [
  [/sh(?=i)/g, 's'],
  [/sh/g, 'sy'],
  [/ch(?=i)/g, 't'],
  [/ch/g, 'ty'],
  [/ts/g, 't'],
  [/f/g, 'h'],
  [/j(?=i)/g, 'z'],
  [/j/g, 'zy'],
]

/**
 * A reading as it is typed on a keyboard: long vowels of Sino-Japanese words spelled out, `Geikō` is `geikou`. Point names are such words:
 * their ō is always ou and their ū always uu.
 */
export function typedReading(hepburn: string): string {
  return hepburn.toLowerCase().replace(/ō/g, 'ou').replace(/ū/g, 'uu')
}

/** Hiragana of a reading in Hepburn letters, by rule; null where it holds anything but such syllables. */
export function hiraganaOf(hepburn: string): string | null {
  let rest = REGULAR.reduce((text, [from, to]) => text.replace(from, to), typedReading(hepburn))
  let kana = ''
  while (rest !== '') {
    const syllable = /^([kstnhmyrwgzdbp]?)(y?)([aiueo])/.exec(rest)
    const single = /^n'?/.exec(rest)
    if (syllable) {
      const [whole, consonant = '', glide, vowel = ''] = syllable
      const letter = ROWS[consonant]?.[glide ? 1 : VOWELS.indexOf(vowel)]
      const small = glide ? { a: 'ゃ', u: 'ゅ', o: 'ょ' }[vowel] : ''
      if (letter === undefined || letter === '.' || small === undefined) return null
      kana += letter + small
      rest = rest.slice(whole.length)
    } else if (single) {
      kana += 'ん'
      rest = rest.slice(single[0].length)
    } else if (/^([kstp])\1/.test(rest)) {
      kana += 'っ'
      rest = rest.slice(1)
    } else return null
  }
  return kana
}

/** Folded kana with its long-vowel signs spelled out as in Sino-Japanese words: ふーち is ふうち, めー is めい. */
export function spellOutLongVowels(kana: string): string {
  return kana.replace(
    /([\u3041-\u3096])([\u3099\u309a]?)ー/g,
    (_, letter: string, mark: string) =>
      letter + mark + ('うくすつぬふむゆるゅおこそとのほもよろょ'.includes(letter) ? 'う' : 'い'),
  )
}

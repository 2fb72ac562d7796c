import { describe, expect, test } from 'vitest'
import { readDataFolder } from './data-folder'
import { buildAtlas } from './build-atlas'
import { fold } from './fold'
import { hiraganaOf, typedReading } from './kana'
import { readings } from './search-entry'

describe('kana of a romanised reading', () => {
  test.each([
    ['Geikō', 'げいこう'],
    ['Fūchi', 'ふうち'],
    ["Ten'yō", 'てんよう'],
    ["Shin'e", 'しんえ'],
    ['Shinei', 'しねい'],
    ['Hyakue', 'ひゃくえ'],
    ['Kyōsha', 'きょうしゃ'],
    ['Rakkyaku', 'らっきゃく'],
    ['Sokkoku', 'そっこく'],
    ['Jōsei', 'じょうせい'],
    ['Tsūten', 'つうてん'],
    ['Jimon', 'じもん'],
    ['Chōe', 'ちょうえ'],
    ['Futotsu', 'ふとつ'],
    ['Matchi', 'まっち'],
    ['Bunka', 'ぶんか'],
  ])('%s is %s', (reading, kana) => {
    expect(hiraganaOf(reading)).toBe(kana)
  })

  test.each(['迎香', 'Yingxiang', 'li20', 'wu', 'tye', "'"])('%j is none', (text) => {
    expect(hiraganaOf(text)).toBeNull()
  })

  test('every reading of the data becomes kana', () => {
    for (const { code, names } of buildAtlas(readDataFolder()).points) {
      for (const reading of readings(names.japanese))
        expect(hiraganaOf(reading), `${code} ${reading}`).toMatch(/^\p{Script=Hiragana}+$/u)
    }
  })

  test('long vowels are spelled out as typed', () => {
    expect(typedReading('Geikō')).toBe('geikou')
    expect(fold('フーチ')).toBe(fold('ふうち'))
    expect(fold('ゲイコー')).toBe(fold('げいこう'))
    expect(fold('ｹﾞｲｺｳ')).toBe(fold('げいこう'))
  })
})

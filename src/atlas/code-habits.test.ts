import { describe, expect, test } from 'vitest'
import { channelReadings, readCode } from './code-habits'

const told = (text: string) =>
  readCode(text)?.readings.map(({ channel, habits }) => `${channel} ${habits.join(' ')}`)

describe('a code in any habit', () => {
  test.each([
    ['LI20', ['LI en']],
    ['GI 20', ['LI fr it']],
    ['IG20', ['SI fr', 'LI es']],
    ['E4', ['ST fr es']],
    ['Dü18', ['SI de']],
    ['DÜ 18', ['SI de']],
    ['Due18', ['SI de']],
    ['du18', ['GV en de es it', 'SI de']],
    ['3E17', ['TE de']],
    ['3 e 17', ['TE de']],
    ['B10', ['SP es', 'BL en-old']],
    ['大腸経20', ['LI zh']],
    ['담경 20', ['GB ko']],
    ['gros intestin 20', ['LI fr']],
    ['MP6', ['SP de it']],
  ])('%s', (text, readings) => {
    expect(told(text)).toEqual(readings)
  })

  test('numbers are read without leading zeros', () => {
    expect(readCode('ST-04')?.number).toBe(4)
    expect(readCode('3E 23')?.number).toBe(23)
  })

  test.each(['', '20', 'LI', 'zz20', 'LI200', 'EX-HN3', '11 lines', '((((', '3'])('%j is none', (text) => {
    expect(readCode(text)).toBeNull()
  })

  test('a name is read as its channel', () => {
    expect(channelReadings('Gallenblase')[0]?.channel).toBe('GB')
    expect(channelReadings('vésicule biliaire')[0]?.channel).toBe('GB')
    expect(channelReadings('Cœur')[0]?.channel).toBe('HT')
  })
})

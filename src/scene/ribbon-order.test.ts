import { describe, expect, it } from 'vitest'
import { ribbonOrder, type OrderedStretch } from './ribbon-order'
import { RIBBON_BREAKS } from './ribbon-pattern'

const stretch = (first: number, over: Partial<OrderedStretch> = {}): OrderedStretch => ({
  first,
  count: 2,
  meridian: first,
  broken: RIBBON_BREAKS.solid,
  side: 'left',
  ...over,
})
const STRETCHES = [
  stretch(0, { broken: RIBBON_BREAKS.dashed }),
  stretch(2),
  stretch(4, { broken: RIBBON_BREAKS.dotted }),
  stretch(6, { side: 'midline' }),
  stretch(8, { count: 3 }),
]
/** The first sample of each stretch in the order in which they are drawn. */
const drawn = (foremost: number | null) => {
  const firsts = [...ribbonOrder(STRETCHES, foremost)].map(
    (vertex) =>
      STRETCHES.find(({ first, count }) => vertex >= first * 2 && vertex < (first + count) * 2)!.first,
  )
  return [...new Set(firsts)]
}

describe('the order of lines', () => {
  it('has the midline above, then what is drawn throughout, then dashes, then dots; else as listed', () => {
    expect(drawn(null)).toEqual([6, 2, 8, 0, 4])
  })

  it('has one meridian above all where it is asked for', () => {
    expect(drawn(4)).toEqual([4, 6, 2, 8, 0])
  })

  it('draws every step of every stretch once and joins none to the next', () => {
    const corners = ribbonOrder(STRETCHES, null)
    expect(corners).toHaveLength(6 * (1 + 1 + 1 + 1 + 2))
    for (let i = 0; i < corners.length; i += 3) {
      const samples = [...corners.subarray(i, i + 3)].map((vertex) => Math.floor(vertex / 2))
      const home = STRETCHES.find(({ first, count }) => samples[0]! >= first && samples[0]! < first + count)!
      expect(samples.every((sample) => sample >= home.first && sample < home.first + home.count)).toBe(true)
      expect(Math.max(...samples) - Math.min(...samples)).toBe(1)
    }
  })
})

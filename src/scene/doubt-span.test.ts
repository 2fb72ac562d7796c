import { describe, expect, it } from 'vitest'
import { doubtSpan } from './doubt-span'

const placementFacts = {
  neighbours: {},
  tolerances: [
    { id: 'GV26', method: 'curve', mm: 4.8, rivalMm: 1.7 },
    { id: 'LI20', method: 'level', mm: 4, rivalMm: 6.8 },
    { id: 'GB21', method: 'between', mm: 15 },
    { id: 'EX-HN1-A', method: 'offset', mm: 6.8 },
  ],
} as const
const span = (code: string, doubts: { tolerance: boolean; rival: boolean }, freePx = 700) =>
  doubtSpan({ selection: { code, side: null }, doubts, placementFacts }, freePx)

describe('how near a doubt is looked at', () => {
  it('sets two places of a dispute 24 pixels apart, on a large stage and on a small one', () => {
    for (const freePx of [700, 400]) {
      const shown = span('GV26', { tolerance: false, rival: true }, freePx)!
      expect((0.0017 / shown) * freePx).toBeCloseTo(24)
    }
  })

  it('stops where nothing would tell any more where one is, and shows no more skin than is needed', () => {
    expect(span('GV26', { tolerance: false, rival: true }, 200)).toBe(0.022)
    expect(span('LI20', { tolerance: false, rival: true })).toBe(0.09)
  })

  it('shows a disc whole, with skin around it', () => {
    expect(span('LI20', { tolerance: true, rival: false })).toBe(0.09)
    expect(span('GB21', { tolerance: true, rival: false })).toBe(0.205)
  })

  it('changes nothing without doubts, for a point of several places, and before places are known', () => {
    expect(span('GV26', { tolerance: false, rival: false })).toBeNull()
    expect(span('GB21', { tolerance: false, rival: true })).toBeNull()
    expect(span('EX-HN1', { tolerance: true, rival: false })).toBeNull()
    const doubts = { tolerance: true, rival: true }
    expect(
      doubtSpan({ selection: { code: 'GV26', side: null }, doubts, placementFacts: null }, 700),
    ).toBeNull()
  })
})

import { describe, expect, it } from 'vitest'
import { CAUTION_SHAPE } from './caution-shape'
import { MARK_FORMS, MARK_RADIUS, markGap, markRadius, markReach, MOST_REACH } from './marker-shape'

const mark = (shape: number, x: number, y: number, radius = 3) => ({ shape, x, y, radius })
const CIRCLE = CAUTION_SHAPE.routine
const TRIANGLE = CAUTION_SHAPE.caution
const DIAMOND = CAUTION_SHAPE['high-risk']
const CROSSED = CAUTION_SHAPE['contraindicated-needling-in-cosmetic-use']

describe('size of a mark', () => {
  it('has a form for every caution class, each with room for core and casing', () => {
    expect(Object.values(CAUTION_SHAPE).sort()).toEqual(MARK_FORMS.map((_, i) => i))
    for (const { leastPx } of MARK_FORMS) expect(leastPx).toBeGreaterThanOrEqual(1.5 + 1.5 / 2)
  })

  it('keeps within limits on the screen, and a dimmed one is smaller', () => {
    expect(markRadius(CIRCLE, 100, 1)).toBe(MARK_RADIUS.usualPx)
    expect(markRadius(CIRCLE, 3000, 1)).toBeCloseTo(3000 * MARK_RADIUS.metres, 6)
    expect(markRadius(CIRCLE, 1e5, 1)).toBe(MARK_RADIUS.mostPx)
    expect(markRadius(CIRCLE, 1e5, 0.5)).toBeLessThan(MARK_RADIUS.mostPx)
    MARK_FORMS.forEach(({ leastPx }, shape) =>
      expect(markRadius(shape, 100, 0.1)).toBeGreaterThanOrEqual(leastPx),
    )
  })

  it('reaches as far as its outline, and never farther than any', () => {
    expect(markReach(CIRCLE, 3, 0.6, 0.8)).toBe(3)
    expect(markReach(CROSSED, 3, 1, 0)).toBe(3)
    expect(markReach(CROSSED, 3, Math.SQRT1_2, Math.SQRT1_2)).toBeCloseTo(3 * Math.SQRT2, 6)
    expect(markReach(TRIANGLE, 3, 0, 1)).toBeGreaterThan(markReach(TRIANGLE, 3, 0, -1))
    for (let shape = 0; shape < MARK_FORMS.length; shape += 1)
      for (let angle = 0; angle < 6.3; angle += 0.1)
        expect(markReach(shape, 1, Math.cos(angle), Math.sin(angle))).toBeLessThanOrEqual(MOST_REACH)
  })
})

describe('gap between marks', () => {
  it('is that of the outlines, not of circles around them', () => {
    expect(markGap(mark(CIRCLE, 0, 0), mark(CIRCLE, 8, 6))).toBeCloseTo(4, 6)
    expect(markGap(mark(CROSSED, 0, 0), mark(CROSSED, 7, 2))).toBeCloseTo(1, 6)
    // Diamonds in a row corner to corner, and side by side.
    expect(markGap(mark(DIAMOND, 0, 0), mark(DIAMOND, 9, 0))).toBeCloseTo(9 - 2 * 1.44 * 3, 6)
    expect(markGap(mark(DIAMOND, 0, 0), mark(DIAMOND, 5, 5))).toBeCloseTo(
      Math.SQRT2 * 5 - Math.SQRT2 * 1.44 * 3,
      6,
    )
    // A triangle points up: another mark may stand nearer above its side than beside its foot.
    expect(markGap(mark(TRIANGLE, 0, 0), mark(CIRCLE, 5, -5))).toBeGreaterThan(
      markGap(mark(TRIANGLE, 0, 0), mark(CIRCLE, 5, 5)),
    )
  })

  it('is the same both ways and below nothing where they overlap', () => {
    const [one, other] = [mark(TRIANGLE, 0, 0), mark(DIAMOND, 2, 1)]
    expect(markGap(one, other)).toBeCloseTo(markGap(other, one), 6)
    expect(markGap(one, other)).toBeLessThan(0)
    expect(markGap(one, { ...other, x: 0, y: 0 })).toBeLessThan(0)
  })
})

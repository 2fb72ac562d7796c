import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { faceToText, faceWithin, REFERENCE_FACE, SHAPE_IDS } from './face'
import { onlyShape, shapeShares, shapesOf, withShare } from './shape-shares'

const weight = fc.integer({ min: 0, max: 100 }).map((hundredths) => hundredths / 100)
const shapes = fc.record({ 'east-asian': weight, european: weight, african: weight })
const sum = (shares: Readonly<Record<(typeof SHAPE_IDS)[number], number>>) =>
  SHAPE_IDS.reduce((total, id) => total + shares[id], 0)

describe('the shares of the three face shapes', () => {
  it('sum to 1 whatever is set, and the one that was set is exact', () => {
    fc.assert(
      fc.property(shapes, fc.constantFrom(...SHAPE_IDS), weight, (weights, id, value) => {
        const set = withShare(shapeShares(weights), id, value)
        expect(sum(set)).toBeCloseTo(1, 9)
        expect(set[id]).toBeCloseTo(value, 9)
        for (const other of SHAPE_IDS) expect(set[other]).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  it('leave the proportion of the other two as it was', () => {
    const set = withShare({ 'east-asian': 0.5, european: 0.3, african: 0.2 }, 'east-asian', 0)
    expect(set.european / set.african).toBeCloseTo(1.5, 9)
  })

  it('come back to the reference face, which a link does not name', () => {
    const face = { ...REFERENCE_FACE, shapes: shapesOf(onlyShape('african')) }
    expect(faceToText(face)).toBe('east-asian:0,european:0')
    const even = shapesOf(withShare(onlyShape('african'), 'african', 1 / 3))
    expect(faceToText(faceWithin({ ...face, shapes: even }))).toBe('')
  })
})

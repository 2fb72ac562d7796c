import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SHAPE_IDS } from '../../state/face'
import { shapeShares } from '../../state/shape-shares'
import { CORNERS, placeOfShares, sharesAt } from './triangle-shares'

const weight = fc.integer({ min: 0, max: 100 })

describe('the triangle of face shapes', () => {
  it('finds again every blend that it shows', () => {
    fc.assert(
      fc.property(weight, weight, weight, (a, b, c) => {
        const shares = shapeShares({ 'east-asian': a, european: b, african: c })
        const found = sharesAt(...placeOfShares(shares))
        for (const id of SHAPE_IDS) expect(found[id]).toBeCloseTo(shares[id], 9)
      }),
    )
  })

  it('gives a corner wholly to its shape and takes a place beyond an edge for that edge', () => {
    for (const id of SHAPE_IDS) expect(sharesAt(...CORNERS[id])[id]).toBeCloseTo(1, 9)
    const below = sharesAt(100, 400)
    expect(below.european).toBe(0)
    expect(below.african).toBeCloseTo(0.5, 9)
  })
})

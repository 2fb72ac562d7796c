import { describe, expect, it } from 'vitest'
import { summariseChecks } from './check-summary'
import type { MeasuredConstraint } from './measured-check'

const check = (index: number, change: Partial<MeasuredConstraint> = {}): MeasuredConstraint => ({
  point: 'ST4',
  marker: 'ST4',
  side: 'left',
  index,
  type: 'sameLevel',
  constraint: '',
  authority: 'WHO',
  role: 'check',
  unit: 'mm',
  expected: 0,
  measured: 0,
  errorMm: 0,
  errorCun: 0,
  tolerance: 4,
  pass: true,
  ...change,
})
const miss = (index: number, errorMm: number, change: Partial<MeasuredConstraint> = {}) =>
  check(index, { errorMm, pass: false, ...change })
const SOFT = ['classic', 'anatomy']

describe('the checks of a point', () => {
  it('count each statement once, by its worse side', () => {
    const { independent } = summariseChecks(
      [check(1), miss(1, 5, { side: 'right' }), check(2), check(2, { side: 'right', errorMm: 1 })],
      SOFT,
    )
    expect(independent.agreeing.map(({ index, errorMm }) => [index, errorMm])).toEqual([[2, 1]])
    expect(independent.missing.map(({ index, side }) => [index, side])).toEqual([[1, 'right']])
  })

  it('never count what defines the place', () => {
    const { independent, soft } = summariseChecks([check(0, { role: 'define' }), check(1)], SOFT)
    expect(independent.agreeing).toHaveLength(1)
    expect([...independent.missing, ...soft.agreeing, ...soft.missing]).toEqual([])
  })

  it('keep the soft ones apart and put the largest miss first', () => {
    const { independent, soft } = summariseChecks(
      [miss(1, 5), miss(2, 9, { authority: 'derived' }), miss(3, 7, { authority: 'classic' })],
      SOFT,
    )
    expect(independent.missing.map(({ index }) => index)).toEqual([2, 1])
    expect(soft.missing.map(({ index }) => index)).toEqual([3])
  })

  it('a miss outweighs a pass with a larger error in its own tolerance', () => {
    const { independent } = summariseChecks([miss(1, 2), check(1, { side: 'right', errorMm: 3 })], SOFT)
    expect(independent.missing).toHaveLength(1)
  })
})

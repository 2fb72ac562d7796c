import { expect, it } from 'vitest'
import { waysBetween } from './way-between'

it('names the main direction, a second one that counts, and sides by their distance from the midline', () => {
  expect(waysBetween([0.02, 0, 0.08], [0.021, 0.01, 0.081])).toEqual(['above'])
  expect(waysBetween([0.02, 0.01, 0.08], [0.02, 0, 0.08])).toEqual(['below'])
  expect(waysBetween([0.02, 0, 0.08], [0.03, 0.008, 0.08])).toEqual(['above', 'lateral'])
  // On the right half lateral is towards −x.
  expect(waysBetween([-0.02, 0, 0.08], [-0.04, 0, 0.08])).toEqual(['lateral'])
  expect(waysBetween([-0.04, 0, 0.08], [0, 0, 0.08])).toEqual(['medial'])
  expect(waysBetween([0, 0.1, 0.05], [0, 0.108, 0.04])).toEqual(['above', 'behind'])
  expect(waysBetween([0, 0.1, 0], [0, 0.1, 0.02])).toEqual(['front'])
})

import { expect, test } from 'vitest'
import { editDistance } from './edit-distance'

test.each([
  ['', '', 0],
  ['abc', '', 3],
  ['yingxang', 'yingxiang', 1],
  ['yingxaing', 'yingxiang', 1],
  ['ab', 'ba', 1],
  ['kitten', 'sitting', 3],
])('%j and %j are %d apart', (a, b, far) => {
  expect(editDistance(a, b)).toBe(far)
  expect(editDistance(b, a)).toBe(far)
  expect(editDistance(a, b, far)).toBe(far)
  if (far > 0) expect(editDistance(a, b, far - 1)).toBe(far)
})

test('a word that is only begun is as near as its beginning', () => {
  expect(editDistance('masett', 'masseter', 2, true)).toBe(2)
  expect(editDistance('mass', 'masseter', 1, true)).toBe(0)
  expect(editDistance('masseter', 'mass', 2, true)).toBe(3)
})

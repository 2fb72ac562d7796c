import { expect, it } from 'vitest'
import { findHoles } from './holes'

/** `.` is backdrop, `#` is head. */
function holesOf(rows: readonly string[]) {
  const pixels = Uint8Array.from(rows.join(''), (sign) => (sign === '.' ? 1 : 0))
  return findHoles(pixels, rows[0]!.length, rows.length)
}

it('finds a patch that the outside does not reach', () => {
  expect(holesOf(['......', '.####.', '.#..#.', '.####.', '......'])).toEqual([{ x: 2, y: 2, size: 2 }])
})

it('finds a hole of one pixel, and each hole by itself', () => {
  expect(holesOf(['#####', '#.#.#', '#####'])).toEqual([
    { x: 1, y: 1, size: 1 },
    { x: 3, y: 1, size: 1 },
  ])
})

it('takes a bay that opens to the outside, even at a corner, for no hole', () => {
  expect(holesOf(['####.', '###.#', '#..##', '#####'])).toEqual([])
})

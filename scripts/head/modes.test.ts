import { expect, it } from 'vitest'
import { decompose } from './modes'

it('spans rows that sum to zero with one mode fewer, strongest first', () => {
  // A fixed mix of incommensurate waves: no two rows are parallel.
  const rows = Array.from({ length: 12 }, (_, r) =>
    Float64Array.from({ length: 60 }, (__, i) => Math.sin((r + 1.3) * (i + 0.7))),
  )
  for (let i = 0; i < 60; i += 1) {
    const mean = rows.reduce((sum, row) => sum + row[i]! / rows.length, 0)
    for (const row of rows) row[i]! -= mean
  }
  const { modes, weights, strengths } = decompose(rows)
  expect(modes).toHaveLength(11)
  expect(strengths).toEqual([...strengths].sort((a, b) => b - a))
  rows.forEach((row, r) => {
    row.forEach((wanted, i) => {
      const rebuilt = modes.reduce((sum, mode, m) => sum + weights[r]![m]! * mode[i]!, 0)
      expect(Math.abs(rebuilt - wanted)).toBeLessThan(1e-9)
    })
  })
  modes.forEach((_, m) => expect(Math.max(...weights.map((row) => row[m]!))).toBeCloseTo(1, 9))
})

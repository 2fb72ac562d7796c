import { describe, expect, it } from 'vitest'
import { noiseBytes } from './noise-volume'

describe('noiseBytes', () => {
  it('is the same every time, spread over all values, with slopes that repeat without a seam', () => {
    const cells = 16
    const bytes = noiseBytes(cells)
    expect(noiseBytes(cells)).toEqual(bytes)
    const values = bytes.filter((_, i) => i % 4 === 0)
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length
    expect(Math.abs(mean - 127.5)).toBeLessThan(4)
    const slopeAtEdge = (values[1]! - values[cells - 1]!) / 2
    expect(Math.abs(bytes[1]! - (127.5 + slopeAtEdge))).toBeLessThanOrEqual(1)
  })
})

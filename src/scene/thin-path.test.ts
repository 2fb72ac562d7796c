import { describe, expect, it } from 'vitest'
import { thinPath } from './thin-path'

/** A quarter turn of radius 1 in 91 samples. */
const arc = Array.from({ length: 91 }, (_, i) => {
  const angle = (i * Math.PI) / 180
  return [Math.cos(angle), Math.sin(angle), 0]
}).flat()

describe('thinPath', () => {
  it('keeps ends and corners of straight runs, and no more', () => {
    const corner = [0, 0, 0, 1, 0, 0, 2, 0, 0, 2, 1, 0, 2, 2, 0]
    expect(thinPath(corner, 0.01, 100)).toEqual([0, 2, 4])
  })

  it('strays no further than the tolerance on a bend', () => {
    const kept = thinPath(arc, 0.002, 100)
    expect(kept.length).toBeLessThan(20)
    const widest = Math.max(...kept.slice(1).map((end, i) => end - kept[i]!))
    // Sagitta of the widest gap on a circle of radius 1.
    expect(1 - Math.cos((widest * Math.PI) / 360)).toBeLessThanOrEqual(0.002)
  })

  it('leaves no gap longer than asked', () => {
    const line = Array.from({ length: 50 }, (_, i) => [i, 0, 0]).flat()
    const kept = thinPath(line, 1, 8)
    expect(Math.max(...kept.slice(1).map((end, i) => end - kept[i]!))).toBe(8)
    expect(kept.at(-1)).toBe(49)
  })
})

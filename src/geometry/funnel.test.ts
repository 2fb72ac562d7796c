import { describe, expect, it } from 'vitest'
import { funnel, type Portal } from './funnel'

describe('funnel', () => {
  it('goes straight where nothing is in the way and says where each portal is crossed', () => {
    const portals: Portal[] = [
      { left: [1, 1], right: [1, -1] },
      { left: [2, 3], right: [2, -1] },
    ]
    const { shares, corners, length } = funnel([0, 0], portals, [4, 0])
    expect(corners).toEqual([])
    expect(length).toBe(4)
    expect(shares).toEqual([0.5, 0.25])
  })

  it('bends at the ends of portals, left and right, and nowhere else', () => {
    const portals: Portal[] = [
      { left: [1, 3], right: [1, 0] },
      { left: [2, 3], right: [2, 1] },
      { left: [3, -1], right: [3, -3] },
    ]
    const { shares, corners, length } = funnel([0, 0], portals, [4, 0])
    expect(corners).toEqual([
      { portal: 1, isLeft: false },
      { portal: 2, isLeft: true },
    ])
    expect(shares[1]).toBe(0)
    expect(shares[2]).toBe(1)
    expect(length).toBeCloseTo(Math.hypot(2, 1) + Math.hypot(1, 2) + Math.hypot(1, 1), 12)
    expect(shares[0]).toBeCloseTo(0.5 / 3, 12)
  })

  it('passes an edge that lies on the way at the end that comes next, never backwards', () => {
    const portals: Portal[] = [
      { left: [1, 0], right: [2, 0] },
      { left: [1, 0], right: [3, -1] },
    ]
    const { shares, length } = funnel([0, 0], portals, [4, 0])
    expect(length).toBe(4)
    expect(shares).toEqual([1, 1])
  })
})

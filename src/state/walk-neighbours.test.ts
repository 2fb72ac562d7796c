import { describe, expect, it } from 'vitest'
import { neighbourInDirection } from './walk-neighbours'

const RIGHT = { x: 1, y: 0 }

describe('neighbourInDirection', () => {
  it('takes the near neighbour that lies that way, y pointing down', () => {
    const from = { x: 100, y: 100 }
    const around = [
      { x: 160, y: 100 },
      { x: 60, y: 100 },
      { x: 100, y: 50 },
      { x: 100, y: 140 },
    ]
    expect(neighbourInDirection(from, around, RIGHT)).toBe(0)
    expect(neighbourInDirection(from, around, { x: -1, y: 0 })).toBe(1)
    expect(neighbourInDirection(from, around, { x: 0, y: -1 })).toBe(2)
    expect(neighbourInDirection(from, around, { x: 0, y: 1 })).toBe(3)
  })

  it('prefers straight ahead over a little nearer but aslant', () => {
    expect(
      neighbourInDirection(
        { x: 0, y: 0 },
        [
          { x: 30, y: 38 },
          { x: 55, y: 4 },
        ],
        RIGHT,
      ),
    ).toBe(1)
  })

  it('stays where it is when nothing lies that way', () => {
    expect(
      neighbourInDirection(
        { x: 0, y: 0 },
        [
          { x: -10, y: 0 },
          { x: 2, y: 60 },
        ],
        RIGHT,
      ),
    ).toBe(-1)
  })
})

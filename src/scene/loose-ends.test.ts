import { describe, expect, it } from 'vitest'
import { lengthsToLooseEnds } from './loose-ends'

const line = (meridian: number, ...x: number[]) => ({
  meridian,
  positions: Float32Array.from(x.flatMap((value) => [value, 0, 0])),
})

describe('lengthsToLooseEnds', () => {
  it('counts millimetres to the nearer end, once per edge', () => {
    const lengths = [...lengthsToLooseEnds([line(0, 0, 0.01, 0.04)])].map(Math.round)
    expect(lengths).toEqual([0, 0, 10, 10, 0, 0])
  })

  it('takes no end for loose where another path of the same meridian goes on', () => {
    const going = [...lengthsToLooseEnds([line(0, 0, 0.01), line(0, 0.011, 0.03), line(1, 0, 0.02)])]
    expect(going.filter((_, i) => i % 2 === 0).map(Math.round)).toEqual([0, 10, 19, 0, 0, 0])
  })
})

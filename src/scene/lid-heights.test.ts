import { expect, it } from 'vitest'
import { lidReader } from './lid-heights'

const EYE = { center: [0.03, 0.02, 0.06], radius: 0.012 } as const

/** Lid edge above and below the middle of the eye, a lid edge at its corner, and the middle of the lid away from its edge. */
const REST = new Float32Array([0.03, 0.026, 0.07, 0.031, 0.015, 0.07, 0.04, 0.021, 0.07, 0.03, 0.03, 0.07])
const FIELDS = new Float32Array([0, 0, 0, 0.2, 0, 0, 0, -0.5, 0, 0, 0, 0, 0, 0, 0, -4])

it('reads the heights of the edges of both lids in radii of the ball', () => {
  const lids = lidReader(FIELDS, REST, EYE)(REST, EYE)
  expect(lids.upper).toBeCloseTo(0.5, 4)
  expect(lids.lower).toBeCloseTo(-5 / 12, 4)
})

it('follows the lids and the eye of another face', () => {
  const read = lidReader(FIELDS, REST, EYE)
  const closed = REST.slice()
  closed[1] = 0.022
  const lifted = { center: [0.03, 0.019, 0.06], radius: 0.01 } as const
  expect(read(closed, lifted).upper).toBeCloseTo(0.3, 4)
  expect(read(closed, lifted).lower).toBeCloseTo(-0.4, 4)
})

it('takes the eye for wide open where no lid is known', () => {
  const bare = lidReader(new Float32Array(4).fill(-9), new Float32Array(3), EYE)
  expect(bare(new Float32Array(3), EYE)).toEqual({ upper: 1, lower: -1 })
})

import { expect, it } from 'vitest'
import { isBeyondHem, isNearHem } from './hem-shader'

it('knows where the bust fades out: at its foot, and higher on the shoulders', () => {
  expect(isNearHem(0, -0.16)).toBe(true)
  expect(isNearHem(0, -0.13)).toBe(false)
  expect(isNearHem(0.2, -0.13)).toBe(true)
  expect(isNearHem(-0.2, -0.13)).toBe(true)
  expect(isNearHem(-0.2, -0.1)).toBe(false)
})

it('knows where nothing of the bust is left to draw, always within where it fades', () => {
  expect(isBeyondHem(0, -0.21)).toBe(true)
  expect(isBeyondHem(0, -0.2)).toBe(false)
  expect(isBeyondHem(-0.2, -0.18)).toBe(true)
  expect(isBeyondHem(0.2, -0.16)).toBe(false)
  for (const x of [-0.2, 0, 0.1]) expect(isNearHem(x, 0.8 * x * x - 0.204)).toBe(true)
})

import { expect, it } from 'vitest'
import { isNearHem } from './hem-shader'

it('knows where the bust fades out: at its foot, and higher on the shoulders', () => {
  expect(isNearHem(0, -0.16)).toBe(true)
  expect(isNearHem(0, -0.13)).toBe(false)
  expect(isNearHem(0.2, -0.13)).toBe(true)
  expect(isNearHem(-0.2, -0.13)).toBe(true)
  expect(isNearHem(-0.2, -0.1)).toBe(false)
})

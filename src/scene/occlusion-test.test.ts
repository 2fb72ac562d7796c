import { Vector3 } from 'three'
import { expect, it } from 'vitest'
import { occlusionTest } from './occlusion-test'

it('finds how far the skin is along a direction, and nothing beside it', () => {
  const skin = occlusionTest(Uint32Array.from([0, 1, 2]), Float32Array.from([0, 0, 0, 1, 0, 0, 0, 1, 0]))
  const ahead = new Vector3(0, 0, -1)
  expect(skin.depthAlong(new Vector3(0.2, 0.2, 0.75), ahead)).toBeCloseTo(0.75, 3)
  expect(skin.depthAlong(new Vector3(0.9, 0.9, 0.75), ahead)).toBeNull()
  expect(skin.depthAlong(new Vector3(0.2, 0.2, -0.75), new Vector3(0, 0, 1))).toBeNull()
})

import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { readHead } from '../../scripts/head/read-head'
import { headSkin } from '../geometry/head-skin'
import { anchorFromBaked } from '../geometry/landmarks'
import type { Placements } from '../geometry/placements'
import { DRAWN_EYE, DRAWN_PLACES, shaderPlace } from './drawn-places'

const { landmarks } = JSON.parse(readFileSync('public/models/placements.json', 'utf8')) as Placements

it('what the shaders draw at are the places of the landmarks', async () => {
  const skin = headSkin(await readHead('reference'))
  for (const { landmark, place } of Object.values(DRAWN_PLACES)) {
    const anchors = landmarks.find(({ id }) => id === landmark)!.anchors
    const away = anchors.map((anchor) => {
      const { position } = skin.place(anchorFromBaked(anchor))
      return Math.hypot(...place.map((value, axis) => value - position[axis]! * 1000))
    })
    expect(Math.min(...away), landmark).toBeLessThan(0.2)
  }
})

it('folds under the eye run around the eyeball', async () => {
  const { center } = (await readHead('reference')).eyesOfFace({ modes: new Float32Array(0) }).left
  expect(center.map((value) => Math.round(value * 10_000) / 10)).toEqual(DRAWN_EYE)
})

it('writes a place as shader text in the unit that is asked for', () => {
  expect(shaderPlace('mouthCorner', 0.001)).toBe('vec3(0.02160, -0.04390, 0.08000)')
})

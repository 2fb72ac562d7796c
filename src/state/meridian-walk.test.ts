import { expect, it } from 'vitest'
import { buildAtlas } from '../atlas/build-atlas'
import { readDataFolder } from '../atlas/data-folder'
import { pointsInFocus } from './focus'
import { createAtlasStore } from './store'
import { pointOnStage } from './meridian-walk'

const CODES = ['LI17', 'LI18', 'LI19']

it('shows one point after the other, ends at the ends, asks the camera once a step, and is over with the page', () => {
  const atlas = buildAtlas(readDataFolder())
  const store = createAtlasStore()
  const { open, startWalk, stepWalk } = store.getState()
  const at = () => pointOnStage(store.getState())?.code
  const serial = () => store.getState().camera.serial
  open({ page: 'meridian', id: 'LI' })
  expect(at()).toBeUndefined()
  startWalk(CODES)
  expect(at()).toBe('LI17')
  expect(store.getState().route).toEqual({ page: 'meridian', id: 'LI' })
  const begun = serial()
  stepWalk(-1)
  expect(serial()).toBe(begun)
  stepWalk(1)
  stepWalk(1)
  expect([at(), serial()]).toEqual(['LI19', begun + 2])
  stepWalk(1)
  expect([at(), serial()]).toEqual(['LI19', begun + 2])
  expect(pointsInFocus(store.getState(), atlas)).toEqual(new Set(['LI19']))
  open({ page: 'meridian', id: 'ST' })
  expect(store.getState().walk).toBeNull()
  startWalk([])
  expect(store.getState().walk).toBeNull()
})

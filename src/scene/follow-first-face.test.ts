import { expect, it, vi } from 'vitest'
import { REFERENCE_FACE, type FaceParameters } from '../state/face'
import { createAtlasStore } from '../state/store'
import { followFirstFace } from './follow-first-face'

const settle = () => new Promise((resolve) => setTimeout(resolve, 0))

it('loads the way between faces once, with the first other face, and hands it the face before', async () => {
  const store = createAtlasStore()
  const followFaces = vi.fn()
  const load = vi.fn(() => Promise.resolve({ followFaces }))
  followFirstFace({ wear: vi.fn() }, store, vi.fn(), load, new AbortController().signal)
  expect(load).not.toHaveBeenCalled()
  store.getState().changeFace({ age: 1 })
  store.getState().changeFace({ age: 0.9 })
  await settle()
  expect(load).toHaveBeenCalledOnce()
  expect(followFaces).toHaveBeenCalledOnce()
  expect(followFaces.mock.calls[0]![0]).toBe(REFERENCE_FACE)
})

it('wears each face at once where the way between them did not load, until it is left', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
  const store = createAtlasStore()
  const worn: FaceParameters[] = []
  const drawn = vi.fn()
  const end = new AbortController()
  const load = () => Promise.reject(new Error('did not load'))
  followFirstFace({ wear: (face) => worn.push(face) }, store, drawn, load, end.signal)
  store.getState().changeFace({ age: 1 })
  await settle()
  store.getState().changeFace({ sex: 0 })
  expect(worn.map(({ age, sex }) => [age, sex])).toEqual([
    [1, REFERENCE_FACE.sex],
    [1, 0],
  ])
  expect(drawn).toHaveBeenCalledTimes(2)
  end.abort()
  store.getState().changeFace({ sex: 1 })
  expect(worn).toHaveLength(2)
  expect(warn).toHaveBeenCalledOnce()
  warn.mockRestore()
})

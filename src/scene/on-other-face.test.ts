import { expect, it, vi } from 'vitest'
import { REFERENCE_FACE } from '../state/face'
import { createAtlasStore } from '../state/store'
import { onOtherFace } from './on-other-face'

const settle = () => new Promise((resolve) => setTimeout(resolve, 0))

/** Counts how often something begins that takes as long as `begin`. */
function counted(begin: () => Promise<void> = () => Promise.resolve()) {
  const store = createAtlasStore()
  const end = new AbortController()
  const work = vi.fn(begin)
  const listen = () => onOtherFace(store, work, end.signal)
  return { store, end, work, listen }
}

it('begins once, with the first other face and not with an expression or a tone', async () => {
  const { store, work, listen } = counted()
  listen()
  store.getState().changeFace({ expressions: { smile: 1 }, tone: 5 })
  expect(work).not.toHaveBeenCalled()
  expect(store.getState().placed).toBe('reference')
  store.getState().changeFace({ age: 1 })
  expect(store.getState().placed).toBe('riding')
  store.getState().changeFace({ age: 0.9 })
  await settle()
  store.getState().changeFace(REFERENCE_FACE)
  store.getState().changeFace({ age: 0.8 })
  expect(work).toHaveBeenCalledOnce()
})

it('begins at once with a face that is there already, and never after its end', () => {
  const linked = counted()
  linked.store.getState().changeFace({ age: 1 })
  linked.listen()
  expect(linked.work).toHaveBeenCalledOnce()
  const left = counted()
  left.listen()
  left.end.abort()
  left.store.getState().changeFace({ age: 1 })
  expect(left.work).not.toHaveBeenCalled()
})

it('tries again with the next face, or when a measurement is wanted again, after it could not begin', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
  const { store, work, listen } = counted(() => Promise.reject(new Error('did not load')))
  listen()
  store.getState().changeFace({ age: 1 })
  await settle()
  expect(warn).toHaveBeenCalledOnce()
  store.getState().changeFace({ age: 0.9 })
  await settle()
  store.getState().measureAgain()
  expect(work).toHaveBeenCalledTimes(3)
  await settle()
  warn.mockRestore()
})

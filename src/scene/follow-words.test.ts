import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Head } from '../geometry/head'
import { createAtlasStore } from '../state/store'
import { followWords } from './follow-words'
import type { HeadModel } from './head-model'

const WORDS = { expressionIds: ['double-chin'] } as unknown as Head
const soon = () => new Promise((resolve) => setTimeout(resolve))

/** A stage without a picture: it writes down what it was given to wear, and when a frame was asked for. */
function stage(load: () => Promise<Head> = () => Promise.resolve(WORDS)) {
  const worn: (string | null)[] = []
  const store = createAtlasStore({ route: { page: 'target', id: 'double_chin' } })
  const model = {
    wearWord: (word) => worn.push(word === null ? null : word.id),
  } satisfies Pick<HeadModel, 'wearWord'>
  const asked = vi.fn(load)
  const frame = vi.fn()
  const end = new AbortController()
  followWords(model, store, asked, frame, end.signal)
  return { worn, store, asked, frame, end }
}

describe('the word on the stage', () => {
  beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => undefined))
  afterEach(() => vi.restoreAllMocks())

  it('is loaded when first asked for, worn in one step and taken off in one', async () => {
    const { worn, store, asked, frame } = stage()
    store.getState().changeFace({ age: 1 })
    expect(asked).not.toHaveBeenCalled()
    store.getState().showWord('double-chin')
    expect(worn).toEqual([])
    await soon()
    expect(worn).toEqual(['double-chin'])
    expect(store.getState().parts.words).toBe('ready')
    store.getState().showWord(null)
    expect(worn).toEqual(['double-chin', null])
    store.getState().showWord('thin-lips')
    expect(worn).toEqual(['double-chin', null, 'thin-lips'])
    await new Promise((resolve) => setTimeout(resolve, 50))
    // One picture for each: nothing goes on by itself.
    expect(frame).toHaveBeenCalledTimes(3)
    expect(asked).toHaveBeenCalledOnce()
  })

  it('is not worn where it was put away, or the stage left, before it came', async () => {
    const away = stage()
    away.store.getState().showWord('double-chin')
    away.store.getState().open({ page: 'start' })
    await soon()
    expect(away.worn).toEqual([])
    const left = stage()
    left.store.getState().showWord('double-chin')
    left.end.abort()
    await soon()
    expect(left.worn).toEqual([])
    expect(left.store.getState().parts.words).toBe('loading')
  })

  it('is tried again when the person wants it', async () => {
    let isBroken = true
    const { worn, store } = stage(() =>
      isBroken ? Promise.reject(new Error('500')) : Promise.resolve(WORDS),
    )
    store.getState().showWord('double-chin')
    await soon()
    expect(store.getState().parts.words).toBe('failed')
    isBroken = false
    store.getState().retryPart('words')
    await soon()
    expect(worn).toEqual(['double-chin'])
    expect(store.getState().parts.words).toBe('ready')
  })
})

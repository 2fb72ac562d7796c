import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createAtlasStore } from '../state/store'
import { loadHeadPart } from './head-part'

const soon = () => new Promise((resolve) => setTimeout(resolve))

describe('a part of the head that may come late', () => {
  beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => undefined))
  afterEach(() => vi.restoreAllMocks())

  it('is asked for again when the person wants it, as often as it fails, and fetched anew', async () => {
    const store = createAtlasStore()
    const asked: RequestCache[] = []
    const load = (cache: RequestCache) => {
      asked.push(cache)
      return asked.length < 3 ? Promise.reject(new Error('500')) : Promise.resolve('faces')
    }
    const coming = loadHeadPart('faces', store, load, new AbortController().signal)
    await soon()
    expect(store.getState().parts.faces).toBe('failed')
    // Something else that happens is no reason.
    store.getState().changeFace({ age: 1 })
    store.getState().retryPart('areas')
    await soon()
    expect(asked).toEqual(['default'])
    store.getState().retryPart('faces')
    await soon()
    expect(asked).toEqual(['default', 'reload'])
    expect(store.getState().parts.faces).toBe('failed')
    store.getState().retryPart('faces')
    expect(await coming).toBe('faces')
    expect(asked).toEqual(['default', 'reload', 'reload'])
    // Who puts them on the head says that they are there.
    expect(store.getState().parts.faces).toBe('loading')
  })

  it('is not asked for again once the stage was left', async () => {
    const store = createAtlasStore()
    const end = new AbortController()
    const load = vi.fn(() => Promise.reject(new Error('500')))
    void loadHeadPart('faces', store, load, end.signal)
    await soon()
    end.abort()
    store.getState().retryPart('faces')
    await soon()
    expect(load).toHaveBeenCalledOnce()
  })
})

import { act, render } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { AtlasState } from '../state/atlas-state'
import { createAtlasStore } from '../state/store'
import { useTour } from './use-tour'

/** A page on a device that holds what is given; `null` is one that refuses. */
function visit(held: Map<string, string> | null, first: Partial<AtlasState> = {}) {
  const store = createAtlasStore(first)
  const memory = () => {
    if (held === null) throw new Error('refused')
    return {
      getItem: (key: string) => held.get(key) ?? null,
      setItem: (key: string, text: string) => void held.set(key, text),
    }
  }
  const Page = () => {
    useTour(store, memory)
    return null
  }
  const view = render(<Page />)
  act(() => store.getState().reportScene('ready'))
  return { tour: store.getState().tour, store, ...view }
}

describe('the tour', () => {
  it('is shown on the first visit and never again', () => {
    const device = new Map<string, string>()
    expect(visit(device).tour).toBe(0)
    expect(visit(device).tour).toBeNull()
  })

  it.each([
    ['to a deep link', { route: { page: 'point', code: 'LI20' } }],
    ['to a measuring page', { probe: true }],
    ['to an editing page', { edit: true }],
  ] as const)('is not shown %s, and waits for a visit that sees it', (_, first) => {
    const device = new Map<string, string>()
    expect(visit(device, first).tour).toBeNull()
    expect(visit(device).tour).toBe(0)
  })

  it('is not shown where it would be forgotten that it was', () => {
    expect(visit(null).tour).toBeNull()
  })

  it('waits for the head', () => {
    const store = createAtlasStore()
    const Page = () => {
      useTour(store, () => ({ getItem: () => null, setItem: () => undefined }))
      return null
    }
    render(<Page />)
    act(() => store.getState().reportScene('off'))
    expect(store.getState().tour).toBeNull()
  })
})

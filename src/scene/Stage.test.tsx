import { cleanup, render } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import type { Atlas } from '../atlas/atlas'
import { createAtlasStore } from '../state/store'
import Stage from './Stage'

afterEach(cleanup)

it('says that there is no WebGL and leaves nothing behind that could be focused', () => {
  const complaint = vi.spyOn(console, 'error')
  const store = createAtlasStore()
  const { container } = render(<Stage atlas={{} as Atlas} store={store} label="front" />)
  expect(store.getState().sceneStatus).toBe('no-webgl')
  expect(container.querySelector('canvas')).toBeNull()
  expect(complaint).not.toHaveBeenCalled()
  complaint.mockRestore()
})

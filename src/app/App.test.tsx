import { screen } from '@testing-library/react'
import { render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { readDataFolder } from '../atlas/data-folder'
import { FILE_NAMES, type FileName } from '../atlas/files'
import { createAtlasStore } from '../state/store'
import { en } from '../ui/messages/en'
import { App } from './App'

vi.mock('../scene/Stage', () => ({
  default: () => {
    throw new Error('The head fell off.')
  },
}))

const files = readDataFolder() as unknown as Record<FileName, object>
const urls = Object.fromEntries(FILE_NAMES.map((name) => [name, name])) as Record<FileName, string>
const serve = ((name: FileName) =>
  Promise.resolve(new Response(JSON.stringify(files[name])))) as unknown as typeof fetch

describe('the whole page', () => {
  beforeEach(() => {
    window.location.hash = ''
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    vi.stubGlobal('fetch', () => Promise.resolve(new Response('', { status: 404 })))
  })

  it('stays complete when the head fails: says so, and every point is still found and read', async () => {
    const store = createAtlasStore()
    render(<App store={store} urls={urls} get={serve} />)
    // Stage and tools are chunks of their own: on a busy machine they take their time.
    await screen.findByText(en.stage.failed, {}, { timeout: 10_000 })
    expect(store.getState().sceneStatus).toBe('failed')
    const user = userEvent.setup()
    await user.click(screen.getByRole('link', { name: en.start.allPoints }))
    await user.click(await screen.findByRole('link', { name: /^LI20/ }, { timeout: 10_000 }))
    expect(window.location.hash).toBe('#/points/LI20')
    screen.getByRole('heading', { level: 1, name: /LI20/ })
    await user.keyboard('{Escape}')
    expect(store.getState().route).toEqual({ page: 'points' })
    await user.keyboard('/')
    expect(document.activeElement).toBe(screen.getByRole('combobox', { name: en.search.label }))
  })

  it('tells what is wrong with the data and reads it again on request', async () => {
    let damaged = true
    const get = ((name: FileName) => {
      const text = JSON.stringify(files[name])
      return Promise.resolve(new Response(name === 'targets' && damaged ? text.slice(0, 100) : text))
    }) as unknown as typeof fetch
    render(<App store={createAtlasStore()} urls={urls} get={get} />)
    await screen.findByText(en.faults.notJson('targets'))
    damaged = false
    await userEvent.setup().click(screen.getByRole('button', { name: en.faults.retry }))
    await screen.findByRole('heading', { level: 1, name: en.start.heading })
    await screen.findByRole('combobox')
  })
})

import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { enFace } from './messages/en-face'
import { en } from './messages/en'
import { enLayers } from './messages/en-layers'
import StageTools from './StageTools'
import { drawStill, renderAt } from './testing/render-page'

describe('the tools of the stage', () => {
  it('say on the button itself that the picture or the face is not as usual', () => {
    const { store } = renderAt('#/?layers=ST', <StageTools />)
    const layers = screen.getByRole('button', { name: en.panels.layers(true) })
    expect(layers.hasAttribute('data-active')).toBe(true)
    const face = screen.getByRole('button', { name: en.panels.face(false) })
    expect(face.hasAttribute('data-active')).toBe(false)
    expect(store.getState().stagePanel).toBeNull()
  })

  it('open one panel at a time; it takes the focus and gives it back on Escape', async () => {
    const { user, store } = renderAt('#/', <StageTools />)
    const button = screen.getByRole('button', { name: en.panels.face(false) })
    await user.click(button)
    const heading = await screen.findByRole('heading', { name: enFace.title })
    // Where the panel's file comes late, it takes the focus a moment after it is drawn.
    await waitFor(() => expect(document.activeElement).toBe(heading))
    expect(button.getAttribute('aria-expanded')).toBe('true')
    expect(document.getElementById(button.getAttribute('aria-controls')!)).not.toBeNull()

    await user.click(screen.getByRole('button', { name: en.panels.layers(false) }))
    const next = await screen.findByRole('heading', { name: enLayers.title })
    await waitFor(() => expect(document.activeElement).toBe(next))
    expect(screen.queryByRole('heading', { name: enFace.title })).toBeNull()
    await user.keyboard('{Escape}')
    expect(store.getState().stagePanel).toBeNull()
    expect(document.activeElement).toBe(screen.getByRole('button', { name: en.panels.layers(false) }))
  })

  it('name every button for voice and for the pointer that rests on it', () => {
    const tools = [...drawStill(<StageTools />).querySelectorAll('.tool')]
    expect(tools.length).toBeGreaterThan(0)
    for (const tool of tools) expect(tool.getAttribute('title')).toBe(tool.getAttribute('aria-label'))
  })
})

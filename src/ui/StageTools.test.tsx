import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { en } from './messages/en'
import { StageTools } from './StageTools'
import { drawStill, renderAt } from './testing/render-page'

describe('the tools of the stage', () => {
  it('say on the button itself that meridians are shown', async () => {
    const { user, atlas } = renderAt('#/', <StageTools />)
    const button = screen.getByRole('button', { name: en.layers.open(0) })
    expect(button.hasAttribute('data-active')).toBe(false)
    await user.click(button)
    await user.click(screen.getByRole('button', { name: atlas.meridian('ST')!.names.english }))
    expect(button.getAttribute('aria-label')).toBe(en.layers.open(1))
    expect(button.hasAttribute('data-active')).toBe(true)
  })

  it('open the key by keyboard: every caution class with its shape, colour and both kinds of line in words', async () => {
    const { user, atlas } = renderAt('#/', <StageTools />)
    const button = screen.getByRole('button', { name: en.key.open })
    button.focus()
    await user.keyboard('{Enter}')
    const key = document.getElementById(button.getAttribute('aria-controls')!)!
    expect(key.hidden).toBe(false)
    for (const { id } of atlas.cautionClasses) {
      const row = within(key).getByText(en.key.caution[id]).closest('li')!
      expect(row.querySelector('.caution-shape')?.innerHTML).not.toBe('')
    }
    for (const words of [en.key.ofMeridian, en.key.ofExtra, en.key.solid, en.key.dashed])
      within(key).getByText(words)
    await user.keyboard('{Escape}')
    expect(key.hidden).toBe(true)
    expect(document.activeElement).toBe(button)
  })

  it('name every button for voice and for the pointer that rests on it', () => {
    const tools = [...drawStill(<StageTools />).querySelectorAll('.tool')]
    expect(tools.length).toBeGreaterThan(0)
    for (const tool of tools) expect(tool.getAttribute('title')).toBe(tool.getAttribute('aria-label'))
  })
})

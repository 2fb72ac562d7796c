import { act, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { enExplore } from './messages/en-explore'
import PointChooser from './PointChooser'
import { renderAt } from './testing/render-page'

const ASKED = {
  x: 100,
  y: 100,
  points: [
    { code: 'LI19', side: 'left' },
    { code: 'GV26', side: 'midline' },
  ],
} as const

describe('the chooser of points under a finger', () => {
  it('lists code, name and caution, is gone through by arrows, lights its entry and opens the one that is meant', async () => {
    const { user, store } = renderAt('#/', <PointChooser />)
    act(() => store.getState().askWhich(ASKED))
    const [first, second] = screen.getAllByRole('menuitem')
    await act(() => new Promise((done) => requestAnimationFrame(() => done(undefined))))
    expect(document.activeElement).toBe(first)
    expect(first!.textContent).toMatch(/^LI19 L./)
    expect(second!.querySelector('.caution-mark')).not.toBeNull()
    await user.keyboard('{ArrowDown}')
    expect(document.activeElement).toBe(second)
    expect(store.getState().hover).toEqual({ kind: 'point', code: 'GV26', side: 'midline' })
    await user.keyboard('{Enter}')
    expect(store.getState().selection?.code).toBe('GV26')
    expect(store.getState().chooser).toBeNull()
    expect(screen.queryByRole('menu', { name: enExplore.which })).toBeNull()
    expect(store.getState().hover).toBeNull()
  })

  it('closes on Escape and on a press elsewhere without choosing', async () => {
    const { user, store } = renderAt('#/', <PointChooser />)
    act(() => store.getState().askWhich(ASKED))
    act(() => screen.getAllByRole('menuitem')[0]!.focus())
    await user.keyboard('{Escape}')
    expect(store.getState().chooser).toBeNull()
    act(() => store.getState().askWhich(ASKED))
    await user.pointer({ keys: '[MouseLeft]', target: document.body })
    expect(store.getState().chooser).toBeNull()
    expect(store.getState().selection).toBeNull()
  })
})

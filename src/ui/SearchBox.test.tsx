import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { en } from './messages/en'
import { renderAt } from './testing/render-page'

const box = () => screen.getByRole<HTMLInputElement>('combobox')
const active = () => document.getElementById(box().getAttribute('aria-activedescendant') ?? '')

describe('the search box', () => {
  it('opens a point by keyboard alone: type, arrow down, Enter', async () => {
    const { user, store } = renderAt('#/')
    await user.click(box())
    await user.keyboard('ying xiang')
    expect(box().getAttribute('aria-expanded')).toBe('true')
    await user.keyboard('{ArrowDown}')
    expect(active()?.getAttribute('aria-selected')).toBe('true')
    expect(active()?.dataset.record).toBe('LI20')
    expect(store.getState().hover).toMatchObject({ code: 'LI20' })
    await user.keyboard('{Enter}')
    expect(store.getState().route).toEqual({ page: 'point', code: 'LI20' })
    expect(store.getState().hover).toBeNull()
    expect(box().value).toBe('')
  })

  it('walks all hits in a ring through the text itself', async () => {
    const { user } = renderAt('#/')
    await user.click(box())
    await user.keyboard('frown lines')
    const options = screen.getAllByRole('option')
    for (const option of options) {
      await user.keyboard('{ArrowDown}')
      expect(active()).toBe(option)
    }
    await user.keyboard('{ArrowDown}')
    expect(active()).toBeNull()
    await user.keyboard('{ArrowUp}')
    expect(active()).toBe(options.at(-1))
  })

  it('groups hits by kind and shows the caution with every point', async () => {
    const { user, atlas } = renderAt('#/')
    await user.click(box())
    await user.keyboard('LI20')
    const group = screen.getByRole('group', { name: en.search.kind.point })
    const option = within(group).getAllByRole('option')[0]!
    expect(option.dataset.record).toBe('LI20')
    expect(option.textContent).toContain(en.caution[atlas.point('LI20')!.caution.class])
  })

  it('closes on Escape and then clears; Enter without a choice opens all results as links', async () => {
    const { user, store } = renderAt('#/')
    await user.click(box())
    await user.keyboard('nose{Escape}')
    expect(box().getAttribute('aria-expanded')).toBe('false')
    expect(box().value).toBe('nose')
    await user.keyboard('{Enter}')
    expect(store.getState().route).toEqual({ page: 'search', query: 'nose' })
    expect(document.querySelectorAll('main a[data-record]').length).toBeGreaterThan(0)
    await user.click(box())
    await user.keyboard('{Escape}')
    expect(box().value).toBe('')
  })

  it('says so when nothing is found, and never shows an empty list of options', async () => {
    const { user } = renderAt('#/')
    await user.click(box())
    await user.keyboard('qqqqzz')
    screen.getByText(en.search.none('qqqqzz'))
    expect(screen.queryAllByRole('option')).toHaveLength(0)
  })
})

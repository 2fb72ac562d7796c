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

  it.each([
    ['li-20', { page: 'point', code: 'LI20' }],
    ['E4', { page: 'point', code: 'ST4' }],
    ["crow's feet", { page: 'target', id: 'crows_feet' }],
    // Half a name, a code that others read differently, and a word that names several records are not enough.
    ['crow', { page: 'search', query: 'crow' }],
    ['IG17', { page: 'search', query: 'IG17' }],
    ['nose', { page: 'search', query: 'nose' }],
  ])('leads with Enter from “%s” to the record it names, or else to all results', async (text, route) => {
    const { user, store } = renderAt('#/')
    await user.type(screen.getByRole('combobox'), `${text}{Enter}`)
    expect(store.getState().route).toEqual(route)
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

  it('goes to the first and last hit by Home and End once the arrows have left the text', async () => {
    const { user } = renderAt('#/')
    await user.click(box())
    await user.keyboard('frown lines{Home}')
    expect(active()).toBeNull()
    const options = screen.getAllByRole('option')
    await user.keyboard('{ArrowDown}{End}')
    expect(active()).toBe(options.at(-1))
    await user.keyboard('{Home}')
    expect(active()).toBe(options[0])
  })

  it('previews every kind of record on the head, and lets go of it when the list closes', async () => {
    const { user, store } = renderAt('#/')
    await user.click(box())
    await user.keyboard('frown lines{ArrowDown}')
    const target = { page: 'target', id: 'glabellar_lines' }
    expect(store.getState().hover).toEqual({ kind: 'page', route: target })
    await user.keyboard('{Escape}')
    expect(store.getState().hover).toBeNull()
    await user.clear(box())
    await user.keyboard('triple burner{ArrowDown}')
    expect(store.getState().hover).toEqual({ kind: 'meridian', id: 'TE' })
    await user.keyboard('x')
    expect(store.getState().hover).toBeNull()
  })

  it('finds landmarks and opens their page', async () => {
    const { user, store } = renderAt('#/')
    await user.click(box())
    await user.keyboard('nasion{ArrowDown}{Enter}')
    expect(store.getState().route).toEqual({ page: 'landmark', id: 'nasion' })
  })

  it('says how a code of several meanings was read, and how many results there are', async () => {
    const { user } = renderAt('#/')
    await user.click(box())
    await user.keyboard('IG20')
    const [first] = screen.getAllByRole('option')
    expect(first?.dataset.record).toBe('LI20')
    expect(first?.textContent).toContain(
      'Read as Spanish. In French the letters mean the Small Intestine channel.',
    )
    const amount = screen.getAllByRole('option').length
    expect(screen.getByRole('status').textContent).toContain(en.search.count(amount))
  })

  it('says which words were not understood, what lies outside the atlas, and how much of a long text was searched', async () => {
    const { user } = renderAt('#/')
    await user.click(box())
    await user.keyboard('jowls qqqqzz')
    const told = () => screen.getByRole('status').textContent
    expect(told()).toContain(en.search.unread(['qqqqzz']))
    await user.clear(box())
    await user.keyboard('E36')
    expect(told()).toContain(en.search.outside('ST36'))
    await user.clear(box())
    await user.paste('yingxiang '.repeat(10_000))
    expect(told()).toContain(en.search.cut)
    expect(box().value.length).toBeLessThanOrEqual(200)
  })
})

describe('the page of results', () => {
  it('lists links in groups with the same notes, and previews them', async () => {
    const { user, store } = renderAt('#/search?q=IG18')
    const link = within(screen.getByRole('main')).getByRole('link', { name: /^SI18/ })
    expect(link.closest('li')?.textContent).toContain('Read as French.')
    expect(within(screen.getByRole('main')).getByRole('status').textContent).toContain('results')
    await user.hover(link)
    expect(store.getState().hover).toMatchObject({ kind: 'point', code: 'SI18' })
  })

  it.each(['(((', '\u0000', '<script>alert(1)</script>', 'x'.repeat(4000), '%F0%9F%99%82', '%E0%A4%A'])(
    'says what it found for %j',
    (query) => {
      renderAt(`#/search?q=${query}`)
      expect(screen.getByRole('heading', { level: 1 }).textContent.length).toBeLessThan(100)
      screen.getByText(/Nothing found|result|Type a code/)
    },
  )
})

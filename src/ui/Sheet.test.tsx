import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { en } from './messages/en'
import { restNearest, Sheet } from './Sheet'
import { Spoken } from './Spoken'
import { renderAt } from './testing/render-page'

describe('the sheet of a phone', () => {
  it('goes through its three rests by keyboard and stops at both ends', async () => {
    const { user, store } = renderAt('#/', <Sheet>page</Sheet>)
    const raise = screen.getByRole('button', { name: en.sheet.raise })
    const lower = screen.getByRole('button', { name: en.sheet.lower })
    raise.focus()
    await user.keyboard('{Enter}')
    expect(store.getState().sheet).toBe('full')
    expect(raise).toHaveProperty('disabled', true)
    await user.click(lower)
    await user.click(lower)
    expect(store.getState().sheet).toBe('peek')
    expect(lower).toHaveProperty('disabled', true)
  })

  it('settles a drag at the nearest rest', () => {
    expect([0.05, 0.29, 0.31, 0.6, 0.77, 0.79, 1].map(restNearest)).toEqual([
      'peek',
      'peek',
      'half',
      'half',
      'half',
      'full',
      'full',
    ])
  })
})

describe('what is spoken', () => {
  it('names the point with its side and the view, each in a place of its own so that neither repeats the other', async () => {
    const { store, container, findByText } = renderAt('#/points/LI20?side=right', <Spoken />)
    await findByText('LI20 Yíngxiāng, Welcome Fragrance, the person’s right')
    const point = container.querySelector('[data-spoken="point"]')!.firstChild
    store.getState().reportSeen('back', 'left')
    await findByText(en.views.spoken(en.views.back))
    expect(container.querySelector('[data-spoken="point"]')!.firstChild).toBe(point)
  })
})

import { act } from '@testing-library/react'
import { expect, it } from 'vitest'
import { Page } from './Page'
import { renderAt } from './testing/render-page'
import { useLitMentions } from './use-lit-mentions'

function LitPage() {
  useLitMentions()
  return <Page />
}

it('marks every mention of what is touched on the head, and only that', () => {
  const { store } = renderAt('#/meridians/LI', <LitPage />)
  const lit = () =>
    [...document.querySelectorAll<HTMLElement>('[data-lit]')].map((mention) => mention.dataset['record'])
  act(() => store.getState().hoverOver({ kind: 'point', code: 'LI20', side: 'left' }))
  expect(lit().length).toBeGreaterThan(1)
  expect(new Set(lit())).toEqual(new Set(['LI20']))
  act(() => store.getState().hoverOver(null))
  expect(lit()).toEqual([])
  act(() => store.getState().startWalk(['LI17', 'LI18']))
  expect(new Set(lit())).toEqual(new Set(['LI17']))
})

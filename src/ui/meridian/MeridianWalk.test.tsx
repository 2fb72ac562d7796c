import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { enExplore } from '../messages/en-explore'
import { renderAt } from '../testing/render-page'
import MeridianWalk from './MeridianWalk'

it('walks by buttons and keys, says where it is and how it got there, and gives the focus back', async () => {
  const { user, store, atlas } = renderAt(
    '#/meridians/LI',
    <MeridianWalk codes={['LI17', 'LI18', 'LI19', 'LI20']} />,
    {
      placementFacts: {
        neighbours: { LI17: [{ code: 'LI18', mm: 24, cun: 1.2, ways: ['above'] }] },
        tolerances: [],
      },
    },
  )
  await user.click(screen.getByRole('button', { name: enExplore.walk }))
  expect(document.activeElement).toBe(screen.getByRole('button', { name: enExplore.next }))
  expect(screen.getByRole('status').textContent).toBe(
    `LI17 ${atlas.point('LI17')!.names.pinyin} ${enExplore.of(1, 4)}`,
  )
  await user.keyboard('{ArrowRight}')
  expect(screen.getByRole('status').textContent).toMatch(/^LI18 .*2 of 4; 1\.2 cun above LI17$/)
  await user.click(screen.getByRole('button', { name: enExplore.previous }))
  await user.click(screen.getByRole('button', { name: enExplore.previous }))
  expect(store.getState().walk?.index).toBe(0)
  await user.keyboard('{Escape}')
  expect(store.getState().walk).toBeNull()
  expect(document.activeElement).toBe(screen.getByRole('button', { name: enExplore.walk }))
})

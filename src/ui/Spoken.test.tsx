import { act } from '@testing-library/react'
import { expect, it } from 'vitest'
import { en } from './messages/en'
import { Spoken } from './Spoken'
import { renderAt } from './testing/render-page'

it('says the zone that keys have walked to, once, and that it was opened; never the one under the pointer', () => {
  const { container, store, atlas } = renderAt('#/?areas=zones', <Spoken />)
  const zone = container.querySelector('[data-spoken="zone"]')!
  const { name } = atlas.target('crows_feet')!
  const hover = (byKeys: boolean) =>
    act(() =>
      store
        .getState()
        .hoverOver({ kind: 'zone', id: 'crows_feet', ...(byKeys && { byKeys: true as const }) }),
    )
  hover(false)
  expect(zone.textContent).toBe('')
  hover(true)
  expect(zone.textContent).toBe(en.stage.litZone(name))
  expect(container.textContent.split(name)).toHaveLength(2)
  const said = zone.firstChild
  hover(true)
  expect(zone.firstChild).toBe(said)
  act(() => store.getState().open({ page: 'target', id: 'crows_feet' }))
  expect(zone.textContent).toBe(en.stage.openZone(name))
  act(() => store.getState().hoverOver(null))
  expect(zone.textContent).toBe('')
})

it('says a point that arrows walked to by its place and by how it lies to the last one, once; other ways of choosing it say its name', () => {
  const { container, store } = renderAt('#/points/LI19', <Spoken />, {
    placementFacts: {
      neighbours: { LI19: [{ code: 'LI20', mm: 12, cun: 0.6, ways: ['above', 'lateral'] }] },
      tolerances: [],
    },
  })
  const said = () => container.querySelector('[data-spoken="point"]')!.textContent
  act(() => store.getState().walkTo('LI20', 'left'))
  expect(said()).toMatch(/^LI20.*, in the nasolabial groove, .*left; 0\.6 cun above and lateral to LI19$/)
  act(() => store.getState().selectPoint('LI20', 'left'))
  expect(said()).not.toContain('cun')
  expect(said()).toContain('Welcome Fragrance')
})

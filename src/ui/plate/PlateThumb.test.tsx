import { readFileSync } from 'node:fs'
import { act } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Plates } from '../../state/plates'
import { TargetListPage } from '../pages/TargetListPage'
import { renderAt } from '../testing/render-page'
import PlateThumb from './PlateThumb'

const plates = JSON.parse(readFileSync('public/models/plates.json', 'utf8')) as Plates

/** Where the dots stand, sorted, as `x y`. */
const dots = (within: Element) =>
  [...within.querySelectorAll('circle')]
    .map((dot) => `${dot.getAttribute('cx')!} ${dot.getAttribute('cy')!}`)
    .sort()

describe('a small plate', () => {
  it('asks for the plates, keeps its room until they are here, and has a dot at each place of its points', () => {
    const { container, store } = renderAt(
      '#/targets',
      <PlateThumb codes={['LI20', 'GV26']} colour="#123456" />,
    )
    expect(store.getState().plates.state).toBe('pending')
    expect(container.querySelector('.plate-thumb')?.childElementCount).toBe(0)
    act(() => store.getState().learnPlates({ state: 'read', plates }))
    const wanted = plates.marks.front.filter(({ code }) => code === 'LI20' || code === 'GV26')
    expect(wanted).toHaveLength(3)
    expect(dots(container)).toEqual(wanted.map(({ x, y }) => `${String(x)} ${String(y)}`).sort())
    expect(container.querySelector('[aria-hidden="true"] svg')).not.toBeNull()
  })

  it('is turned to where its points are seen best', () => {
    const { container, store } = renderAt('#/targets', <PlateThumb codes={['GV16']} />)
    act(() => store.getState().learnPlates({ state: 'read', plates }))
    expect(dots(container)).toEqual(
      plates.marks.back.filter(({ code }) => code === 'GV16').map(({ x, y }) => `${String(x)} ${String(y)}`),
    )
  })

  it('stands beside every concern of the list', async () => {
    const { container, store, atlas, findAllByRole } = renderAt('#/targets', <TargetListPage />)
    await findAllByRole('link')
    act(() => store.getState().learnPlates({ state: 'read', plates }))
    await expect.poll(() => container.querySelectorAll('.plate-thumb svg').length).toBe(atlas.targets.length)
  })
})

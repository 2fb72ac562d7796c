import { readFileSync } from 'node:fs'
import { act, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { PlateMark, Plates } from '../../state/plates'
import { renderAt } from '../testing/render-page'
import { bestPlate } from './plate-choice'
import PlateStage from './PlateStage'

const plates = JSON.parse(readFileSync('public/models/plates.json', 'utf8')) as Plates
const there = { sceneStatus: 'no-webgl', plates: { state: 'read', plates } } as const
const marksOf = (container: HTMLElement) => [...container.querySelectorAll<SVGAElement>('a.plate-mark')]

describe('a plate', () => {
  it('stands where the head would, its points are links with name, side and caution', async () => {
    const { container, user, store } = renderAt('#/', <PlateStage />, there)
    const link = screen.getByRole('link', { name: 'LI20 Yíngxiāng, left, Caution' })
    expect(link.getAttribute('href')).toBe('#/points/LI20')
    expect(link.getAttribute('data-record')).toBe('LI20')
    expect(marksOf(container)).toHaveLength(plates.marks.front.length)
    await user.click(link)
    expect(store.getState().route).toEqual({ page: 'point', code: 'LI20' })
  })

  it('turns to the side on which the open point is seen best, and says where it stands when another side is asked for', async () => {
    const { container, user } = renderAt('#/points/GV16', <PlateStage />, there)
    const pressed = () =>
      within(screen.getByRole('group', { name: 'Side of the plate' })).getByRole('button', { pressed: true })
    expect(pressed().textContent).toBe('Back')
    expect(container.querySelector('[aria-current]')?.getAttribute('data-record')).toBe('GV16')
    await user.click(screen.getByRole('button', { name: 'Front' }))
    expect(pressed().textContent).toBe('Front')
    expect(container.querySelector('[aria-current]')).toBeNull()
    expect(container.textContent).toContain('Not seen from this side; choose Back.')
  })

  it('dims the points that the page is not about, and says so of one that has no place on the skin', () => {
    const folds = renderAt('#/targets/nasolabial_folds', <PlateStage />, there)
    const bright = marksOf(folds.container).filter((mark) => !mark.hasAttribute('data-dimmed'))
    expect(new Set(bright.map((mark) => mark.dataset['record']))).toContain('LI20')
    expect(bright.length).toBeLessThan(marksOf(folds.container).length / 2)
    folds.unmount()
    const inner = renderAt('#/points/GV28', <PlateStage />, there)
    expect(inner.container.textContent).toContain('lies inside nose or mouth')
  })

  it('is one stop for the tab key; arrows go from point to point', async () => {
    const { container, user } = renderAt('#/points/LI20', <PlateStage />, there)
    expect(marksOf(container).filter((mark) => mark.tabIndex === 0)).toHaveLength(1)
    marksOf(container)
      .find((mark) => mark.tabIndex === 0)!
      .focus()
    const before = document.activeElement!.getAttribute('aria-label')
    await user.keyboard('{ArrowUp}')
    const after = document.activeElement!.getAttribute('aria-label')
    expect(after).not.toBe(before)
    await user.keyboard('{ArrowDown}')
    expect(marksOf(container)).toContain(document.activeElement)
  })

  it('says when the plates do not come, and asks again', async () => {
    const { store, user } = renderAt('#/', <PlateStage />, {
      sceneStatus: 'no-webgl',
      plates: { state: 'failed' },
    })
    expect(store.getState().plates.state).toBe('pending')
    act(() => store.getState().learnPlates({ state: 'failed' }))
    await user.click(await screen.findByRole('button', { name: 'Try again' }))
    expect(store.getState().plates.state).toBe('pending')
  })
})

describe('choosing on plates', () => {
  const mark = (code: string, x: number, y: number, facing = 1): PlateMark => ({
    code,
    id: code,
    side: 'left',
    x,
    y,
    facing,
  })

  it('takes the plate that faces the wanted points most, the front for none', () => {
    expect(bestPlate(plates, null)).toBe('front')
    expect(bestPlate(plates, new Set(['BL10']))).toBe('back')
    expect(['left', 'right']).toContain(bestPlate(plates, new Set(['SI19'])))
    expect(
      bestPlate(
        { marks: { front: [mark('A', 0, 0, 0.2)], left: [mark('A', 0, 0, 0.9)], right: [], back: [] } },
        new Set(['A']),
      ),
    ).toBe('left')
  })
})

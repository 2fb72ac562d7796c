import { act, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { TapeFacts } from '../../state/tape'
import { en } from '../messages/en'
import { enTape } from '../messages/en-tape'
import { renderAt } from '../testing/render-page'
import { STEP_MS } from './FoundPlayer'

const GB14: TapeFacts = {
  code: 'GB14',
  steps: [
    { index: 0, mm: null, continues: false },
    { index: 1, mm: 20.13, continues: false },
  ],
}

let isStill = false
beforeEach(() => {
  isStill = false
  vi.spyOn(window, 'matchMedia').mockImplementation(
    (query) => ({ matches: isStill && query.includes('reduced-motion') }) as MediaQueryList,
  )
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

async function openPlayer(code = 'GB14', facts: TapeFacts | null = GB14) {
  const page = renderAt(`#/points/${code}`)
  await page.user.click(screen.getByRole('button', { name: en.card.showFound }))
  await screen.findByRole('group', { name: enTape.group(code) })
  if (facts) act(() => page.store.getState().learnTape(facts))
  return page
}
const slider = () => screen.getByRole('slider')
const currentStep = () => document.querySelector('.found-steps [aria-current="step"]')?.textContent

describe('the player of the tape', () => {
  it('opens under the location sentence, leads with the side that is seen, and closes again', async () => {
    const { container, store, user } = await openPlayer()
    const location = container.querySelector('.card-location')!
    expect(location.compareDocumentPosition(container.querySelector('.found-player')!)).toBe(
      Node.DOCUMENT_POSITION_FOLLOWING,
    )
    expect(store.getState().tape).toEqual({ progress: 1, playing: true })
    expect(store.getState().selection?.side).toBe(store.getState().seenSide)
    await user.click(screen.getByRole('button', { name: en.card.hideFound }))
    expect(store.getState().tape).toBeNull()
    expect(container.querySelector('.found-player')).toBeNull()
  })

  it('says every step with its number and what it measured on this head', async () => {
    await openPlayer()
    const steps = within(screen.getByRole('group', { name: enTape.group('GB14') })).getAllByRole('listitem')
    expect(steps.map((step) => step.textContent)).toEqual([
      'Keep to the upright line through the pupil.',
      'From the upper edge of the eyebrow above the pupil 1 cun upwards along the skin: 20.1 mm on this head.',
      'There lies GB14.',
    ])
  })

  it('is stepped by arrow keys, Home and End, says the step, and stops playing when it is', async () => {
    const { store, user } = await openPlayer()
    slider().focus()
    await user.keyboard('{ArrowRight}')
    expect(store.getState().tape).toEqual({ progress: 2, playing: false })
    expect(slider().getAttribute('aria-valuetext')).toBe(`${enTape.stepOf(2, 3)}: ${currentStep()}`)
    expect(currentStep()).toContain('1 cun upwards')
    await user.keyboard('{End}')
    expect(currentStep()).toBe('There lies GB14.')
    await user.keyboard('{ArrowRight}')
    expect(store.getState().tape?.progress).toBe(3)
    await user.keyboard('{Home}{ArrowLeft}')
    expect(store.getState().tape?.progress).toBe(1)
    await user.click(screen.getByRole('button', { name: enTape.next }))
    expect(store.getState().tape?.progress).toBe(2)
  })

  it('plays step by step once the head was measured, pauses, and plays again from the start', async () => {
    const { store, user } = await openPlayer('GB14', null)
    vi.useFakeTimers()
    act(() => void vi.advanceTimersByTime(STEP_MS * 3))
    expect(store.getState().tape?.progress).toBe(1)
    act(() => store.getState().learnTape(GB14))
    act(() => void vi.advanceTimersByTime(STEP_MS))
    expect(store.getState().tape?.progress).toBe(2)
    act(() => void vi.advanceTimersByTime(STEP_MS))
    expect(store.getState().tape).toEqual({ progress: 3, playing: false })
    vi.useRealTimers()
    await user.click(screen.getByRole('button', { name: enTape.replay }))
    expect(store.getState().tape).toEqual({ progress: 1, playing: true })
    await user.click(screen.getByRole('button', { name: enTape.pause }))
    expect(store.getState().tape?.playing).toBe(false)
  })

  it('has nothing to play with reduced motion: numbered steps, each at once', async () => {
    isStill = true
    const { store, user } = await openPlayer()
    expect(store.getState().tape).toEqual({ progress: 1, playing: false })
    expect(screen.queryByRole('button', { name: enTape.play })).toBeNull()
    await user.click(screen.getByRole('button', { name: enTape.next }))
    expect(store.getState().tape?.progress).toBe(2)
  })

  it('is not offered without a head or for a place inside the mouth; then the steps stand in words, without millimetres', async () => {
    renderAt('#/points/GV28')
    expect(screen.queryByRole('button', { name: en.card.showFound })).toBeNull()
    const { container } = renderAt('#/points/BL4', undefined, { sceneStatus: 'off' })
    expect(screen.queryByRole('button', { name: en.card.showFound })).toBeNull()
    await vi.waitFor(() => expect(container.querySelectorAll('.found-steps li')).toHaveLength(3))
    const words = container.querySelector('.found-steps')!.textContent
    expect(words).toContain('From the front hairline 0.5 cun backwards along the scalp.')
    expect(words).not.toContain('mm')
  })
})

import { describe, expect, it } from 'vitest'
import { playHead, shownOfStep } from './play-head'

describe('the play head', () => {
  it('eases one step in 400 to 700 ms, never backwards on its way, and stands still afterwards', () => {
    const head = playHead()
    head.goTo(1, false)
    const seen: number[] = []
    let time = 1000
    while (head.move(time)) {
      seen.push(head.at())
      time += 10
    }
    expect(time - 1000).toBeGreaterThanOrEqual(400)
    expect(time - 1000).toBeLessThanOrEqual(700)
    expect(seen).toEqual(seen.toSorted((a, b) => a - b))
    expect(head.at()).toBe(1)
    expect(head.move(time + 10)).toBe(false)
  })

  it('sets out from where it stands when it is sent elsewhere half way', () => {
    const head = playHead()
    head.goTo(2, false)
    head.move(0)
    head.move(300)
    const half = head.at()
    expect(half).toBeGreaterThan(0)
    expect(half).toBeLessThan(2)
    head.goTo(0, false)
    head.move(5000)
    expect(head.at()).toBe(half)
    head.move(5100)
    expect(head.at()).toBeLessThan(half)
  })

  it('is there at once where motion is not wanted, and under a dragging finger', () => {
    const head = playHead()
    head.goTo(3, true)
    expect(head.at()).toBe(3)
    head.goTo(2.95, false)
    expect(head.at()).toBe(2.95)
    expect(head.move(0)).toBe(false)
  })

  it('shows what came before wholly, what comes later not at all', () => {
    expect([0, 1, 2].map((step) => shownOfStep(1.25, step))).toEqual([1, 0.25, 0])
  })
})

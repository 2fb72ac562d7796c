import { fireEvent } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createAtlasStore } from '../state/store'
import { followKeys } from './area-keys'
import type { ZoneSpot } from './area-walk'

const SPOTS: readonly ZoneSpot[] = [
  { id: 'forehead_lines', x: 200, y: 60, isSeen: true },
  { id: 'lip_fullness', x: 200, y: 240, isSeen: true },
  { id: 'double_chin', x: 200, y: 300, isSeen: false },
]

let stop: (() => void) | undefined
afterEach(() => stop?.())

function stage(zones = true) {
  const store = createAtlasStore({ zones })
  const canvas = document.createElement('canvas')
  const turnTo = vi.fn()
  stop = followKeys(canvas, store, { spots: () => SPOTS, middle: () => ({ x: 200, y: 200 }), turnTo })
  const press = (key: string) => !fireEvent.keyDown(canvas, { key })
  const lit = () => store.getState().hover
  return { store, canvas, turnTo, press, lit }
}

describe('zones by keyboard', () => {
  it('are lit one after the other, turned to where they are not seen, and opened by Enter', () => {
    const { store, turnTo, press, lit } = stage()
    expect(press('ArrowDown')).toBe(false)
    expect(lit()).toBeNull()
    expect(press('Enter')).toBe(true)
    expect(lit()).toEqual({ kind: 'zone', id: 'lip_fullness', byKeys: true })
    press('ArrowUp')
    expect(lit()).toMatchObject({ id: 'forehead_lines' })
    press('ArrowUp')
    expect(lit()).toMatchObject({ id: 'forehead_lines' })
    press('ArrowDown')
    press('ArrowDown')
    expect(lit()).toMatchObject({ id: 'double_chin' })
    expect(turnTo.mock.calls).toEqual([['double_chin']])
    press('Enter')
    expect(store.getState().route).toEqual({ page: 'target', id: 'double_chin' })
    // The walk goes on from there.
    press('ArrowUp')
    expect(lit()).toMatchObject({ id: 'lip_fullness' })
  })

  it('are left by Escape and by leaving the canvas', () => {
    const { canvas, press, lit } = stage()
    expect(press('Escape')).toBe(false)
    press('Enter')
    expect(press('Escape')).toBe(true)
    expect(lit()).toBeNull()
    press('Enter')
    fireEvent.blur(canvas)
    expect(lit()).toBeNull()
  })

  it('are not walked while none are shown or a point is chosen, whose neighbours arrows walk to', () => {
    const hidden = stage(false)
    expect(hidden.press('Enter')).toBe(false)
    stop?.()
    const chosen = stage()
    chosen.store.getState().selectPoint('LI20')
    expect(chosen.press('Enter')).toBe(false)
    expect(chosen.lit()).toBeNull()
  })
})

import { beforeEach, describe, expect, it } from 'vitest'
import { REFERENCE_FACE } from '../state/face'
import { createAtlasStore } from '../state/store'
import { followAddress } from './address-bar'
import { restoreFace } from './restore-face'

const face = { ...REFERENCE_FACE, age: 0.8 }

describe('the remembered face', () => {
  beforeEach(() => {
    window.history.replaceState(null, '', '/#/points')
  })

  it('stands on the stage and in the address when the address names none', () => {
    const store = createAtlasStore()
    followAddress(store, window)
    restoreFace(store, { face }, window)
    expect(store.getState().face.age).toBe(0.8)
    expect(window.location.hash).toBe('#/points?face=age:0.8')
  })

  it('gives way to the face of a link', () => {
    window.history.replaceState(null, '', '/#/points?face=age:0.1')
    const store = createAtlasStore()
    followAddress(store, window)
    restoreFace(store, { face }, window)
    expect(store.getState().face.age).toBe(0.1)
  })
})

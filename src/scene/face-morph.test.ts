import { afterEach, describe, expect, it, vi } from 'vitest'
import { isSameResting, REFERENCE_FACE, type FaceParameters } from '../state/face'
import { createAtlasStore } from '../state/store'
import { followFaces, mixedFace } from './face-morph'

const old: FaceParameters = { ...REFERENCE_FACE, age: 1, expressions: { smile: 0.8 } }

describe('going from face to face', () => {
  afterEach(() => vi.unstubAllGlobals())

  const stage = (reduced: boolean) => {
    let frames: ((now: number) => void)[] = []
    vi.stubGlobal('requestAnimationFrame', (step: (now: number) => void) => frames.push(step))
    vi.stubGlobal('cancelAnimationFrame', () => {
      frames = []
    })
    vi.stubGlobal('window', { matchMedia: () => ({ matches: reduced }) })
    const worn: FaceParameters[] = []
    const store = createAtlasStore()
    const end = new AbortController()
    followFaces(REFERENCE_FACE, { wear: (face) => worn.push(face) }, store, () => undefined, end.signal)
    worn.length = 0
    const draw = (now: number) => {
      const due = frames
      frames = []
      for (const step of due) step(now)
    }
    return { store, worn, end, draw }
  }

  it('goes over to a face that was chosen by a press and ends on it', () => {
    const { store, worn, draw } = stage(false)
    store.getState().changeFace(old)
    expect(worn).toEqual([])
    draw(performance.now() + 150)
    expect(worn.at(-1)!.age).toBeGreaterThan(0.5)
    expect(worn.at(-1)!.age).toBeLessThan(1)
    draw(performance.now() + 5000)
    expect(worn.at(-1)).toBe(store.getState().face)
  })

  it('follows a slider at once, jumps where motion is reduced, and rests when left', () => {
    const slider = stage(false)
    slider.store.getState().changeFace({ age: 0.55 })
    expect(slider.worn.map(({ age }) => age)).toEqual([0.55])
    slider.end.abort()
    slider.store.getState().changeFace({ age: 0.6 })
    expect(slider.worn).toHaveLength(1)
    const still = stage(true)
    still.store.getState().changeFace(old)
    expect(still.worn).toEqual([still.store.getState().face])
  })

  it('mixes what the shapes weigh, not their numbers', () => {
    const asReference = { ...REFERENCE_FACE, shapes: { 'east-asian': 0.2, european: 0.2, african: 0.2 } }
    expect(isSameResting(mixedFace(REFERENCE_FACE, asReference, 0.4), REFERENCE_FACE)).toBe(true)
    expect(mixedFace(REFERENCE_FACE, old, 0.5)).toMatchObject({ age: 0.75, expressions: { smile: 0.4 } })
  })
})

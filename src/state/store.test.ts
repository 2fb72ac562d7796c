import { describe, expect, it, vi } from 'vitest'
import { PLAIN_LINK, readLink, writeLink } from './link'
import { recall, remember } from './persistence'
import { stateLink } from './atlas-state'
import { createAtlasStore } from './store'
import { currentStep, TAPE_END } from './tape'

const follow = (store: ReturnType<typeof createAtlasStore>, fragment: string) => {
  const { link, faults } = readLink(fragment)
  store.getState().followLink(link, faults)
}

describe('the store', () => {
  it('opens a card, names the side, sends the camera and says so in the link', () => {
    const store = createAtlasStore()
    store.getState().selectPoint('LI20', 'right')
    const state = store.getState()
    expect(state.selection).toEqual({ code: 'LI20', side: 'right' })
    expect(state.camera).toMatchObject({ kind: 'selection', serial: 1 })
    expect(writeLink(stateLink(state))).toBe('#/points/LI20?side=right')
    state.chooseSide('left')
    expect(store.getState().camera.serial).toBe(2)
    expect(writeLink(stateLink(store.getState()))).toBe('#/points/LI20?side=left')
  })

  it('closes a card back to the page it was opened from, and any other page to the start', () => {
    const store = createAtlasStore()
    store.getState().open({ page: 'target', id: 'frown_lines' })
    store.getState().selectPoint('GB14')
    store.getState().selectPoint('BL2')
    store.getState().close()
    expect(store.getState().route).toEqual({ page: 'target', id: 'frown_lines' })
    expect(store.getState().selection).toBeNull()
    store.getState().close()
    expect(store.getState().route).toEqual({ page: 'start' })
  })

  it('follows a link with a point and a view to that view instead of the point', () => {
    const store = createAtlasStore()
    follow(store, '#/points/GV20?view=crown')
    expect(store.getState()).toMatchObject({ view: 'crown', camera: { kind: 'view', view: 'crown' } })
    follow(store, '#/points/GV20')
    expect(store.getState()).toMatchObject({ view: null, camera: { kind: 'selection' } })
  })

  it('draws the meridian of its page, keeps it for its points, and takes it away for the next', () => {
    const store = createAtlasStore()
    const { open, selectPoint, showMeridian } = store.getState()
    open({ page: 'meridian', id: 'GB' })
    selectPoint('GB14')
    expect(store.getState().meridians).toEqual(['GB'])
    open({ page: 'meridian', id: 'ST' })
    expect(store.getState().meridians).toEqual(['ST'])
    showMeridian('LI', true)
    open({ page: 'start' })
    expect(store.getState().meridians).toEqual(['LI'])
    follow(store, '#/meridians/LI')
    expect(store.getState().meridians).toEqual(['LI'])
    follow(store, '#/')
    expect(store.getState().meridians).toEqual([])
  })

  it('lowers a full sheet when something is asked of the head behind it, and raises a peeking one for a page', () => {
    const store = createAtlasStore({ sheet: 'full' })
    store.getState().showMeridian('GB', true)
    expect(store.getState().sheet).toBe('half')
    store.getState().restSheet('peek')
    store.getState().selectPoint('LI20')
    expect(store.getState().sheet).toBe('half')
  })

  it('asks the camera again when the same view is asked for twice', () => {
    const store = createAtlasStore()
    store.getState().lookFrom('front')
    const { serial } = store.getState().camera
    store.getState().leaveView()
    store.getState().lookFrom('front')
    expect(store.getState().camera.serial).toBe(serial + 1)
  })

  it('holds nothing that JSON cannot carry', () => {
    const store = createAtlasStore()
    follow(store, '#/points?meridian=ST&layers=all&face=smile:0.5')
    const facts = Object.fromEntries(
      Object.entries(store.getState()).filter(([, value]) => typeof value !== 'function'),
    )
    expect(JSON.parse(JSON.stringify(facts))).toEqual(facts)
  })

  it('keeps filters while a card is open and writes them only for the list', () => {
    const store = createAtlasStore()
    follow(store, '#/points?region=cheek')
    store.getState().selectPoint('ST3')
    expect(writeLink(stateLink(store.getState()))).toBe('#/points/ST3')
    store.getState().close()
    expect(writeLink(stateLink(store.getState()))).toBe('#/points?region=cheek')
  })
})

describe('what is remembered', () => {
  it('remembers a chosen theme but not one that a link brought', () => {
    const kept = new Map<string, string>()
    const memory = () => ({
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    })
    const store = createAtlasStore()
    remember(store, memory)
    follow(store, '#/?theme=dark')
    expect(recall(memory)).toEqual({})
    store.getState().chooseTheme('light')
    expect(recall(memory)).toMatchObject({ theme: 'light' })
  })

  it('goes on when storage is blocked, full or damaged', () => {
    const blocked = () => {
      throw new Error('SecurityError')
    }
    const full = { getItem: () => '{"theme":7', setItem: vi.fn(blocked) }
    expect(recall(blocked)).toEqual({})
    expect(recall(() => full)).toEqual({})
    const store = createAtlasStore()
    remember(store, () => full)
    expect(() => store.getState().chooseTheme('dark')).not.toThrow()
    expect(full.setItem).toHaveBeenCalled()
  })

  it('remembers a face only when asked, without its expression, and never one that a link brought', () => {
    const kept = new Map<string, string>()
    const memory = () => ({
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    })
    const store = createAtlasStore()
    remember(store, memory)
    const does = store.getState()
    does.changeFace({ age: 0.9, expressions: { smile: 1 } })
    expect(recall(memory).face).toBeUndefined()
    does.keepFace(true)
    expect(recall(memory)).toMatchObject({ keepsFace: true, face: { age: 0.9 } })
    expect(recall(memory).face?.expressions).toEqual({})
    follow(store, '#/?face=age:0.1')
    does.chooseTheme('dark')
    expect(recall(memory).face?.age).toBe(0.9)
    does.changeFace({ sex: 1 })
    expect(recall(memory).face).toMatchObject({ age: 0.1, sex: 1 })
    does.keepFace(false)
    expect(recall(memory)).toEqual({ theme: 'dark' })
  })

  it('tells when the device refuses to remember, and when it does again', () => {
    let isFull = true
    const memory = () => ({
      getItem: () => null,
      setItem: () => {
        if (isFull) throw new Error('QuotaExceededError')
      },
    })
    const store = createAtlasStore()
    remember(store, memory)
    store.getState().keepFace(true)
    expect(store.getState().memoryRefused).toBe(true)
    isFull = false
    store.getState().changeFace({ age: 0.2 })
    expect(store.getState().memoryRefused).toBe(false)
  })

  it('remembers that single keys are switched off', () => {
    const kept = new Map<string, string>()
    const memory = () => ({
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    })
    const store = createAtlasStore()
    remember(store, memory)
    store.getState().allowKeys(false)
    expect(recall(memory).keys).toBe(false)
    store.getState().allowKeys(true)
    expect(recall(memory).keys).toBeUndefined()
  })

  it('shows the tape of the chosen point until another page is opened, and keeps it on its other side', () => {
    const store = createAtlasStore()
    const does = store.getState()
    does.showTape(true, 'left')
    expect(store.getState().tape).toBeNull()
    does.selectPoint('GB14')
    does.restSheet('full')
    does.showTape(true, 'left')
    expect(store.getState().tape).toEqual({ progress: 1, playing: true })
    expect(store.getState().selection).toEqual({ code: 'GB14', side: 'left' })
    expect(store.getState().sheet).toBe('half')
    expect(writeLink(stateLink(store.getState()))).toContain('found=1')
    does.learnTape({ code: 'GB14', steps: [] })
    does.selectPoint('GB14', 'right')
    expect(store.getState().tape?.progress).toBe(1)
    does.selectPoint('GB15')
    expect(store.getState()).toMatchObject({ tape: null, tapeFacts: null })
    does.followLink({ ...PLAIN_LINK, route: { page: 'point', code: 'ST2' }, found: true }, [])
    expect(store.getState().tape).toEqual({ progress: TAPE_END, playing: false })
    expect([0, 0.5, 1, 1.2, 7].map((progress) => currentStep(progress, 3))).toEqual([1, 1, 1, 2, 3])
  })

  it('asks again for a part of the head that failed, and only then, and keeps it out of the link', () => {
    const store = createAtlasStore()
    const { retryPart, reportPart, measureAgain } = store.getState()
    const faces = () => store.getState().parts.faces
    reportPart('faces', 'ready')
    retryPart('faces')
    expect(faces()).toBe('ready')
    reportPart('faces', 'failed')
    expect(writeLink(stateLink(store.getState()))).toBe('#/')
    reportPart('areas', 'failed')
    retryPart('faces')
    expect(store.getState().parts).toMatchObject({ faces: 'loading', areas: 'failed' })
    // A point on another face cannot be measured without them.
    reportPart('faces', 'failed')
    measureAgain()
    expect(faces()).toBe('loading')
  })

  it('has what failed for want of the faces measured again when they come', () => {
    const store = createAtlasStore()
    const { learnFinding, reportPart } = store.getState()
    learnFinding('age:1', 'ST4', 'failed')
    learnFinding('age:1', 'LI20', [])
    reportPart('areas', 'ready')
    expect(store.getState().faceChecks.byPoint).toHaveProperty('ST4')
    reportPart('faces', 'ready')
    expect(store.getState().faceChecks.byPoint).toEqual({ LI20: [] })
  })

  it('frames an area, forgets the muscle of another page, and takes areas from a link', () => {
    const store = createAtlasStore({ sheet: 'full' })
    const { open, chooseMuscle, frameArea, selectPoint } = store.getState()
    open({ page: 'target', id: 'crows_feet' })
    frameArea()
    expect(store.getState()).toMatchObject({ camera: { kind: 'area', serial: 1 }, view: null, sheet: 'half' })
    chooseMuscle('orbicularis_oculi')
    expect(store.getState().camera.serial).toBe(2)
    selectPoint('GB1')
    expect(store.getState().muscle).toBeNull()
    follow(store, '#/targets/crows_feet?areas=muscles&muscle=orbicularis_oculi')
    expect(store.getState()).toMatchObject({ zones: false, muscles: true, muscle: 'orbicularis_oculi' })
    follow(store, '#/?areas=zones&muscle=orbicularis_oculi')
    expect(store.getState()).toMatchObject({ zones: true, muscles: false, muscle: null })
  })
})

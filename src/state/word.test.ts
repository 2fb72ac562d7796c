import { describe, expect, it } from 'vitest'
import { stateLink } from './atlas-state'
import { REFERENCE_FACE } from './face'
import { PLAIN_LINK, readLink, writeLink } from './link'
import { createAtlasStore } from './store'
import { shownWord } from './word'

const CONCERN = { page: 'target', id: 'double_chin' } as const
const OF_CONCERN = writeLink({ ...PLAIN_LINK, route: CONCERN })

/** A store on the page of a concern that shows its word. */
function showing() {
  const store = createAtlasStore()
  const does = store.getState()
  does.open(CONCERN)
  does.showWord('double-chin')
  does.reportPart('words', 'ready')
  return { store, does, word: () => store.getState().word }
}

describe('a word on the stage', () => {
  it('is asked for on the page of a concern alone', () => {
    const store = createAtlasStore()
    for (const route of [
      { page: 'start' },
      { page: 'targets' },
      { page: 'about' },
      { page: 'point', code: 'CV23' },
    ] as const) {
      store.getState().open(route)
      store.getState().showWord('double-chin')
      expect(store.getState().word, route.page).toBeNull()
    }
    store.getState().open(CONCERN)
    store.getState().showWord('double-chin')
    expect(store.getState().word).toBe('double-chin')
  })

  it('is all there or not there at all', () => {
    const { store, does } = showing()
    expect(shownWord(store.getState())).toBe('double-chin')
    does.reportPart('words', 'failed')
    expect(shownWord(store.getState())).toBeNull()
    does.reportPart('words', 'ready')
    does.showWord(null)
    expect(shownWord(store.getState())).toBeNull()
    // Nothing in the state says how much of it.
    expect(Object.values(store.getState()).filter((value) => value === 'double-chin')).toEqual([])
  })

  it('stands in no link, and no link brings it', () => {
    const { store, does, word } = showing()
    expect(writeLink(stateLink(store.getState()))).toBe(OF_CONCERN)
    const { link, faults } = readLink(`${OF_CONCERN}?word=double-chin`)
    expect(faults).toEqual([{ name: 'word', value: 'double-chin' }])
    does.followLink(link, faults)
    expect(word()).toBeNull()
  })

  it('is never shown to a client, by whatever way the purpose comes', () => {
    const chosen = showing()
    chosen.does.choosePurpose('client')
    expect(chosen.word()).toBeNull()
    chosen.does.showWord('double-chin')
    expect(chosen.word()).toBeNull()

    const linked = showing()
    linked.does.followLink(readLink(`${OF_CONCERN}?for=client`).link, [])
    expect(linked.word()).toBeNull()
    linked.does.showWord('double-chin')
    expect(linked.word()).toBeNull()
    linked.does.choosePurpose('learn')
    linked.does.showWord('double-chin')
    expect(linked.word()).toBe('double-chin')
  })

  it('ends with the page, also on the way to another concern', () => {
    for (const leave of ['close', 'other', 'point'] as const) {
      const { does, word } = showing()
      if (leave === 'close') does.close()
      else if (leave === 'other') does.open({ page: 'target', id: 'lip_fullness' })
      else does.selectPoint('CV23')
      expect(word(), leave).toBeNull()
    }
  })

  it('leaves the person’s face as it was, and ends when that is to be changed', () => {
    const { store, does, word } = showing()
    expect(store.getState().face).toBe(REFERENCE_FACE)
    does.openStagePanel('layers')
    expect(word()).toBe('double-chin')
    does.openStagePanel('face')
    expect(word()).toBeNull()
    does.showWord('double-chin')
    expect(store.getState().stagePanel).toBeNull()
    does.changeFace({ expressions: { clench: 1 } })
    expect(word()).toBeNull()
    does.showWord('double-chin')
    does.showWord(null)
    expect(store.getState().face.expressions).toEqual({ clench: 1 })
  })

  it('has the sheet make way and come back, with the page that says what failed too', () => {
    const { store, does } = showing()
    expect(store.getState().sheet).toBe('peek')
    does.showWord(null)
    expect(store.getState().sheet).toBe('half')
    does.showWord('double-chin')
    does.reportPart('words', 'failed')
    expect(store.getState()).toMatchObject({ sheet: 'half', word: 'double-chin' })
    // Asked for anew it is loaded anew.
    does.showWord('double-chin')
    expect(store.getState().parts.words).toBe('loading')
  })

  it('keeps the camera where it is, unless no face is seen there', () => {
    const store = createAtlasStore()
    const does = store.getState()
    does.open(CONCERN)
    does.reportSeen('left', 'left')
    const { camera } = store.getState()
    does.showWord('double-chin')
    expect(store.getState().camera).toBe(camera)
    does.showWord(null)
    does.reportSeen('back', 'left')
    does.showWord('double-chin')
    expect(store.getState().camera).toMatchObject({ kind: 'view', view: 'three-quarter-left' })
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stateLink } from './atlas-state'
import { writeLink } from './link'
import { EMPTY_NOTEBOOK, LONGEST_NOTE, MOST_ENTRIES, notebookPaths, withKept, withNote } from './notebook'
import { ASIDE_KEY, bindNotebook, NOTEBOOK_KEY } from './notebook-memory'
import { notebookText, readNotebook } from './notebook-text'
import { createAtlasStore } from './store'

const LI20 = '/points/LI20'
const FOLDS = '/targets/nasolabial_folds'

describe('the notebook', () => {
  it('keeps a page once, lets it go, and lists pages with notes after kept ones', () => {
    const kept = withKept(withKept(EMPTY_NOTEBOOK, LI20, true), LI20, true)
    expect(kept.kept).toEqual([LI20])
    expect(notebookPaths(withNote(withNote(kept, FOLDS, 'b'), LI20, 'a'))).toEqual([LI20, FOLDS])
    expect(withKept(kept, LI20, false)).toEqual(EMPTY_NOTEBOOK)
  })

  it('has room for so much and no more, and drops nothing for it', () => {
    let full = EMPTY_NOTEBOOK
    for (let at = 0; at < MOST_ENTRIES; at += 1)
      full = withNote(withKept(full, `/points/P${at}`, true), `/points/P${at}`, 'x')
    expect(withKept(full, LI20, true)).toBe(full)
    expect(withNote(full, LI20, 'more')).toBe(full)
    expect(withNote(full, '/points/P0', 'changed').notes['/points/P0']).toBe('changed')
    expect(withNote(EMPTY_NOTEBOOK, LI20, 'x'.repeat(3000)).notes[LI20]).toHaveLength(LONGEST_NOTE)
    expect(withNote(withNote(EMPTY_NOTEBOOK, LI20, 'a'), LI20, ' \n').notes).toEqual({})
  })

  it('reads what it wrote, and any text without throwing', () => {
    const path = fc.constantFrom(LI20, FOLDS, '/meridians/GB', '/safety/ct_carotid', '/landmarks/glabella')
    fc.assert(
      fc.property(
        fc.uniqueArray(path),
        fc.array(
          fc.tuple(
            path,
            fc.string().filter((text) => text.trim() !== ''),
          ),
        ),
        (kept, notes) => {
          let notebook = EMPTY_NOTEBOOK
          for (const one of kept) notebook = withKept(notebook, one, true)
          for (const [one, text] of notes) notebook = withNote(notebook, one, text)
          expect(readNotebook(notebookText(notebook))).toEqual({ notebook, isDamaged: false })
        },
      ),
    )
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const { notebook } = readNotebook(text)
        expect(readNotebook(notebookText(notebook)).isDamaged).toBe(false)
      }),
    )
  })

  it('takes over what it understands of damaged text and says so', () => {
    const damaged = { kept: [LI20, '/nowhere', 7], notes: { [FOLDS]: 'mine', '/about': 'no', __proto__: 1 } }
    expect(readNotebook(JSON.stringify(damaged))).toEqual({
      notebook: { kept: [LI20], notes: { [FOLDS]: 'mine' } },
      isDamaged: true,
    })
    for (const text of ['', '{', 'null', '[]', '{"kept":{},"notes":[]}', '{"kept":[]}'])
      expect(readNotebook(text).isDamaged, text).toBe(true)
    expect(readNotebook(JSON.stringify({ kept: [], notes: { [LI20]: 'x'.repeat(2001) } })).isDamaged).toBe(
      true,
    )
    expect(readNotebook(null)).toEqual({ notebook: EMPTY_NOTEBOOK, isDamaged: false })
  })
})

/** A store over a storage that can be made to refuse, with what it holds and a way to speak as another tab. */
function onDevice(held: Record<string, string> = {}, refuses: 'nothing' | 'reading' | 'writing' = 'nothing') {
  const device = { held: new Map(Object.entries(held)), refuses }
  const refuse = (what: 'reading' | 'writing') => {
    if (device.refuses === what || (device.refuses === 'reading' && what === 'writing'))
      throw new Error('refused')
  }
  const listeners = new Set<(event: StorageEvent) => void>()
  const store = createAtlasStore()
  const leave = bindNotebook(
    store,
    () => ({
      getItem: (key) => (refuse('reading'), device.held.get(key) ?? null),
      setItem: (key, text) => (refuse('writing'), void device.held.set(key, text)),
      removeItem: (key) => (refuse('writing'), void device.held.delete(key)),
    }),
    {
      addEventListener: (_: string, listener: unknown) => void listeners.add(listener as never),
      removeEventListener: (_: string, listener: unknown) => void listeners.delete(listener as never),
    },
  )
  const otherTab = (newValue: string | null, key: string | null = NOTEBOOK_KEY) =>
    listeners.forEach((listener) => listener({ key, newValue } as StorageEvent))
  return { store, device, leave, otherTab, act: () => store.getState(), listeners }
}

describe('the notebook on this device', () => {
  it('is stored under its own key and comes back, and stands in no link', () => {
    const { device, act, store } = onDevice()
    act().keepPage(LI20, true)
    act().writeNote(LI20, 'press softly')
    expect([...device.held.keys()]).toEqual([NOTEBOOK_KEY])
    expect(writeLink(stateLink(store.getState()))).toBe('#/')
    const again = onDevice(Object.fromEntries(device.held))
    expect(again.act().notebook).toEqual({ kept: [LI20], notes: { [LI20]: 'press softly' } })
    again.leave()
    expect(again.listeners.size).toBe(0)
  })

  it('takes nothing before it was read', () => {
    const store = createAtlasStore()
    store.getState().keepPage(LI20, true)
    store.getState().writeNote(LI20, 'early')
    expect(store.getState().notebook).toBeNull()
  })

  it.each(['reading', 'writing'] as const)('that refuses %s is told, and what was typed stays', (what) => {
    const { device, act } = onDevice({}, what)
    act().writeNote(LI20, 'typed')
    expect(act()).toMatchObject({ notebookFault: 'refused', notebook: { notes: { [LI20]: 'typed' } } })
    device.refuses = 'nothing'
    act().keepPage(LI20, true)
    expect(act().notebookFault).toBeNull()
    expect(readNotebook(device.held.get(NOTEBOOK_KEY)!).notebook.notes[LI20]).toBe('typed')
  })

  it('sets damaged text aside, unchanged, before the first write', () => {
    const damaged = `{"kept":["${LI20}"],"notes":{"${LI20}":"cut o`
    const { device, act } = onDevice({ [NOTEBOOK_KEY]: damaged, [ASIDE_KEY]: 'older' })
    expect(act().notebookFault).toBe('damaged')
    expect(device.held.get(NOTEBOOK_KEY)).toBe(damaged)
    act().keepPage(FOLDS, true)
    expect(device.held.get(`${ASIDE_KEY}-2`)).toBe(damaged)
    expect(device.held.get(ASIDE_KEY)).toBe('older')
    expect(act().notebookFault).toBe('damaged')
    act().forgetNotebook()
    expect([...device.held]).toEqual([[NOTEBOOK_KEY, notebookText(EMPTY_NOTEBOOK)]])
    expect(act()).toMatchObject({ notebookFault: null, notebook: EMPTY_NOTEBOOK })
  })

  it('writes nothing over damaged text that cannot be set aside', () => {
    const { device, act } = onDevice({ [NOTEBOOK_KEY]: 'broken' }, 'writing')
    act().keepPage(LI20, true)
    expect(device.held.get(NOTEBOOK_KEY)).toBe('broken')
    expect(act().notebookFault).toBe('refused')
    device.refuses = 'nothing'
    act().keepPage(FOLDS, true)
    expect(device.held.get(ASIDE_KEY)).toBe('broken')
  })

  it('forgets damaged text of which nothing could be read', () => {
    const { device, act } = onDevice({ [NOTEBOOK_KEY]: 'broken', [ASIDE_KEY]: 'older' })
    act().forgetNotebook()
    expect([...device.held]).toEqual([[NOTEBOOK_KEY, notebookText(EMPTY_NOTEBOOK)]])
  })

  it('learns what another tab stored, but no damage', () => {
    const { device, act, otherTab } = onDevice()
    const theirs = { kept: [FOLDS], notes: { [FOLDS]: 'from there' } }
    otherTab(notebookText(theirs))
    expect(act().notebook).toEqual(theirs)
    expect(device.held.size).toBe(0)
    otherTab('broken')
    otherTab(null, 'another key')
    expect(act().notebook).toEqual(theirs)
    otherTab(null, null)
    expect(act().notebook).toEqual(EMPTY_NOTEBOOK)
  })
})

import { EMPTY_NOTEBOOK } from './notebook'
import { notebookText, readNotebook } from './notebook-text'
import type { AtlasStore } from './store'

/** Where the notebook lies in this browser's storage. */
export const NOTEBOOK_KEY = 'facial-point-atlas-notebook'

/** Where text lies that could not be read in full; a second one gets `-2`, and so on. */
export const ASIDE_KEY = `${NOTEBOOK_KEY}-unread`

/** The part of a browser's storage that is used; may throw on every call (blocked, full, gone). */
export type NotebookMemory = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** The part of a window that tells what other tabs store. */
export type StorageWindow = Pick<Window, 'addEventListener' | 'removeEventListener'>

/**
 * Reads the notebook into the store, writes it down whenever it changes, and learns what other tabs write, until the returned function is
 * called. Storage that refuses is told to the store; what was typed stays there. Text that cannot be read in full is set aside, unchanged,
 * before anything is written over it; where even that is refused, nothing is written. Forgetting everything forgets that as well.
 */
export function bindNotebook(
  store: AtlasStore,
  memory: () => NotebookMemory,
  window: StorageWindow,
): () => void {
  /** What stands in storage and may not be written over yet. */
  let unread: string | null = null
  /** The text that storage and store agree on. */
  let known: string | null = null
  const learn = (text: string | null) => {
    const { notebook, isDamaged } = readNotebook(text)
    unread = isDamaged ? text : null
    known = notebookText(notebook)
    store.getState().learnNotebook(notebook, isDamaged ? 'damaged' : null)
  }
  try {
    learn(memory().getItem(NOTEBOOK_KEY))
  } catch {
    store.getState().learnNotebook(readNotebook(null).notebook, 'refused')
  }
  const stop = store.subscribe(({ notebook, notebookFault, learnNotebook }, before) => {
    if (notebook === before.notebook || notebook === null) return
    const text = notebookText(notebook)
    const isForgotten = notebook === EMPTY_NOTEBOOK
    if (text === known && !isForgotten) return
    let fault = notebookFault
    try {
      if (isForgotten) {
        asideKeys(memory()).forEach((key) => memory().removeItem(key))
        unread = null
        fault = null
      }
      if (unread !== null) setAside(memory(), unread)
      unread = null
      memory().setItem(NOTEBOOK_KEY, text)
      known = text
      if (fault === 'refused') fault = null
    } catch {
      fault = 'refused'
    }
    if (fault !== notebookFault) learnNotebook(notebook, fault)
  })
  const handleStorage = ({ key, newValue }: StorageEvent) => {
    // Damage that another tab wrote is that tab's to set aside; what this one holds stays. A null key: all storage was cleared.
    if ((key === NOTEBOOK_KEY || key === null) && !readNotebook(newValue).isDamaged) learn(newValue)
  }
  window.addEventListener('storage', handleStorage)
  return () => {
    stop()
    window.removeEventListener('storage', handleStorage)
  }
}

function setAside(memory: NotebookMemory, text: string): void {
  const keys = asideKeys(memory)
  if (keys.some((key) => memory.getItem(key) === text)) return
  memory.setItem(asideKey(keys.length + 1), text)
}

/** The keys under which something was set aside. */
function asideKeys(memory: NotebookMemory): readonly string[] {
  const keys: string[] = []
  while (memory.getItem(asideKey(keys.length + 1)) !== null) keys.push(asideKey(keys.length + 1))
  return keys
}

function asideKey(turn: number): string {
  return turn === 1 ? ASIDE_KEY : `${ASIDE_KEY}-${String(turn)}`
}

import { isTheme, isTier } from './display'
import type { AtlasState, AtlasStore } from './store'

/** What is remembered on this device and nowhere else. */
export type Remembered = Partial<Pick<AtlasState, 'theme' | 'tier'>>

/** The part of a browser's storage that is used; may throw on every call (blocked, full, gone). */
export type Memory = Pick<Storage, 'getItem' | 'setItem'>

const KEY = 'facial-point-atlas'

/** Reads what was remembered. Total: blocked storage and damaged text give an empty record. */
export function recall(memory: () => Memory): Remembered {
  try {
    const record: unknown = JSON.parse(memory().getItem(KEY) ?? '{}')
    if (typeof record !== 'object' || record === null) return {}
    return {
      ...('theme' in record && isTheme(record.theme) ? { theme: record.theme } : {}),
      ...('tier' in record && isTier(record.tier) ? { tier: record.tier } : {}),
    }
  } catch {
    return {}
  }
}

/**
 * Remembers theme and tier whenever they are chosen, until the returned function is called. What a link pinned is not
 * remembered. Storage that refuses is tolerated: the atlas then starts afresh next time.
 */
export function remember(store: AtlasStore, memory: () => Memory): () => void {
  return store.subscribe((state, before) => {
    if (state.theme === before.theme && state.tier === before.tier) return
    const record: Remembered = {
      ...recall(memory),
      ...(state.linkPins.theme ? {} : { theme: state.theme }),
      ...(state.linkPins.tier ? {} : { tier: state.tier }),
    }
    try {
      memory().setItem(KEY, JSON.stringify(record))
    } catch {
      // Private windows and full disks refuse; nothing else depends on it.
    }
  })
}

import { isTheme, isTier } from './display'
import { faceFromText, faceToText } from './face'
import type { AtlasState } from './atlas-state'
import type { AtlasStore } from './store'

/** What is remembered on this device and nowhere else. The face only where the person asked for it. */
export type Remembered = Partial<Pick<AtlasState, 'theme' | 'tier' | 'keys' | 'face' | 'keepsFace'>>

/** The part of a browser's storage that is used; may throw on every call (blocked, full, gone). */
export type Memory = Pick<Storage, 'getItem' | 'setItem'>

const KEY = 'facial-point-atlas'

/** How it is written down. */
type MemoryRecord = Partial<Pick<AtlasState, 'theme' | 'tier' | 'keys'>> & { readonly face?: string }

/** Reads what was remembered. Total: blocked storage and damaged text give an empty record. */
export function recall(memory: () => Memory): Remembered {
  const { face, ...rest } = readRecord(memory)
  return { ...rest, ...(face === undefined ? {} : { face: faceFromText(face).face, keepsFace: true }) }
}

/**
 * Remembers theme, tier and keys whenever they are chosen, and the face at rest while the person wants it kept, until the returned
 * function is called. What a link brought is not remembered. Storage that refuses is told to the store; the atlas then starts afresh next time.
 */
export function remember(store: AtlasStore, memory: () => Memory): () => void {
  return store.subscribe((state, before) => {
    if (WATCHED.every((name) => state[name] === before[name])) return
    const { face: known, theme, tier } = readRecord(memory)
    const face = !state.keepsFace
      ? undefined
      : state.linkPins.face
        ? known
        : faceToText({ ...state.face, expressions: {} })
    const record: MemoryRecord = {
      ...(state.linkPins.theme ? theme && { theme } : { theme: state.theme }),
      ...(state.linkPins.tier ? tier && { tier } : { tier: state.tier }),
      ...(state.keys ? {} : { keys: false }),
      ...(face === undefined ? {} : { face }),
    }
    let isRefused = false
    try {
      memory().setItem(KEY, JSON.stringify(record))
    } catch {
      // Private windows and full disks refuse; nothing else depends on it.
      isRefused = true
    }
    if (isRefused !== state.memoryRefused) state.reportMemory(isRefused)
  })
}

const WATCHED = ['theme', 'tier', 'keys', 'face', 'keepsFace'] as const

function readRecord(memory: () => Memory): MemoryRecord {
  try {
    const record: unknown = JSON.parse(memory().getItem(KEY) ?? '{}')
    if (typeof record !== 'object' || record === null) return {}
    return {
      ...('theme' in record && isTheme(record.theme) ? { theme: record.theme } : {}),
      ...('tier' in record && isTier(record.tier) ? { tier: record.tier } : {}),
      ...('keys' in record && typeof record.keys === 'boolean' ? { keys: record.keys } : {}),
      ...('face' in record && typeof record.face === 'string' ? { face: record.face } : {}),
    }
  } catch {
    return {}
  }
}

import type { HeadPart } from '../state/head-part'
import type { AtlasStore } from '../state/store'

/**
 * Loads a part of the head that may come late, says in the store when it could not be loaded, and tries again whenever the store asks.
 * @param load is told how far the browser may use what it kept: a file that failed, also a damaged one, is fetched anew
 * @returns what was loaded; who puts it on the head reports it `ready`. Never settles when left while it is failed; does not reject.
 */
export async function loadHeadPart<T>(
  part: HeadPart,
  store: AtlasStore,
  load: (cache: RequestCache) => Promise<T>,
  signal: AbortSignal,
): Promise<T> {
  store.getState().reportPart(part, 'loading')
  for (let cache: RequestCache = 'default'; ; cache = 'reload') {
    try {
      return await load(cache)
    } catch (fault) {
      console.warn(fault)
      if (!signal.aborted) store.getState().reportPart(part, 'failed')
      await whenWanted(part, store, signal)
    }
  }
}

function whenWanted(part: HeadPart, store: AtlasStore, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return
    const stop = store.subscribe(({ parts }) => {
      if (parts[part] !== 'loading') return
      stop()
      resolve()
    })
    signal.addEventListener('abort', stop)
  })
}

/** What a part brings, for who can't wait until it is asked for again: rejects while the part is failed. */
export function unlessFailed<T>(part: HeadPart, store: AtlasStore, coming: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const check = () => {
      if (store.getState().parts[part] !== 'failed') return
      stop()
      reject(new Error(`The ${part} of the head could not be loaded.`))
    }
    const stop = store.subscribe(check)
    coming.then(resolve, reject).finally(stop)
    check()
  })
}

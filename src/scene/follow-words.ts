import type { Head } from '../geometry/head'
import type { AtlasStore } from '../state/store'
import type { HeadModel } from './head-model'
import { loadHeadPart } from './head-part'

/**
 * Puts the word that the store asks for on the stage, and the person's face back when it asks for none: at once, in one step, with nothing
 * between the two. The shapes are loaded with the first word. Ends with `signal`.
 */
export function followWords(
  model: Pick<HeadModel, 'wearWord'>,
  store: AtlasStore,
  load: (cache: RequestCache) => Promise<Head>,
  invalidate: () => void,
  signal: AbortSignal,
): void {
  let words: Head | null = null
  let isAsked = false
  let isWorn = false
  const follow = () => {
    const { word } = store.getState()
    if (word !== null && !isAsked) {
      isAsked = true
      void loadHeadPart('words', store, load, signal).then((came) => {
        if (signal.aborted) return
        words = came
        follow()
        store.getState().reportPart('words', 'ready')
      })
    }
    const shown = words && word !== null ? { words, id: word } : null
    if (!shown && !isWorn) return
    isWorn = shown !== null
    model.wearWord(shown)
    invalidate()
  }
  follow()
  const stop = store.subscribe((state, before) => {
    if (state.word !== before.word) follow()
  })
  signal.addEventListener('abort', stop)
}

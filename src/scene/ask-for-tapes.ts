import type { Tape } from '../geometry/tape'
import { isSameResting } from '../state/face'
import type { AtlasState } from '../state/atlas-state'
import type { AtlasStore } from '../state/store'
import type { StageDesk } from './stage-desk'
import { tapeFacts } from './tape-facts'

/** A face that has not changed for so long is at rest, milliseconds. */
const REST_MS = 150

/**
 * Keeps asking for the tape that the store wants: when it is opened, when its point or side changes, and anew on every face at rest.
 * Tells the store what was measured, and `show` the tape (null when none is wanted). Returns the end of it.
 */
export function askForTapes(
  store: AtlasStore,
  desk: Promise<StageDesk>,
  show: (tape: Tape | null) => void,
): () => void {
  let hasEnded = false
  let rest: ReturnType<typeof setTimeout> | undefined

  const isWanted = ({ selection, tape, face }: AtlasState) => {
    const now = store.getState()
    return (
      !hasEnded &&
      tape !== null &&
      now.tape !== null &&
      now.selection?.code === selection?.code &&
      now.selection?.side === selection?.side &&
      isSameResting(now.face, face)
    )
  }
  const ask = async () => {
    const asked = store.getState()
    const { selection, face } = asked
    if (selection === null || asked.tape === null) return
    const { open, weights } = await desk
    const client = await open()
    if (!isWanted(asked)) return
    // A pair that was chosen without a side is measured on the one that is seen.
    const side = selection.side ?? asked.seenSide
    const answer = await client.ask('tape', { ...selection, side, modes: weights(face) })
    if (!answer?.tape || !isWanted(asked)) return
    show(answer.tape)
    store.getState().learnTape(tapeFacts(answer.tape))
  }
  const start = (delay: number) => {
    clearTimeout(rest)
    rest = setTimeout(() => {
      // The steps in words stay; without their picture they are still true.
      ask().catch((fault: unknown) => console.warn(fault))
    }, delay)
  }
  const stop = store.subscribe((state, before) => {
    if (state.tape === null) {
      if (before.tape !== null) show(null)
      return
    }
    const isSameSubject =
      before.tape !== null &&
      state.selection?.code === before.selection?.code &&
      state.selection?.side === before.selection?.side
    if (!isSameSubject) {
      if (state.selection?.code !== before.selection?.code) show(null)
      start(0)
    } else if (!isSameResting(state.face, before.face)) start(REST_MS)
  })
  if (store.getState().tape !== null) start(0)
  return () => {
    hasEnded = true
    stop()
    clearTimeout(rest)
  }
}

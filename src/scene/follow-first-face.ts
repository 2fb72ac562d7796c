import type { AtlasStore } from '../state/store'
import type * as FaceMorph from './face-morph'
import type { HeadModel } from './head-model'

/**
 * Loads what goes from face to face with the first other face: most visits never leave the reference face. Where it does not load the head
 * goes from face to face at once, without a way between them. Ends with `signal`.
 */
export function followFirstFace(
  model: Pick<HeadModel, 'wear'>,
  store: AtlasStore,
  invalidate: () => void,
  load: () => Promise<Pick<typeof FaceMorph, 'followFaces'>>,
  signal: AbortSignal,
): void {
  const jump = () => {
    const wear = () => {
      model.wear(store.getState().face)
      invalidate()
    }
    wear()
    const stop = store.subscribe(({ face }, before) => {
      if (face !== before.face) wear()
    })
    signal.addEventListener('abort', stop)
  }
  const stop = store.subscribe((state, before) => {
    if (state.face === before.face) return
    stop()
    load().then(
      ({ followFaces }) => {
        if (!signal.aborted) followFaces(before.face, model, store, invalidate, signal)
      },
      (fault: unknown) => {
        console.warn(fault)
        if (!signal.aborted) jump()
      },
    )
  })
  signal.addEventListener('abort', stop)
}

import { isSameResting, REFERENCE_FACE } from '../state/face'
import type { AtlasState } from '../state/atlas-state'
import type { AtlasStore } from '../state/store'

/**
 * Begins something once, with the first face that differs from the reference face at rest: most visits never see one. Until it has
 * begun the marks ride. When `begin` rejects it is tried again with the next change of the face, or when a measurement is wanted again.
 */
export function onOtherFace(store: AtlasStore, begin: () => Promise<void>, signal: AbortSignal): void {
  let isUnderWay = false
  const attempt = ({ face }: AtlasState) => {
    if (isUnderWay || isSameResting(face, REFERENCE_FACE)) return
    isUnderWay = true
    store.getState().reportPlaced('riding', [])
    begin().then(stop, (fault: unknown) => {
      console.warn(fault)
      isUnderWay = false
    })
  }
  const stop = store.subscribe((state, before) => {
    if (state.face !== before.face || state.faceChecks !== before.faceChecks) attempt(state)
  })
  signal.addEventListener('abort', stop)
  attempt(store.getState())
}

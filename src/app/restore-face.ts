import type { Remembered } from '../state/persistence'
import { writeLink } from '../state/link'
import { stateLink } from '../state/atlas-state'
import { type AtlasStore } from '../state/store'
import type { AddressWindow } from './address-bar'

/**
 * Puts the face that this device remembers on the stage, once at the start, where the address says nothing of a face. The address says it
 * from then on, so that Back and Forward know it.
 */
export function restoreFace(
  store: AtlasStore,
  { face }: Remembered,
  window: Pick<AddressWindow, 'location' | 'history'>,
): void {
  const { hash, search } = window.location
  if (face === undefined || /[?&]face=/.test(search + hash)) return
  store.getState().changeFace(face)
  window.history.replaceState(null, '', writeLink(stateLink(store.getState())))
}

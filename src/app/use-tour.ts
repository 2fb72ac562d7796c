import { useEffect } from 'react'
import type { AtlasStore } from '../state/store'

/** Where a device remembers that the tour was shown. */
export const TOUR_KEY = 'facial-point-atlas-tour'

/**
 * Shows the tour once on this device: when the atlas was opened on its start page and the head stands there. A device that cannot remember
 * that it was shown is not shown it, nor is one that measures or edits.
 */
export function useTour(store: AtlasStore, memory: () => Pick<Storage, 'getItem' | 'setItem'>): void {
  useEffect(() => {
    const { route, probe, edit } = store.getState()
    if (route.page !== 'start' || probe || edit) return
    const show = () => {
      if (store.getState().sceneStatus !== 'ready') return
      stop()
      if (store.getState().route.page === 'start' && isFirstVisit(memory)) store.getState().showTour(0)
    }
    const stop = store.subscribe(show)
    show()
    return stop
  }, [store, memory])
}

/** True once for each device; false where that cannot be written down. */
function isFirstVisit(memory: () => Pick<Storage, 'getItem' | 'setItem'>): boolean {
  try {
    if (memory().getItem(TOUR_KEY) !== null) return false
    memory().setItem(TOUR_KEY, 'shown')
    return true
  } catch {
    return false
  }
}

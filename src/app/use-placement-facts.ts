import { useEffect } from 'react'
import { useStore } from 'zustand'
import { readPlacementFacts } from '../state/placement-facts'
import type { AtlasStore } from '../state/store'
import { fetchFacts } from './fetch-facts'

/**
 * Fetches what the page says about places when no head is there to bring it: the neighbours of each point on the skin and how finely it is known. A file that is
 * missing or damaged leaves the cards without these and nothing else.
 */
export function usePlacementFacts(store: AtlasStore): void {
  const status = useStore(store, (state) => state.sceneStatus)
  const isAlone = status === 'off' || status === 'no-webgl' || status === 'failed'
  useEffect(() => {
    if (!isAlone || store.getState().placementFacts !== null) return
    const end = new AbortController()
    void fetchFacts('placements', readPlacementFacts, end.signal, (facts) => {
      if (facts) store.getState().learnPlacements(facts)
    })
    return () => end.abort()
  }, [isAlone, store])
}

import { useEffect } from 'react'
import { useStore } from 'zustand'
import { readPlates } from '../state/plates'
import type { AtlasStore } from '../state/store'
import { fetchFacts } from './fetch-facts'

/**
 * Fetches the flat plates when something wants to show them, and again when the person asks for it. A file that is missing or damaged is
 * told in the store; the page says so.
 */
export function usePlates(store: AtlasStore): void {
  const isPending = useStore(store, (state) => state.plates.state === 'pending')
  useEffect(() => {
    if (!isPending) return
    const end = new AbortController()
    void fetchFacts('plates', readPlates, end.signal, (plates) =>
      store.getState().learnPlates(plates ? { state: 'read', plates } : { state: 'failed' }),
    )
    return () => end.abort()
  }, [isPending, store])
}

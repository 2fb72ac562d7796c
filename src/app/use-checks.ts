import { useEffect } from 'react'
import { useStore } from 'zustand'
import { readChecks } from '../state/checks'
import type { AtlasStore } from '../state/store'
import { fetchFacts } from './fetch-facts'

/**
 * Fetches the measured statements of the reference face when the card of a point is first opened, and again when the person asks for
 * it. A file that is missing or damaged is told in the store; the cards say so.
 */
export function useChecks(store: AtlasStore): void {
  const isCard = useStore(store, (state) => state.route.page === 'point')
  const isPending = useStore(store, (state) => state.checks.state === 'pending')
  useEffect(() => {
    if (isCard && store.getState().checks.state === 'unasked') store.getState().askForChecks()
  }, [isCard, store])
  useEffect(() => {
    if (!isPending) return
    const end = new AbortController()
    void fetchFacts('checks', readChecks, end.signal, (byPoint) =>
      store.getState().learnChecks(byPoint ? { state: 'read', byPoint } : { state: 'failed' }),
    )
    return () => end.abort()
  }, [isPending, store])
}

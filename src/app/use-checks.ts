import { useEffect } from 'react'
import { useStore } from 'zustand'
import { readChecks } from '../state/checks'
import type { AtlasStore } from '../state/store'

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
    fetch(`${import.meta.env.BASE_URL}models/checks.json`, { signal: end.signal })
      .then((response) => (response.ok ? response.json() : null))
      .then(readChecks, () => null)
      .then((byPoint) => {
        if (end.signal.aborted) return
        store.getState().learnChecks(byPoint ? { state: 'read', byPoint } : { state: 'failed' })
      })
      .catch(() => undefined)
    return () => end.abort()
  }, [isPending, store])
}

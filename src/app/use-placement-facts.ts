import { useEffect } from 'react'
import { useStore } from 'zustand'
import type { PlacementNeighbour } from '../state/placement-facts'
import type { AtlasStore } from '../state/store'

/**
 * Fetches what the page says about places when no head is there to bring it: the neighbours of each point on the skin. A file that is
 * missing or damaged leaves the cards without that list and nothing else.
 */
export function usePlacementFacts(store: AtlasStore): void {
  const status = useStore(store, (state) => state.sceneStatus)
  const isAlone = status === 'off' || status === 'no-webgl' || status === 'failed'
  useEffect(() => {
    if (!isAlone || store.getState().placementFacts !== null) return
    const end = new AbortController()
    fetch(`${import.meta.env.BASE_URL}models/placements.json`, { signal: end.signal })
      .then((response) => (response.ok ? response.json() : null))
      .then((file: unknown) => {
        const neighbours = neighboursOf(file)
        if (neighbours) store.getState().learnPlacements({ neighbours })
      })
      .catch(() => undefined)
    return () => end.abort()
  }, [isAlone, store])
}

/** The neighbours in a baked file; null when it is no such file. Entries that are no neighbours are left out. */
export function neighboursOf(file: unknown): Readonly<Record<string, readonly PlacementNeighbour[]>> | null {
  if (typeof file !== 'object' || file === null || !('neighbours' in file)) return null
  const { neighbours } = file
  if (typeof neighbours !== 'object' || neighbours === null) return null
  const entries: [string, unknown][] = Object.entries(neighbours)
  return Object.fromEntries(
    entries.map(([code, list]) => [code, Array.isArray(list) ? list.filter(isNeighbour) : []]),
  )
}

function isNeighbour(entry: unknown): entry is PlacementNeighbour {
  return (
    typeof entry === 'object' &&
    entry !== null &&
    'code' in entry &&
    typeof entry.code === 'string' &&
    'mm' in entry &&
    typeof entry.mm === 'number'
  )
}

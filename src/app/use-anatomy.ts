import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { Atlas } from '../atlas/atlas'
import type { Route } from '../state/route'
import type { AtlasStore } from '../state/store'

/** Pages that tell of anatomy. */
const ANATOMICAL: ReadonlySet<Route['page']> = new Set([
  'point',
  'target',
  'safety',
  'structure',
  'landmark',
  'search',
] as const)

/**
 * The atlas, and with its anatomy once a page that tells of it was opened, or the first letter of a search was typed, and it has come. Where
 * it does not come, the store says so and pages do without until it is asked for again.
 */
export function useAnatomy(store: AtlasStore, atlas: Atlas): Atlas {
  const isWanted = useStore(store, ({ route, query }) => ANATOMICAL.has(route.page) || query !== '')
  const isPending = useStore(store, ({ anatomy }) => anatomy === 'pending')
  const [whole, setWhole] = useState<Atlas | null>(null)
  useEffect(() => {
    if (isWanted && store.getState().anatomy === 'unasked') store.getState().askForAnatomy()
  }, [isWanted, store])
  useEffect(() => {
    if (!isPending) return
    let isHere = true
    import('./load-anatomy')
      .then(({ loadAnatomy }) => loadAnatomy(atlas))
      .then(
        (known) => {
          if (!isHere) return
          setWhole(known)
          store.getState().learnAnatomy('read')
        },
        (fault: unknown) => {
          console.warn(fault)
          if (isHere) store.getState().learnAnatomy('failed')
        },
      )
    return () => {
      isHere = false
    }
  }, [isPending, atlas, store])
  return whole ?? atlas
}

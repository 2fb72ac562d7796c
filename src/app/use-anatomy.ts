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
 * it does not come, pages do without.
 */
export function useAnatomy(store: AtlasStore, atlas: Atlas): Atlas {
  const isWanted = useStore(store, ({ route, query }) => ANATOMICAL.has(route.page) || query !== '')
  const [whole, setWhole] = useState<Atlas | null>(null)
  useEffect(() => {
    if (!isWanted || whole) return
    let isHere = true
    import('./load-anatomy')
      .then(({ loadAnatomy }) => loadAnatomy(atlas))
      .then(
        (known) => {
          if (isHere) setWhole(known)
        },
        (fault: unknown) => console.warn(fault),
      )
    return () => {
      isHere = false
    }
  }, [isWanted, whole, atlas])
  return whole ?? atlas
}

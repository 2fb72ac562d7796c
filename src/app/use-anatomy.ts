import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { Atlas } from '../atlas/atlas'
import type { AtlasStore } from '../state/store'

/** The atlas, and with its anatomy once the page of a concern was opened and that has come. Where it does not come, pages do without. */
export function useAnatomy(store: AtlasStore, atlas: Atlas): Atlas {
  const isWanted = useStore(store, (state) => state.route.page === 'target')
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

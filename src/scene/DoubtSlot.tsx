import { useEffect, useState, type ComponentType } from 'react'
import { useStore } from 'zustand'
import type { PlaceDoubtsProps } from './PlaceDoubts'

/**
 * Loads the picture of doubts when it is first wanted and keeps it from then on. When it does not load, nothing stays switched on that
 * is not seen.
 */
export function DoubtSlot(props: PlaceDoubtsProps) {
  const { store } = props
  const isWanted = useStore(store, ({ doubts }) => doubts.tolerance || doubts.rival)
  const [Doubts, setDoubts] = useState<ComponentType<PlaceDoubtsProps> | null>(null)
  useEffect(() => {
    if (!isWanted || Doubts) return
    let isHere = true
    import('./PlaceDoubts').then(
      (chunk) => {
        if (isHere) setDoubts(() => chunk.default)
      },
      () => {
        if (isHere && store.getState().doubts.tolerance) store.getState().showTolerance(false)
      },
    )
    return () => {
      isHere = false
    }
  }, [isWanted, Doubts, store])
  return Doubts && <Doubts {...props} />
}

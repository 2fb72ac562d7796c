import { useEffect } from 'react'
import type { AtlasStore } from '../state/store'

/** Joins kept pages and private notes to this browser's storage, once the page stands. Until then nothing offers to keep anything. */
export function useNotebook(store: AtlasStore, memory: () => Storage): void {
  useEffect(() => {
    let leave: (() => void) | undefined
    let isHere = true
    import('../state/notebook-memory').then(
      ({ bindNotebook }) => {
        if (isHere) leave = bindNotebook(store, memory, window)
      },
      (fault: unknown) => console.warn(fault),
    )
    return () => {
      isHere = false
      leave?.()
    }
  }, [store, memory])
}

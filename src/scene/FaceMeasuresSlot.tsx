import { useEffect, useState, type ComponentType } from 'react'
import { useStore } from 'zustand'
import type { FaceMeasuresProps } from './FaceMeasures'

/** Loads what measures the face as a whole (thirds, scale) when it is first wanted; most visits never ask. */
export function FaceMeasuresSlot(props: FaceMeasuresProps) {
  const isWanted = useStore(props.store, ({ layers }) => layers.thirds || layers.scale)
  const [Measures, setMeasures] = useState<ComponentType<FaceMeasuresProps> | null>(null)
  useEffect(() => {
    if (!isWanted || Measures) return
    let isHere = true
    import('./FaceMeasures').then(
      (chunk) => {
        if (isHere) setMeasures(() => chunk.default)
      },
      // Without them the picture is still true.
      (fault: unknown) => console.warn(fault),
    )
    return () => {
      isHere = false
    }
  }, [isWanted, Measures])
  return Measures && <Measures {...props} />
}

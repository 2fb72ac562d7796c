import { useEffect, useState, type ComponentType } from 'react'
import { useStore } from 'zustand'
import type { FaceMeasuresProps } from './FaceMeasures'

/**
 * Loads what measures the face as a whole (thirds, scale) when it is first wanted; most visits never ask. The model face of a word is not
 * measured: its numbers would be read as a person's.
 */
export function FaceMeasuresSlot(props: FaceMeasuresProps) {
  const isWanted = useStore(props.store, ({ layers }) => layers.thirds || layers.scale)
  const isModel = useStore(props.store, ({ word }) => word !== null)
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
  return Measures && !isModel && <Measures {...props} />
}

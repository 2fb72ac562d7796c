import { useEffect, useState, type ComponentType } from 'react'
import { useIntent } from '../atlas-context'

/** Keeps the place of the scale bar; it is loaded when first wanted. */
export function ScaleBarSlot() {
  const isWanted = useIntent((state) => state.layers.scale && state.word === null)
  const [Bar, setBar] = useState<ComponentType | null>(null)
  useEffect(() => {
    if (!isWanted || Bar) return
    let isHere = true
    import('./ScaleBar').then(
      (chunk) => {
        if (isHere) setBar(() => chunk.default)
      },
      // Without its bar the picture is still true.
      (fault: unknown) => console.warn(fault),
    )
    return () => {
      isHere = false
    }
  }, [isWanted, Bar])
  return isWanted && Bar ? <Bar /> : null
}

import { useEffect, useState, type ComponentType } from 'react'
import type { TapeProps } from './Tape'

/** Keeps the place of the tape. What draws it is loaded when a tape is first asked for: most visits never do. */
export function TapeSlot(props: TapeProps) {
  const { store } = props
  const [part, setPart] = useState<{ readonly Tape: ComponentType<TapeProps> } | null>(null)

  useEffect(() => {
    let isLeft = false
    const load = () => {
      if (store.getState().tape === null) return
      stop()
      import('./Tape').then(
        ({ Tape }) => {
          if (!isLeft) setPart({ Tape })
        },
        // The steps in words stay; without their picture they are still true.
        (fault: unknown) => console.warn(fault),
      )
    }
    const stop = store.subscribe(load)
    load()
    return () => {
      isLeft = true
      stop()
    }
  }, [store])

  return part && <part.Tape {...props} />
}

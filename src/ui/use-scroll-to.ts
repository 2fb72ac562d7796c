import { useEffect } from 'react'

/** Brings the record that the address names into sight and gives it the focus, once it is drawn. */
export function useScrollTo(id: string | null): void {
  useEffect(() => {
    if (id === null) return
    const entry = document.getElementById(id)
    entry?.scrollIntoView({ block: 'start' })
    entry?.focus({ preventScroll: true })
  }, [id])
}

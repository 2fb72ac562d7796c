import { useCallback, useEffect, useRef } from 'react'

/** How long typing must rest before it is stored, ms. */
const REST_MS = 400

/** Stores what is typed once typing rests, and at once when asked, when the page is left and when the part goes away. */
export function useLater(write: (text: string) => void): {
  readonly later: (text: string) => void
  readonly now: () => void
} {
  const waiting = useRef<{ readonly text: string; readonly timer: ReturnType<typeof setTimeout> } | null>(
    null,
  )
  const now = useCallback(() => {
    if (waiting.current === null) return
    const { text, timer } = waiting.current
    clearTimeout(timer)
    waiting.current = null
    write(text)
  }, [write])
  const later = useCallback(
    (text: string) => {
      if (waiting.current !== null) clearTimeout(waiting.current.timer)
      waiting.current = { text, timer: setTimeout(now, REST_MS) }
    },
    [now],
  )
  useEffect(() => {
    window.addEventListener('pagehide', now)
    return () => {
      window.removeEventListener('pagehide', now)
      now()
    }
  }, [now])
  return { later, now }
}

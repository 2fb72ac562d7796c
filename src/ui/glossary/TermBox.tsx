import { useLayoutEffect, useRef, useState, type RefObject } from 'react'
import { createPortal } from 'react-dom'
import type { Term } from '../../atlas/glossary'

/** Least distance of the box from the word and from the window's edge, CSS pixels. */
const GAP_PX = 8

/** What a term means, beside its word: below it, or above where there is no room. It follows the word when the page is scrolled. */
export function TermBox({
  id,
  term,
  word,
  onEnter,
  onLeave,
}: {
  id: string
  term: Term
  word: RefObject<HTMLElement | null>
  onEnter: () => void
  onLeave: () => void
}) {
  const box = useRef<HTMLDivElement>(null)
  const [place, setPlace] = useState<{ readonly left: number; readonly top: number } | null>(null)
  useLayoutEffect(() => {
    const put = () => {
      const at = word.current?.getClientRects()[0]
      const size = box.current?.getBoundingClientRect()
      if (!at || !size) return
      const below = at.bottom + GAP_PX
      const isBelow = below + size.height + GAP_PX <= window.innerHeight
      setPlace({
        left: Math.max(GAP_PX, Math.min(at.left, window.innerWidth - size.width - GAP_PX)),
        top: isBelow ? below : Math.max(GAP_PX, at.top - GAP_PX - size.height),
      })
    }
    put()
    window.addEventListener('scroll', put, true)
    window.addEventListener('resize', put)
    return () => {
      window.removeEventListener('scroll', put, true)
      window.removeEventListener('resize', put)
    }
  }, [word])
  return createPortal(
    <div
      ref={box}
      className="term-box screen-only"
      role="tooltip"
      id={id}
      style={place ?? { left: 0, top: 0, visibility: 'hidden' }}
      onPointerEnter={onEnter}
      onPointerLeave={onLeave}
    >
      <b>{term.term}</b> {term.definition}
    </div>,
    document.body,
  )
}

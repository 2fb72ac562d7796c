import './glossary.css'
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import type { Term } from '../../atlas/glossary'
import { TermBox } from './TermBox'

/** How long the pointer may be between word and box before the box goes, ms. */
const GRACE_MS = 250

/**
 * A word that says what it means: on hover, on focus, on a tap. It reads as the bare word; the meaning is its description. Escape, leaving
 * and a press elsewhere put the meaning away.
 */
export function MarkedTerm({ term, children }: { term: Term; children: string }) {
  const [isOpen, setOpen] = useState(false)
  const word = useRef<HTMLSpanElement>(null)
  const isHovered = useRef(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const id = useId()

  const stay = () => {
    isHovered.current = true
    clearTimeout(timer.current)
  }
  const leave = () => {
    isHovered.current = false
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      if (document.activeElement !== word.current) setOpen(false)
    }, GRACE_MS)
  }
  const toggle = () => setOpen((open) => isHovered.current || !open)
  const handleKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    setOpen((open) => !open)
  }

  useEffect(() => () => clearTimeout(timer.current), [])
  useEffect(() => {
    if (!isOpen) return
    const handlePress = (event: PointerEvent) => {
      if (!word.current?.contains(event.target as Node)) setOpen(false)
    }
    // Before the page's own Escape, which would close the card.
    const handleEscape = (event: globalThis.KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      event.stopPropagation()
      setOpen(false)
    }
    document.addEventListener('pointerdown', handlePress)
    document.addEventListener('keydown', handleEscape, true)
    return () => {
      document.removeEventListener('pointerdown', handlePress)
      document.removeEventListener('keydown', handleEscape, true)
    }
  }, [isOpen])

  return (
    <>
      <span
        ref={word}
        className="term"
        role="button"
        tabIndex={0}
        data-term={term.id}
        aria-describedby={isOpen ? id : undefined}
        onPointerEnter={(event) => {
          if (event.pointerType !== 'mouse') return
          stay()
          setOpen(true)
        }}
        onPointerLeave={({ pointerType }) => {
          if (pointerType === 'mouse') leave()
        }}
        onFocus={(event) => {
          // A tap gives the focus as well, and opens by itself.
          if (event.currentTarget.matches(':focus-visible')) setOpen(true)
        }}
        onBlur={() => setOpen(false)}
        onClick={toggle}
        onKeyDown={handleKey}
      >
        {children}
      </span>
      {isOpen && <TermBox id={id} term={term} word={word} onEnter={stay} onLeave={leave} />}
    </>
  )
}

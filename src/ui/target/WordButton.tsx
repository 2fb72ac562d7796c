import { useEffect, useRef } from 'react'
import type { WordShapeId } from '../../atlas/word-shape'
import { shownWord } from '../../state/word'
import { useActions, useIntent } from '../atlas-context'
import { enWord } from '../messages/en-word'

/**
 * Shows on a model face what the word of a concern means. While it is shown there is nothing to press here, so that nothing can be switched
 * to and fro; the caption on the stage puts it away. Never offered to a client.
 */
export function WordButton({ word }: { word: WordShapeId }) {
  const isClient = useIntent((state) => state.purpose === 'client')
  const isWanted = useIntent((state) => state.word !== null && state.parts.words !== 'failed')
  const isShown = useIntent((state) => shownWord(state) !== null)
  const { showWord } = useActions()
  const button = useRef<HTMLButtonElement>(null)
  const wasShown = useRef(isShown)
  useEffect(() => {
    // The caption that had the focus is gone.
    if (wasShown.current && !isShown && document.activeElement === document.body) button.current?.focus()
    wasShown.current = isShown
  }, [isShown])
  if (isClient || isShown) return null
  return (
    <button
      ref={button}
      type="button"
      className="plain-button"
      aria-disabled={isWanted}
      onClick={() => showWord(word)}
    >
      {isWanted ? enWord.coming : enWord.show}
    </button>
  )
}

import { useEffect, useRef } from 'react'
import { shownWord } from '../state/word'
import { useActions, useIntent } from './atlas-context'
import { enWord } from './messages/en-word'

/** Says on the stage, for as long as a word is shown, that the face is a model's, and puts it away. */
export function WordCaption() {
  const word = useIntent(shownWord)
  const insets = useIntent((state) => state.insets)
  const { showWord } = useActions()
  const away = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    // The button that was pressed on the page is gone.
    if (word !== null) away.current?.focus({ preventScroll: true })
  }, [word])
  if (word === null) return null
  const edges = Object.fromEntries(Object.entries(insets).map(([edge, width]) => [`--${edge}`, `${width}px`]))
  return (
    <section
      className="word-caption screen-only"
      data-above-sheet={insets.bottom > 0 ? '' : undefined}
      aria-label={enWord.label}
      style={edges}
    >
      <p role="status">
        <b>{enWord.name[word]}.</b> {enWord.isModel}
      </p>
      <button ref={away} type="button" className="plain-button" onClick={() => showWord(null)}>
        {enWord.away}
      </button>
    </section>
  )
}

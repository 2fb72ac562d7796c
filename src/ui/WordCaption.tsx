import { useEffect, useRef } from 'react'
import { shownWord } from '../state/word'
import { useActions, useIntent } from './atlas-context'
import { enWord } from './messages/en-word'
import { StageNote } from './StageNote'

/** Says on the stage, for as long as a word is shown, that the face is a model's, and puts it away. */
export function WordCaption() {
  const word = useIntent(shownWord)
  const { showWord } = useActions()
  const away = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    // The button that was pressed on the page is gone.
    if (word !== null) away.current?.focus({ preventScroll: true })
  }, [word])
  if (word === null) return null
  return (
    <StageNote label={enWord.label} kind="word-caption">
      <p role="status">
        <b>{enWord.name[word]}.</b> {enWord.isModel}
      </p>
      <button ref={away} type="button" className="plain-button" onClick={() => showWord(null)}>
        {enWord.away}
      </button>
    </StageNote>
  )
}

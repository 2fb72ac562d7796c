import type { MouseEvent } from 'react'
import { useActions } from './atlas-context'
import { en } from './messages/en'

/** Says that the other faces and expressions are missing and offers to try again. It is spoken elsewhere, see `Spoken`. */
export function MissingFaces() {
  const { retryPart } = useActions()
  const tryAgain = ({ currentTarget }: MouseEvent) => {
    // The button goes away: the focus goes on to the heading above it, not back to the top of the document.
    currentTarget
      .closest('.stage-panel, main')
      ?.querySelector<HTMLElement>('h1, h2')
      ?.focus({ preventScroll: true })
    retryPart('faces')
  }
  return (
    <div className="notice screen-only">
      <p>{en.stage.noFaces}</p>
      <button type="button" className="plain-button" onClick={tryAgain}>
        {en.stage.retry}
      </button>
    </div>
  )
}

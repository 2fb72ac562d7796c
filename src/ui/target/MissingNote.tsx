import type { HeadPart } from '../../state/head-part'
import { useActions } from '../atlas-context'
import { enAreas } from '../messages/en-areas'

/** Says on the page of a concern that a part of the head could not be loaded, and offers to try again. */
export function MissingNote({ part, words }: { part: HeadPart; words: string }) {
  const { retryPart } = useActions()
  return (
    <p className="note screen-only" role="status">
      {words}{' '}
      <button type="button" className="text-button" onClick={() => retryPart(part)}>
        {enAreas.retry}
      </button>
    </p>
  )
}

import { en } from './messages/en'

/** Says that something could not be loaded, and offers to try again. */
export function RetryNote({ words, onRetry }: { words: string; onRetry: () => void }) {
  return (
    <p className="note screen-only" role="status">
      {words}{' '}
      <button type="button" className="text-button" onClick={onRetry}>
        {en.stage.retry}
      </button>
    </p>
  )
}

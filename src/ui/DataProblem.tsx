import { en } from './messages/en'

/** More lines than this help nobody; the first say what is wrong. */
const MOST_LINES = 12

/** Shown when the data cannot be read: what is wrong where, and what to do. */
export function DataProblem({ lines, onRetry }: { lines: readonly string[]; onRetry: () => void }) {
  return (
    <main className="data-problem" role="alert">
      <h1>{en.faults.data}</h1>
      <p>{en.faults.dataText}</p>
      <ul>
        {lines.slice(0, MOST_LINES).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p>{en.faults.dataRemedy}</p>
      <button type="button" className="plain-button" onClick={onRetry}>
        {en.faults.retry}
      </button>
    </main>
  )
}

import { en } from './messages/en'
import type { Copied } from './use-copied'

/** Says whether a text was copied, and shows it to be selected by hand. */
export function CopiedText({ copied }: { copied: Copied | null }) {
  return (
    <>
      <p role="status" className="note screen-only">
        {copied !== null && (copied.done ? en.card.copyDone : en.card.copyFailed)}
      </p>
      {copied !== null && (
        <textarea
          className="report-text screen-only"
          aria-label={en.card.copyLabel}
          readOnly
          rows={5}
          value={copied.text}
        />
      )}
    </>
  )
}

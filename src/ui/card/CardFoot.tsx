import { useState } from 'react'
import type { Point } from '../../atlas/point'
import { faceToText } from '../../state/face'
import { useAtlas, useAtlasStore } from '../atlas-context'
import { en } from '../messages/en'
import { ReviewStatus } from '../ReviewStatus'

/** Review status, version of the data, and a report of an error as a text ready to send. */
export function CardFoot({ point }: { point: Point }) {
  const atlas = useAtlas()
  const store = useAtlasStore()
  const [report, setReport] = useState<{ text: string; copied: boolean } | null>(null)
  const handleReport = async () => {
    const { view, seenView, face } = store.getState()
    const text = en.card.reportText(
      point.code,
      en.views[view ?? seenView],
      faceToText(face),
      en.data(atlas.version, atlas.date),
    )
    try {
      await navigator.clipboard.writeText(text)
      setReport({ text, copied: true })
    } catch {
      setReport({ text, copied: false })
    }
  }
  return (
    <footer className="card-foot">
      <ReviewStatus kind="point" id={point.code} />
      <p className="note">{en.data(atlas.version, atlas.date)}</p>
      <p className="card-actions screen-only">
        <button type="button" className="plain-button" onClick={() => void handleReport()}>
          {en.card.report}
        </button>
        <button type="button" className="plain-button" onClick={() => window.print()}>
          {en.card.print}
        </button>
      </p>
      <p role="status" className="note screen-only">
        {report !== null && (report.copied ? en.card.reportDone : en.card.reportFailed)}
      </p>
      {report !== null && (
        <textarea
          className="report-text screen-only"
          aria-label={en.card.reportLabel}
          readOnly
          rows={7}
          value={report.text}
        />
      )}
    </footer>
  )
}

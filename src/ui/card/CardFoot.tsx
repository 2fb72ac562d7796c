import { citeRecord } from '../../atlas/cite'
import type { Point } from '../../atlas/point'
import { faceToText } from '../../state/face'
import { useAtlas, useAtlasStore } from '../atlas-context'
import { CopiedText } from '../CopiedText'
import { en } from '../messages/en'
import { ReviewStatus } from '../ReviewStatus'
import { useCopied } from '../use-copied'

/** Review status, version of the data, and texts ready to send: a report of an error, a citation. */
export function CardFoot({ point }: { point: Point }) {
  const atlas = useAtlas()
  const store = useAtlasStore()
  const [copied, copy] = useCopied()
  const handleReport = () => {
    const { view, seenView, face } = store.getState()
    const seen = en.views[view ?? seenView]
    void copy(en.card.reportText(point.code, seen, faceToText(face), en.data(atlas.version, atlas.date)))
  }
  const handleCite = () => {
    const today = new Date().toISOString().slice(0, 10)
    void copy(citeRecord(atlas, `${point.code} ${point.names.pinyin}`, window.location.href, today))
  }
  return (
    <footer className="card-foot">
      <p className="print-only note">
        {en.title}. {en.notAdvice}
      </p>
      <ReviewStatus kind="point" id={point.code} />
      <p className="note">{en.data(atlas.version, atlas.date)}</p>
      <p className="card-actions screen-only">
        <button type="button" className="plain-button" onClick={handleReport}>
          {en.card.report}
        </button>
        <button type="button" className="plain-button" onClick={handleCite}>
          {en.card.cite}
        </button>
        <button type="button" className="plain-button" onClick={() => window.print()}>
          {en.card.print}
        </button>
      </p>
      <CopiedText copied={copied} />
    </footer>
  )
}

import type { CertaintyId, EvidenceLevelId } from '../atlas/evidence'
import { useAtlas } from './atlas-context'
import { en } from './messages/en'

/** Level and certainty of a concern or a study, in words for people without training. */
export function EvidenceLevel({ level, certainty }: { level: EvidenceLevelId; certainty: CertaintyId }) {
  const atlas = useAtlas()
  const kind = atlas.evidenceLevel(level)
  const sureness = atlas.certainty(certainty)
  return (
    <dl className="facts">
      <dt>{en.target.level}</dt>
      <dd>
        <strong>{kind?.name ?? level}</strong>
        {kind?.clientText && <span className="note">{kind.clientText}</span>}
      </dd>
      <dt>{en.target.certainty}</dt>
      <dd>
        <strong>{sureness?.name ?? certainty}</strong>
        {sureness && <span className="note">{sureness.meaning}</span>}
      </dd>
    </dl>
  )
}

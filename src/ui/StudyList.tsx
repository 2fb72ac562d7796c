import type { Study } from '../atlas/evidence'
import { StudyLink } from './RecordLink'

/** Studies as links, each with what kind of study it is and how many took part. */
export function StudyList({ studies }: { studies: readonly Study[] }) {
  if (studies.length === 0) return null
  return (
    <ul className="studies">
      {studies.map((study) => (
        <li key={study.id}>
          <StudyLink id={study.id}>{study.shortCite}</StudyLink>
          <span className="note">{[study.design, study.n].filter((part) => part !== null).join('; ')}</span>
        </li>
      ))}
    </ul>
  )
}

import type { SafetyItem } from '../atlas/safety'
import { useAtlas } from './atlas-context'
import { en } from './messages/en'
import { PointLink, StudyLink } from './RecordLink'
import { SourceList } from './SourceList'
import { Statements } from './Statements'
import { Words } from './Words'

/** More points than this are a class of points and are named by the class alone. */
const MOST_POINTS = 24

/** One statement about safety, with its sources, the points it names, and what the source article says about it. */
export function SafetyEntry({ item, isNamed }: { item: SafetyItem; isNamed: boolean }) {
  const atlas = useAtlas()
  const sources = item.sources.filter((id) => id !== 'article')
  const points = atlas.pointsOfSafetyItem(item.id)
  return (
    <li
      id={item.id}
      data-record={item.id}
      tabIndex={-1}
      className="safety-item"
      data-named={isNamed ? '' : undefined}
    >
      <h3>{item.title}</h3>
      <p>
        <Words text={item.statement} />
      </p>
      {item.scope !== undefined && <p className="note">{en.safety.scope(item.scope)}</p>}
      {item.note !== null && <p className="note">{item.note}</p>}
      <Statements kind="safety" id={item.id} />
      {points.length > 0 && points.length <= MOST_POINTS && (
        <p className="note">
          {en.safety.points}:{' '}
          {points.map((point, index) => (
            <span key={point.code}>
              {index > 0 && ', '}
              <PointLink code={point.code} />
            </span>
          ))}
        </p>
      )}
      {(sources.length > 0 || item.evidence.length > 0) && (
        <details>
          <summary>{en.safety.sources}</summary>
          {item.evidence.length > 0 && (
            <ul className="sources">
              {item.evidence.map((id) => (
                <li key={id}>
                  <StudyLink id={id}>{atlas.study(id)?.shortCite ?? id}</StudyLink>
                </li>
              ))}
            </ul>
          )}
          <SourceList ids={sources} />
        </details>
      )}
    </li>
  )
}

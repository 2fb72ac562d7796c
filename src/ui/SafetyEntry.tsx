import type { ReactElement } from 'react'
import type { SafetyItem } from '../atlas/safety'
import { useAtlas } from './atlas-context'
import { en } from './messages/en'
import { PointLink, StructureLink, StudyLink } from './RecordLink'
import { SourceList } from './SourceList'
import { Statements } from './Statements'
import { Words } from './Words'

/** More points, or structures, than this are a list to be opened. */
const MOST_POINTS = 24
const MOST_STRUCTURES = 6

/** The structures for which a safety item is a reason, once anatomy has come. */
function NamedStructures({ id }: { id: string }) {
  const structures = (useAtlas().structures ?? []).filter(({ hazard }) =>
    hazard.some(({ safetyIds }) => safetyIds.includes(id)),
  )
  return (
    <NamedRecords
      title={en.safety.structures}
      most={MOST_STRUCTURES}
      links={structures.map((structure) => (
        <StructureLink key={structure.id} id={structure.id} />
      ))}
    />
  )
}

/** Links in one line, parted by commas; of more than `most` only their number until it is opened. */
function NamedRecords({
  title,
  most,
  links,
}: {
  title: string
  most: number
  links: readonly ReactElement[]
}) {
  if (links.length === 0) return null
  const line = links.map((link, index) => (
    <span key={link.key}>
      {index > 0 && ', '}
      {link}
    </span>
  ))
  if (links.length <= most)
    return (
      <p className="note">
        {title}: {line}
      </p>
    )
  return (
    <details>
      <summary>
        {title} ({links.length})
      </summary>
      <p className="note">{line}</p>
    </details>
  )
}

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
      <NamedRecords
        title={en.safety.points}
        most={MOST_POINTS}
        links={points.map((point) => (
          <PointLink key={point.code} code={point.code} />
        ))}
      />
      <NamedStructures id={item.id} />
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

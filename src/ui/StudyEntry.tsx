import type { Study } from '../atlas/evidence'
import { useAtlas } from './atlas-context'
import { en } from './messages/en'
import { PageLink, PointLink, TargetLink } from './RecordLink'
import { Reported } from './Reported'
import { Statements } from './Statements'

/** One study: closed to its name and kind; opened by itself when the address names it. */
export function StudyEntry({ study, isNamed }: { study: Study; isNamed: boolean }) {
  const atlas = useAtlas()
  const targets = atlas.targetsCiting(study.id)
  const safety = atlas.safetyCiting(study.id)
  const points = atlas.pointsUsedIn(study.id)
  const identified = en.evidence.identified[study.identified]
  return (
    <li id={study.id} data-record={study.id} tabIndex={-1}>
      <details className="study" open={isNamed}>
        <summary>
          <h3>{study.shortCite}</h3>
          <span className="note">
            {[atlas.evidenceLevel(study.evidenceLevel)?.name, study.n]
              .filter((part) => part != null)
              .join('; ')}
          </span>
        </summary>
        <p>
          <cite>{study.title}</cite>. {study.authors}. {study.journal ?? study.year}.{' '}
          {study.doi !== null && <span className="note">doi:{study.doi} </span>}
          {study.pmid !== null && <span className="note">PMID {study.pmid} </span>}
          {study.pmcid !== null && <span className="note">{study.pmcid}</span>}
        </p>
        <dl className="facts">
          <dt>{en.evidence.design}</dt>
          <dd>{study.design}</dd>
          {study.n !== null && (
            <>
              <dt>{en.evidence.size}</dt>
              <dd>{study.n}</dd>
            </>
          )}
          <dt>{en.evidence.certainty}</dt>
          <dd>{atlas.certainty(study.certainty)?.name}</dd>
        </dl>
        <Reported by={en.reported.study(study.shortCite)}>{study.findings}</Reported>
        <p>
          <strong>{en.evidence.limits}.</strong> {study.limits}
        </p>
        <Statements kind="study" id={study.id} />
        {study.articleReference !== null && (
          <Reported by={en.evidence.articleRefers}>{study.articleReference}.</Reported>
        )}
        {points.length > 0 && (
          <p>
            {en.evidence.points}:{' '}
            {points.map((point, index) => (
              <span key={point.code}>
                {index > 0 && ', '}
                <PointLink code={point.code} />
              </span>
            ))}
          </p>
        )}
        {targets.length > 0 && (
          <p>
            {en.evidence.concerns}:{' '}
            {targets.map((target, index) => (
              <span key={target.id}>
                {index > 0 && ', '}
                <TargetLink id={target.id}>{target.name}</TargetLink>
              </span>
            ))}
          </p>
        )}
        {safety.length > 0 && (
          <p>
            {en.evidence.safetyItems}:{' '}
            {safety.map((item, index) => (
              <span key={item.id}>
                {index > 0 && ', '}
                <PageLink to={{ page: 'safety', id: item.id }} record={item.id}>
                  {item.title}
                </PageLink>
              </span>
            ))}
          </p>
        )}
        <p className="note">
          {identified} {study.identificationNote} {en.evidence.seen}: {study.sourceNote}
        </p>
      </details>
    </li>
  )
}

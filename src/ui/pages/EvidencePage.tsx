import type { Study } from '../../atlas/evidence'
import { useAtlas } from '../atlas-context'
import { en } from '../messages/en'
import { PageHeading } from '../PageHeading'
import { Reported } from '../Reported'
import { ClosedSection, OpenSection } from '../Section'
import { StudyEntry } from '../StudyEntry'
import { UnknownPage } from './UnknownPage'

const CATEGORIES = ['efficacy', 'safety', 'location'] as const

/** What all evidence amounts to, every study, and what the source article says about it with our assessment. */
export function EvidencePage({ id }: { id: string | null }) {
  const atlas = useAtlas()
  if (id !== null && !atlas.study(id)) return <UnknownPage kind="study" text={id} />
  const assessed = atlas.articleStatements.filter((statement) => statement.assessment !== null)
  const byYear = (a: Study, b: Study) => b.year - a.year
  return (
    <>
      <PageHeading>{en.evidence.heading}</PageHeading>
      <OpenSection title={en.evidence.overall}>
        <p>{atlas.overallStatement}</p>
      </OpenSection>
      {CATEGORIES.map((category) => {
        const studies = atlas.studies.filter((study) => study.category === category).sort(byYear)
        return (
          <OpenSection key={category} title={en.evidence.category[category]}>
            {studies.length > 0 && (
              <ul className="study-entries" role="list">
                {studies.map((study) => (
                  <StudyEntry key={study.id} study={study} isNamed={study.id === id} />
                ))}
              </ul>
            )}
          </OpenSection>
        )
      })}
      <OpenSection title={en.evidence.article}>
        <p className="note">{atlas.article}</p>
        {assessed.map((statement) => (
          <Reported key={statement.id} by={en.reported.article} assessment={statement.assessment}>
            {statement.statement}
          </Reported>
        ))}
      </OpenSection>
      <ClosedSection title={en.evidence.levels}>
        <p className="note">{atlas.howToRate}</p>
        <dl className="facts">
          {atlas.evidenceLevels.map((level) => (
            <div key={level.id}>
              <dt>{level.name}</dt>
              <dd>
                {level.clientText} {level.note !== undefined && <span className="note">{level.note}</span>}
              </dd>
            </div>
          ))}
        </dl>
        <h3>{en.evidence.certainties}</h3>
        <dl className="facts">
          {atlas.certainties.map((certainty) => (
            <div key={certainty.id}>
              <dt>{certainty.name}</dt>
              <dd>{certainty.meaning}</dd>
            </div>
          ))}
        </dl>
      </ClosedSection>
    </>
  )
}

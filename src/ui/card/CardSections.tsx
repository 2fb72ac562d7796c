import type { Point } from '../../atlas/point'
import { useAtlas } from '../atlas-context'
import { en } from '../messages/en'
import { PageLink, StudyLink, TargetLink } from '../RecordLink'
import { Reported } from '../Reported'
import { ClosedSection } from '../Section'
import { SourceList } from '../SourceList'
import { StudyList } from '../StudyList'
import { Words } from '../Words'
import { AnatomySections } from './AnatomySections'
import { FindingSection } from './FindingSection'
import { NamesSection } from './NamesSection'
import { NeedlingSection } from './NeedlingSection'
import { NeighbourSection } from './NeighbourSection'
import { SurenessSection } from './SurenessSection'

/** Everything beyond the first screen: closed sections in a fixed order, the empty ones not drawn. */
export function CardSections({ point }: { point: Point }) {
  const atlas = useAtlas()
  const claims = atlas.claimsOf(point.code)
  const studies = atlas.studiesUsing(point.code)
  const safety = atlas.safetyOf(point.code)
  const basis =
    point.needling.depthBasis === null ? null : (atlas.depthBasis(point.needling.depthBasis) ?? null)
  return (
    <div className="card-sections">
      <ClosedSection title={en.card.claimsInDetail}>
        {claims.length > 0 && (
          <>
            <p className="note">
              <Words text={en.card.claimNote} />
            </p>
            <ul className="claim-details" role="list">
              {claims.map(({ claim, target }) => (
                <li key={target.id}>
                  <TargetLink id={target.id}>{target.name}</TargetLink>
                  <span className="note">
                    <Words
                      text={[atlas.claimBasis(claim.basis)?.name, atlas.claimLevel(claim.level)?.clientText]
                        .filter((part) => part !== undefined)
                        .join('. ')}
                    />
                  </span>
                  {claim.evidence.map((id) => {
                    const study = atlas.study(id)
                    return (
                      study && (
                        <span className="note" key={id}>
                          <StudyLink id={id}>{study.shortCite}</StudyLink>: {en.card.notAlone}
                        </span>
                      )
                    )
                  })}
                </li>
              ))}
            </ul>
          </>
        )}
      </ClosedSection>
      <FindingSection point={point} />
      <SurenessSection point={point} />
      <AnatomySections point={point} />
      <NeedlingSection point={point} basis={basis} />
      <ClosedSection title={en.card.safety}>
        {safety.length > 0 && (
          <ul className="safety-of-point" role="list">
            {safety.map((item) => (
              <li key={item.id}>
                <PageLink to={{ page: 'safety', id: item.id }} record={item.id}>
                  {item.title}
                </PageLink>
                <span className="note">
                  <Words text={item.statement} />
                </span>
              </li>
            ))}
          </ul>
        )}
      </ClosedSection>
      <NeighbourSection point={point} />
      <ClosedSection title={en.card.studies}>
        {studies.length > 0 && (
          <>
            <p className="note">{en.card.studiesNote}</p>
            <StudyList studies={studies} />
          </>
        )}
      </ClosedSection>
      <ClosedSection title={en.card.tradition}>
        <Reported by={en.card.traditionBy} assessment={en.card.traditionAssessment}>
          {point.traditionalIndications}.
        </Reported>
      </ClosedSection>
      <NamesSection names={point.names} />
      <ClosedSection title={en.card.sources}>
        <SourceList ids={point.sources} />
        <p className="note">
          {point.whoTextVerification === 'verbatim-seen' ? en.card.whoSeen : en.card.whoNot}
        </p>
      </ClosedSection>
    </div>
  )
}

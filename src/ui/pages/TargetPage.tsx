import { Suspense } from 'react'
import { regionName } from '../../atlas/region'
import { isToCome } from '../../state/file-status'
import { useAtlas, useIntent } from '../atlas-context'
import { ClaimLevel } from '../ClaimLevel'
import { EvidenceLevel } from '../EvidenceLevel'
import { FilteredListLink } from '../FilteredListLink'
import { together } from '../late'
import { Mentions, unmentioned } from '../Mentions'
import { en } from '../messages/en'
import { PageHeading } from '../PageHeading'
import { PointRow } from '../PointRow'
import { StudyLink } from '../RecordLink'
import { RedFlagList } from '../RedFlagList'
import { OpenSection } from '../Section'
import { Statements } from '../Statements'
import { StudyList } from '../StudyList'
import { Words } from '../Words'
import { UnknownPage } from './UnknownPage'

const TargetPlace = together(() => import('../target/TargetPlace'))
const TargetMuscles = together(() => import('../target/TargetMuscles'))

/** One concern: what it is, the points claimed with level and caution beside each, the evidence for it as a whole, and what is said. */
export function TargetPage({ id }: { id: string }) {
  const atlas = useAtlas()
  const anatomy = useIntent((state) => state.anatomy)
  const target = atlas.target(id)
  if (!target) return <UnknownPage kind="target" text={id} />
  const claims = atlas.claimsFor(id)
  const notEndorsed = atlas.notEndorsedPoints(id)
  const redFlags = atlas.redFlagsOf(id)
  const statements = atlas.statementsAbout('target', id)
  return (
    <article data-record={target.id}>
      <PageHeading lead={target.clientDescription}>{target.name}</PageHeading>
      <p className="evidence-line">
        {en.target.evidenceLine(
          atlas.evidenceLevel(target.evidenceLevel)?.name ?? target.evidenceLevel,
          atlas.certainty(target.certainty)?.name ?? target.certainty,
        )}
      </p>
      {target.kind !== 'cosmetic' && (
        <p className="notice">
          {en.target.kind[target.kind]}. {en.target.kindNote[target.kind]}
        </p>
      )}
      <OpenSection title={en.target.redFlags}>
        {redFlags.length > 0 && <RedFlagList flags={redFlags} />}
      </OpenSection>
      {/* What stands below waits for what stands above it, so that nothing moves while it is read. */}
      <Suspense fallback={<div className="to-come" />}>
        <div className={isToCome(anatomy) ? 'to-come' : undefined}>
          <TargetPlace id={id} />
          <OpenSection title={en.target.points}>
            {claims.length > 0 ? (
              <>
                <p className="note">
                  <Words text={en.target.pointsNote} />
                </p>
                <ul className="point-list" role="list">
                  {claims.map(({ claim, point }) => (
                    <PointRow key={point.code} point={point}>
                      <span className="point-row-claim">
                        <ClaimLevel claim={claim} />
                        {claim.evidence.map((study) => (
                          <span className="note" key={study}>
                            {' '}
                            <StudyLink id={study}>{atlas.study(study)?.shortCite ?? study}</StudyLink>,{' '}
                            {en.target.notAlone}
                          </span>
                        ))}
                      </span>
                    </PointRow>
                  ))}
                </ul>
                <p>
                  <FilteredListLink name="target" value={id}>
                    {en.target.showAll(claims.length)}
                  </FilteredListLink>
                </p>
              </>
            ) : (
              <p>{en.target.noPoints}</p>
            )}
          </OpenSection>
          <TargetMuscles id={id} />
          <OpenSection title={en.target.evidence}>
            <p>
              <Words text={target.evidenceStatement} />
            </p>
            <EvidenceLevel level={target.evidenceLevel} certainty={target.certainty} />
            <StudyList studies={atlas.studiesOf(id)} />
          </OpenSection>
          <OpenSection title={en.target.article}>
            {statements.length > 0 && (
              <>
                <Statements kind="target" id={id} />
                {statements.some((statement) => statement.assessment === null) && (
                  <p className="note">{en.target.articleAssessed}</p>
                )}
              </>
            )}
          </OpenSection>
          <OpenSection title={en.target.notEndorsed}>
            {notEndorsed.length > 0 && (
              <>
                <p className="note">{en.target.notEndorsedNote}</p>
                <ul className="point-list" role="list" data-not-endorsed="">
                  {notEndorsed.map((point) => (
                    <PointRow key={point.code} point={point} />
                  ))}
                </ul>
              </>
            )}
          </OpenSection>
          <OpenSection title={en.target.structures}>
            {(target.structures.length > 0 || target.zones.length > 0) && (
              <>
                <Mentions
                  mentions={target.structures}
                  also={unmentioned(
                    atlas.structures?.filter((structure) => structure.relatedTargets.includes(id)),
                    target.structures,
                  )}
                />
                {target.zones.length > 0 && (
                  <p>
                    {en.target.where}: {en.list(target.zones.map(regionName))}.
                  </p>
                )}
                {target.lineType !== null && <p className="note">{en.target.lineType[target.lineType]}</p>}
              </>
            )}
          </OpenSection>
          <OpenSection title={en.target.distal}>
            {target.distalPointsOutsideAtlas.length > 0 && (
              <p>{en.target.distalNote(target.distalPointsOutsideAtlas)}</p>
            )}
          </OpenSection>
          <OpenSection title={en.target.notes}>
            {target.notes.length > 0 && (
              <ul>
                {target.notes.map((note) => (
                  <li key={note}>
                    <Words text={note} />
                  </li>
                ))}
              </ul>
            )}
          </OpenSection>
        </div>
      </Suspense>
    </article>
  )
}

import { lineKind } from '../../atlas/line-kind'
import type { Meridian, Waypoint } from '../../atlas/meridian'
import { useActions, useAtlas, useIntent } from '../atlas-context'
import { late } from '../late'
import { MeridianChip } from '../MeridianChip'
import { en } from '../messages/en'
import { PageHeading } from '../PageHeading'
import { PointRow } from '../PointRow'
import { LandmarkLink, MeridianLink, PointLink } from '../RecordLink'
import { Reported } from '../Reported'
import { OpenSection } from '../Section'
import { Statements } from '../Statements'
import { useHasHead } from '../use-has-head'
import { Words } from '../Words'
import { UnknownPage } from './UnknownPage'

const MeridianWalk = late(() => import('../meridian/MeridianWalk'), {
  meanwhile: <span className="walk-place" />,
})

/** One meridian: its points in order, its course, and what it means to those who use it, told as belief. */
export function MeridianPage({ id }: { id: string }) {
  const atlas = useAtlas()
  const shown = useIntent((state) => state.meridians.includes(id))
  const { showMeridian } = useActions()
  const hasHead = useHasHead()
  const meridian = atlas.meridian(id)
  if (!meridian) return <UnknownPage kind="meridian" text={id} />
  const points = atlas.pointsOn(id)
  const walked = points.filter((point) => point.onOuterSkin).map((point) => point.code)
  return (
    <article data-record={meridian.id}>
      <PageHeading lead={<MeridianNames meridian={meridian} />}>
        <MeridianChip id={id} /> {meridian.names.english}
      </PageHeading>
      <p className="screen-only">
        <button
          type="button"
          className="plain-button"
          aria-pressed={shown}
          onClick={() => showMeridian(id, !shown)}
        >
          {shown ? en.meridian.hide : en.meridian.show}
        </button>
      </p>
      {hasHead && walked.length > 1 && (
        <div className="screen-only walk-slot">
          <MeridianWalk codes={walked} />
        </div>
      )}
      <OpenSection title={en.meridian.points}>
        {points.length > 0 ? (
          <ol className="point-list" role="list">
            {points.map((point) => (
              <PointRow key={point.code} point={point} />
            ))}
          </ol>
        ) : (
          <p>{en.meridian.noPoints}</p>
        )}
      </OpenSection>
      <OpenSection title={en.meridian.course}>
        <p>{en.meridian.flowIs(meridian.flow)}</p>
        {meridian.paths.map((path) => (
          <div key={path.id} className="course">
            <h3>
              {path.name} <span className="note">{en.meridian[lineKind(meridian, path)]}</span>
            </h3>
            <ol className="waypoints" role="list">
              {path.waypoints.map((stop, index) => (
                <li key={index}>
                  <Stop stop={stop} />
                </li>
              ))}
            </ol>
            {path.note !== undefined && <p className="note">{path.note}</p>}
          </div>
        ))}
        {meridian.meetingPointsNotDrawn.length > 0 && (
          <p>
            {en.meridian.meets}:{' '}
            {meridian.meetingPointsNotDrawn.map((code, index) => (
              <span key={code}>
                {index > 0 && ', '}
                {atlas.point(code) ? <PointLink code={code} /> : code}
              </span>
            ))}
          </p>
        )}
      </OpenSection>
      <OpenSection title={en.meridian.facts}>
        <Facts meridian={meridian} />
      </OpenSection>
      <MeridianBelief />
      <OpenSection title={en.meridian.article}>
        {atlas.statementsAbout('meridian', id).length > 0 && <Statements kind="meridian" id={id} />}
      </OpenSection>
    </article>
  )
}

/** What qi and meridians mean to those who use them: belief, told as belief. */
export function MeridianBelief() {
  return (
    <OpenSection title={en.meridian.belief}>
      <Reported by={en.reported.tradition} assessment={en.meridian.beliefAssessment}>
        <Words text={en.meridian.beliefText} />
      </Reported>
    </OpenSection>
  )
}

function MeridianNames({ meridian }: { meridian: Meridian }) {
  const { names } = meridian
  return (
    <>
      <span lang="zh-Latn-pinyin">{names.pinyin}</span>{' '}
      <span lang="zh-Hant" className="hanzi">
        {names.hanziTraditional}
      </span>
    </>
  )
}

function Facts({ meridian }: { meridian: Meridian }) {
  const atlas = useAtlas()
  const { pairedWith, element, colour, names } = meridian
  const pair = pairedWith === null ? undefined : atlas.meridian(pairedWith)
  return (
    <dl className="facts">
      <dt>{en.meridian.formal}</dt>
      <dd>{names.formal}</dd>
      {names.aliases.length > 0 && (
        <>
          <dt>{en.card.otherNames}</dt>
          <dd>{en.list(names.aliases)}</dd>
        </>
      )}
      {pairedWith !== null && (
        <>
          <dt>{en.meridian.pair}</dt>
          <dd>
            {pair ? (
              <MeridianLink id={pair.id}>{pair.names.english}</MeridianLink>
            ) : (
              `${pairedWith}, ${en.meridian.outside}`
            )}
          </dd>
        </>
      )}
      {element !== null && (
        <>
          <dt>{en.meridian.element}</dt>
          <dd>{element}</dd>
        </>
      )}
      <dt>{en.meridian.colour}</dt>
      <dd>{colour.tradition}</dd>
    </dl>
  )
}

function Stop({ stop }: { stop: Waypoint }) {
  const atlas = useAtlas()
  if (stop.kind === 'point') {
    return (
      <>
        {atlas.point(stop.ref) ? <PointLink code={stop.ref} /> : stop.ref}
        {stop.meetingPoint && <span className="note"> {en.meridian.meetingPoint}</span>}
      </>
    )
  }
  if (stop.kind === 'landmark')
    return <LandmarkLink id={stop.ref}>{stop.label ?? stop.ref.replaceAll('_', ' ')}</LandmarkLink>
  if (stop.kind === 'offAtlas') return <>{stop.label ?? en.meridian.outside}</>
  return <>{stop.label ?? en.meridian.between(stop.between[0], stop.between[1])}</>
}

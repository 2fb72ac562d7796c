import type { ReactNode } from 'react'
import { REGIONS } from '../../atlas/region'
import { useActions, useAtlas, useIntent } from '../atlas-context'
import { CautionMark } from '../CautionMark'
import { MeridianChip } from '../MeridianChip'
import { en } from '../messages/en'
import { PageHeading } from '../PageHeading'
import { MeridianLink, PageLink, TargetLink } from '../RecordLink'
import { FilteredListLink } from '../FilteredListLink'
import { useHasHead } from '../use-has-head'

/** The quiet start: what this is and is not, and the ways in. */
export function StartPage() {
  const atlas = useAtlas()
  return (
    <div className="start">
      <PageHeading lead={en.start.lead}>{en.start.heading}</PageHeading>
      <p className="note">{en.start.isNot}</p>
      <nav aria-label={en.start.ways} className="ways">
        <Way id="concern" name={en.start.byConcern} note={en.start.byConcernNote}>
          {atlas.targets
            .filter((target) => target.kind === 'cosmetic')
            .map((target) => (
              <li key={target.id}>
                <TargetLink id={target.id}>{target.name}</TargetLink>
              </li>
            ))}
          <ZonesOnFace />
          <li>
            <PageLink to={{ page: 'targets' }}>{en.start.allConcerns}</PageLink>
          </li>
        </Way>
        <Way id="region" name={en.start.byRegion} note={en.start.byRegionNote}>
          {REGIONS.map((region) => (
            <li key={region.id}>
              <FilteredListLink name="region" value={region.id}>
                {region.name}
              </FilteredListLink>
            </li>
          ))}
        </Way>
        <Way id="meridian" name={en.start.byMeridian} note={en.start.byMeridianNote}>
          {atlas.meridians.map((meridian) => (
            <li key={meridian.id}>
              <MeridianChip id={meridian.id} />{' '}
              <MeridianLink id={meridian.id}>{meridian.names.english}</MeridianLink>
            </li>
          ))}
        </Way>
        <Way id="name" name={en.start.byName} note={en.start.byNameNote}>
          {(['pinyin', 'english'] as const).map((group) => (
            <li key={group}>
              <FilteredListLink group={group}>{en.start.namesFrom[group]}</FilteredListLink>
            </li>
          ))}
          <li>
            <PageLink to={{ page: 'search', query: '' }}>{en.start.anyName}</PageLink>
          </li>
        </Way>
        <Way id="caution" name={en.start.byCaution} note={en.start.byCautionNote} long>
          {atlas.cautionClasses.map((caution) => (
            <li key={caution.id}>
              <FilteredListLink name="caution" value={caution.id}>
                <CautionMark caution={caution.id} />
              </FilteredListLink>
            </li>
          ))}
          <li>
            <PageLink to={{ page: 'safety', id: null }}>{en.start.allSafety}</PageLink>
          </li>
        </Way>
        <p className="way way-all">
          <FilteredListLink>{en.start.allPoints}</FilteredListLink>
          <span className="note">{en.start.allPointsNote(atlas.points.length)}</span>
        </p>
      </nav>
    </div>
  )
}

/** Shows where each concern is seen, to be opened by a tap on the head. */
function ZonesOnFace() {
  const zones = useIntent((state) => state.zones)
  const hasHead = useHasHead()
  const { showZones, restSheet } = useActions()
  if (!hasHead) return null
  return (
    <li className="screen-only">
      <button
        type="button"
        className="text-button"
        aria-pressed={zones}
        onClick={() => {
          showZones(!zones)
          if (!zones) restSheet('peek')
        }}
      >
        {en.start.onFace}
      </button>
    </li>
  )
}

/** One way in: its name and what it holds, and the links when it is opened. `long` gives each link a line of its own. */
function Way({
  id,
  name,
  note,
  long = false,
  children,
}: {
  /** How the tour finds it. */
  id: string
  name: string
  note: string
  long?: boolean
  children: ReactNode
}) {
  return (
    <details className="way" data-way={id}>
      <summary>
        <span className="way-words">
          <h2>{name}</h2>
          <span className="note">{note}</span>
        </span>
      </summary>
      <ul className={long ? 'way-list way-list-long' : 'way-list'} role="list">
        {children}
      </ul>
    </details>
  )
}

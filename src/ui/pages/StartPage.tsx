import { REGIONS } from '../../atlas/region'
import { useAtlas } from '../atlas-context'
import { CautionMark } from '../CautionMark'
import { MeridianChip } from '../MeridianChip'
import { en } from '../messages/en'
import { PageHeading } from '../PageHeading'
import { MeridianLink, PageLink, TargetLink } from '../RecordLink'
import { FilteredListLink } from '../FilteredListLink'

/** The quiet start: what this is and is not, and the ways in. */
export function StartPage() {
  const atlas = useAtlas()
  return (
    <div className="start">
      <PageHeading lead={en.start.lead}>{en.start.heading}</PageHeading>
      <p className="note">{en.start.isNot}</p>
      <nav aria-label={en.start.ways} className="ways">
        <details className="way">
          <summary>
            <span className="way-words">
              <h2>{en.start.byConcern}</h2>
              <span className="note">{en.start.byConcernNote}</span>
            </span>
          </summary>
          <ul className="way-list" role="list">
            {atlas.targets
              .filter((target) => target.kind === 'cosmetic')
              .map((target) => (
                <li key={target.id}>
                  <TargetLink id={target.id}>{target.name}</TargetLink>
                </li>
              ))}
            <li>
              <PageLink to={{ page: 'targets' }}>{en.start.allConcerns}</PageLink>
            </li>
          </ul>
        </details>
        <details className="way">
          <summary>
            <span className="way-words">
              <h2>{en.start.byRegion}</h2>
              <span className="note">{en.start.byRegionNote}</span>
            </span>
          </summary>
          <ul className="way-list" role="list">
            {REGIONS.map((region) => (
              <li key={region.id}>
                <FilteredListLink name="region" value={region.id}>
                  {region.name}
                </FilteredListLink>
              </li>
            ))}
          </ul>
        </details>
        <details className="way">
          <summary>
            <span className="way-words">
              <h2>{en.start.byMeridian}</h2>
              <span className="note">{en.start.byMeridianNote}</span>
            </span>
          </summary>
          <ul className="way-list" role="list">
            {atlas.meridians.map((meridian) => (
              <li key={meridian.id}>
                <MeridianChip id={meridian.id} />{' '}
                <MeridianLink id={meridian.id}>{meridian.names.english}</MeridianLink>
              </li>
            ))}
          </ul>
        </details>
        <details className="way">
          <summary>
            <span className="way-words">
              <h2>{en.start.byCaution}</h2>
              <span className="note">{en.start.byCautionNote}</span>
            </span>
          </summary>
          <ul className="way-list way-list-long" role="list">
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
          </ul>
        </details>
        <p className="way way-all">
          <FilteredListLink>{en.start.allPoints}</FilteredListLink>
          <span className="note">{en.start.allPointsNote(atlas.points.length)}</span>
        </p>
      </nav>
    </div>
  )
}

import { groupHits } from '../../atlas/search'
import { useAtlas } from '../atlas-context'
import { en } from '../messages/en'
import { PageHeading } from '../PageHeading'
import { PointRow } from '../PointRow'
import { PageLink } from '../RecordLink'
import { hitHover, hitRoute } from '../search-hit'
import { MOST_HITS } from '../SearchBox'
import { ReadingNote, SearchLimits } from '../SearchNotes'
import { OpenSection } from '../Section'
import { groupName, useSearch } from '../use-search'

/** All records found, as links in groups: the search without its pop-up. */
export function SearchPage({ query }: { query: string }) {
  const atlas = useAtlas()
  const answer = useSearch()(query, MOST_HITS)
  const isEmpty = query.trim() === ''
  return (
    <>
      <PageHeading>{isEmpty ? en.search.heading : en.search.headingFor(query)}</PageHeading>
      {isEmpty ? (
        <p>{en.search.empty}</p>
      ) : (
        <p role="status">
          {answer.hits.length === 0 ? en.search.none(query) : en.search.count(answer.hits.length)}{' '}
          <SearchLimits answer={answer} />
        </p>
      )}
      {!isEmpty && answer.hits.length === 0 && <p>{en.search.noneHint}</p>}
      {groupHits(answer.hits).map((group) => (
        <OpenSection key={group.kind} title={groupName(group)}>
          <ul className={group.kind === 'point' ? 'point-list' : 'target-list'} role="list">
            {group.hits.map((hit) => {
              const point = hit.kind === 'point' ? atlas.point(hit.id) : undefined
              return point ? (
                <PointRow key={hit.id} point={point}>
                  {hit.reading && (
                    <span className="point-row-claim">
                      <ReadingNote hit={hit} />
                    </span>
                  )}
                </PointRow>
              ) : (
                <li key={hit.id}>
                  <PageLink to={hitRoute(hit)} record={hit.id} hover={hitHover(hit)}>
                    {hit.title}
                  </PageLink>
                  <span className="note">{hit.detail}</span>
                  <ReadingNote hit={hit} />
                </li>
              )
            })}
          </ul>
        </OpenSection>
      ))}
    </>
  )
}

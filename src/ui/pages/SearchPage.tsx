import { useAtlas } from '../atlas-context'
import { en } from '../messages/en'
import { PageHeading } from '../PageHeading'
import { PointRow } from '../PointRow'
import { PageLink } from '../RecordLink'
import { hitRoute } from '../search-hit'
import { MOST_HITS } from '../SearchBox'
import { OpenSection } from '../Section'
import { groupName, groupsOf, useSearch } from '../use-search'

/** All records found, as links in groups: the search without its pop-up. */
export function SearchPage({ query }: { query: string }) {
  const atlas = useAtlas()
  const hits = useSearch()(query, MOST_HITS)
  return (
    <>
      <PageHeading>{query.trim() === '' ? en.search.heading : en.search.headingFor(query)}</PageHeading>
      {query.trim() === '' ? (
        <p>{en.search.empty}</p>
      ) : hits.length === 0 ? (
        <>
          <p role="status">{en.search.none(query)}</p>
          <p>{en.search.noneHint}</p>
        </>
      ) : (
        <p role="status">{en.search.count(hits.length)}</p>
      )}
      {groupsOf(hits).map(({ kind, hits: group }) => {
        return (
          <OpenSection key={kind} title={groupName(kind, group)}>
            {group.length > 0 && (
              <ul className={kind === 'point' ? 'point-list' : 'target-list'} role="list">
                {group.map((hit) => {
                  const point = kind === 'point' ? atlas.point(hit.id) : undefined
                  if (point) return <PointRow key={hit.id} point={point} />
                  return (
                    <li key={hit.id}>
                      <PageLink to={hitRoute(hit)} record={hit.id}>
                        {hit.title}
                      </PageLink>
                      <span className="note">{hit.detail}</span>
                    </li>
                  )
                })}
              </ul>
            )}
          </OpenSection>
        )
      })}
    </>
  )
}

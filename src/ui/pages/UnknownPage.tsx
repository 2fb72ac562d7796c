import { useAtlas } from '../atlas-context'
import { en } from '../messages/en'
import { PageHeading } from '../PageHeading'
import { PointRow } from '../PointRow'
import { PageLink } from '../RecordLink'
import { hitRoute } from '../search-hit'
import { useNearest } from '../use-search'

/** An address that names nothing in the atlas: says so and offers the nearest matches. */
export function UnknownPage({
  kind,
  text,
}: {
  kind: 'page' | 'point' | 'target' | 'meridian' | 'study' | 'structure' | 'landmark'
  text: string
}) {
  const atlas = useAtlas()
  const nearest = useNearest(kind, text)
  return (
    <>
      <PageHeading>{en.unknown.heading}</PageHeading>
      <p>{en.unknown[kind](text)}</p>
      {nearest.length > 0 && (
        <section>
          <h2>{en.unknown.nearest}</h2>
          <ul className="point-list" role="list">
            {nearest.map((hit) => {
              const point = hit.kind === 'point' ? atlas.point(hit.id) : undefined
              if (point) return <PointRow key={hit.id} point={point} />
              return (
                <li key={hit.id}>
                  <PageLink to={hitRoute(hit)} record={hit.id}>
                    {hit.title}
                  </PageLink>
                </li>
              )
            })}
          </ul>
        </section>
      )}
      <p>
        <PageLink to={{ page: 'search', query: text }}>{en.unknown.searchFor(text)}</PageLink>
      </p>
      <p>
        <PageLink to={{ page: 'points' }}>{en.start.allPoints}</PageLink>
      </p>
    </>
  )
}

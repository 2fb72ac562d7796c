import { useState } from 'react'
import type { Atlas } from '../../atlas/atlas'
import type { Point } from '../../atlas/point'
import { REGIONS } from '../../atlas/region'
import { passesFilters } from '../../state/focus'
import { useAtlas, useIntent } from '../atlas-context'
import { ListFilters } from '../ListFilters'
import { MeridianChip } from '../MeridianChip'
import { en } from '../messages/en'
import { PageHeading } from '../PageHeading'
import { PointRow } from '../PointRow'

type Grouping = 'meridian' | 'region'

/** All points by meridian or by region, narrowed by the filters. */
export function PointListPage() {
  const atlas = useAtlas()
  const filters = useIntent((state) => state.filters)
  const [grouping, setGrouping] = useState<Grouping>('meridian')
  const points = atlas.points.filter((point) => passesFilters(point, filters))
  return (
    <>
      <PageHeading>{en.pointList.heading}</PageHeading>
      <ListFilters />
      <div className="list-head">
        <p role="status">{en.pointList.shown(points.length, atlas.points.length)}</p>
        <div className="grouping">
          <span className="note" id="group-by">
            {en.pointList.groupBy}
          </span>
          <div className="segments" role="group" aria-labelledby="group-by">
            {(['meridian', 'region'] as const).map((choice) => (
              <button
                type="button"
                key={choice}
                aria-pressed={grouping === choice}
                onClick={() => setGrouping(choice)}
              >
                {choice === 'meridian' ? en.pointList.byMeridian : en.pointList.byRegion}
              </button>
            ))}
          </div>
        </div>
      </div>
      {points.length === 0 && <p>{en.pointList.none}</p>}
      {groups(atlas, points, grouping).map((group) => (
        <section className="list-group" key={group.id} aria-labelledby={`group-${group.id}`}>
          <h2 id={`group-${group.id}`}>
            {grouping === 'meridian' && <MeridianChip id={group.id} />} {group.name}{' '}
            <span className="count">{group.points.length}</span>
          </h2>
          <ul className="point-list" role="list">
            {group.points.map((point) => (
              <PointRow key={point.code} point={point} />
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}

type Group = { readonly id: string; readonly name: string; readonly points: readonly Point[] }

function groups(atlas: Atlas, points: readonly Point[], grouping: Grouping): readonly Group[] {
  const heads: readonly { readonly id: string; readonly name: string }[] =
    grouping === 'region'
      ? REGIONS
      : [
          ...atlas.meridians.map((meridian) => ({ id: meridian.id, name: meridian.names.english })),
          { id: 'EX', name: en.pointList.extra },
        ]
  return heads
    .map((head) => ({ ...head, points: points.filter((point) => point[grouping] === head.id) }))
    .filter((group) => group.points.length > 0)
}

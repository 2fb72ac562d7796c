import type { Atlas } from '../../atlas/atlas'
import { fold } from '../../atlas/fold'
import type { Point } from '../../atlas/point'
import { REGIONS } from '../../atlas/region'
import { GROUPINGS, type Grouping } from '../../state/filters'
import { passesFilters } from '../../state/focus'
import { useActions, useAtlas, useIntent } from '../atlas-context'
import { ListFilters } from './ListFilters'
import { MeridianChip } from '../MeridianChip'
import { en } from '../messages/en'
import { PointRow } from '../PointRow'
import { PointLink } from '../RecordLink'

/** All points by meridian, region or name. What the filters leave out stays in its place, small and dim. */
export default function PointList() {
  const atlas = useAtlas()
  const filters = useIntent((state) => state.filters)
  const grouping = useIntent((state) => state.grouping)
  const { groupBy } = useActions()
  const left = new Set(atlas.points.filter((point) => passesFilters(atlas, point, filters)))
  return (
    <>
      <ListFilters />
      <div className="list-head">
        <p role="status">{en.pointList.shown(left.size, atlas.points.length)}</p>
        <div className="grouping">
          <span className="note" id="group-by">
            {en.pointList.groupBy}
          </span>
          <div className="segments" role="group" aria-labelledby="group-by">
            {GROUPINGS.map((choice) => (
              <button
                type="button"
                key={choice}
                aria-pressed={grouping === choice}
                onClick={() => groupBy(choice)}
              >
                {en.pointList.by[choice]}
              </button>
            ))}
          </div>
        </div>
      </div>
      {left.size === 0 && <p>{en.pointList.none}</p>}
      {groups(atlas, grouping).map((group) => {
        const bright = group.points.filter((point) => left.has(point))
        const dim = group.points.filter((point) => !left.has(point))
        return (
          <section className="list-group" key={group.id} aria-labelledby={`group-${group.id}`}>
            <h2 id={`group-${group.id}`} data-dim={bright.length === 0 ? '' : undefined}>
              {grouping === 'meridian' && <MeridianChip id={group.id} />} {group.name}{' '}
              <span className="count">{bright.length}</span>
            </h2>
            {bright.length > 0 && (
              <ul className="point-list" role="list">
                {bright.map((point) => (
                  <PointRow key={point.code} point={point} />
                ))}
              </ul>
            )}
            {dim.length > 0 && (
              <ul className="filtered-out" role="list" aria-label={en.pointList.filteredOut}>
                {dim.map((point) => (
                  <li key={point.code}>
                    <PointLink code={point.code} />
                  </li>
                ))}
              </ul>
            )}
          </section>
        )
      })}
    </>
  )
}

type Group = { readonly id: string; readonly name: string; readonly points: readonly Point[] }

function groups(atlas: Atlas, grouping: Grouping): readonly Group[] {
  if (grouping === 'pinyin') return lettered(atlas, (point) => point.names.pinyinPlain)
  if (grouping === 'english') return lettered(atlas, (point) => point.names.english)
  const heads: readonly { readonly id: string; readonly name: string }[] =
    grouping === 'region'
      ? REGIONS
      : [
          ...atlas.meridians.map((meridian) => ({ id: meridian.id, name: meridian.names.english })),
          { id: 'EX', name: en.pointList.extra },
        ]
  return heads
    .map((head) => ({ ...head, points: atlas.points.filter((point) => point[grouping] === head.id) }))
    .filter((group) => group.points.length > 0)
}

/** Points by the first letter of a name, those without one last. */
function lettered(atlas: Atlas, nameOf: (point: Point) => string | null): readonly Group[] {
  const named = atlas.points
    .map((point) => ({ point, name: fold(nameOf(point) ?? '') }))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
  const letters = [...new Set(named.map(({ name }) => name.charAt(0)))].sort((a, b) =>
    a === '' ? 1 : b === '' ? -1 : a < b ? -1 : 1,
  )
  return letters.map((letter) => ({
    id: letter === '' ? 'none' : letter,
    name: letter === '' ? en.pointList.noEnglish : letter.toUpperCase(),
    points: named.filter(({ name }) => name.charAt(0) === letter).map(({ point }) => point),
  }))
}

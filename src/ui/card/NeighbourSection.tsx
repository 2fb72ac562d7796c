import type { Point } from '../../atlas/point'
import { useAtlas, useIntent } from '../atlas-context'
import { MeridianChip } from '../MeridianChip'
import { en } from '../messages/en'
import { MeridianLink, PointLink } from '../RecordLink'
import { ClosedSection } from '../Section'

/** Neighbours on the skin that are named; more would be a list and no neighbourhood. */
const SHOWN_NEIGHBOURS = 5

/** The meridians that pass the point, the points before and after it, and the nearest points along the skin. */
export function NeighbourSection({ point }: { point: Point }) {
  const atlas = useAtlas()
  const facts = useIntent((state) => state.placementFacts)
  const meridians = atlas.meridiansThrough(point.code)
  const { previous, next } = atlas.meridianNeighbours(point.code)
  const nearest = (facts?.neighbours[point.code] ?? []).slice(0, SHOWN_NEIGHBOURS)
  const isEmpty = meridians.length === 0 && !previous && !next && nearest.length === 0
  if (isEmpty) return null
  return (
    <ClosedSection title={en.card.neighbours}>
      {meridians.length > 0 && (
        <ul role="list">
          {meridians.map((meridian) => (
            <li key={meridian.id}>
              <MeridianChip id={meridian.id} />{' '}
              <MeridianLink id={meridian.id}>{meridian.names.english}</MeridianLink>
              {meridian.id !== point.meridian && <span className="note"> {en.card.meetsHere}</span>}
            </li>
          ))}
        </ul>
      )}
      {(previous ?? next) && (
        <dl className="facts">
          {previous && <Neighbour title={en.card.previous} point={previous} />}
          {next && <Neighbour title={en.card.next} point={next} />}
        </dl>
      )}
      {nearest.length > 0 && (
        <>
          <h3>{en.card.nearest}</h3>
          <p className="note">{en.card.nearestNote}</p>
          <ul>
            {nearest.map(({ code, mm }) => (
              <li key={code}>
                <PointLink code={code}>
                  {code} {atlas.point(code)?.names.pinyin}
                </PointLink>{' '}
                <span className="note">{en.millimetres(mm)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </ClosedSection>
  )
}

function Neighbour({ title, point }: { title: string; point: Point }) {
  return (
    <>
      <dt>{title}</dt>
      <dd>
        <PointLink code={point.code}>
          {point.code} {point.names.pinyin}
        </PointLink>
      </dd>
    </>
  )
}

import { nodeIds } from '../../atlas/course-node'
import { useAtlas } from '../atlas-context'
import { enAnatomy } from '../messages/en-anatomy'
import { PointRow } from '../PointRow'
import { MeridianLink, StructureLink } from '../RecordLink'
import { OpenSection } from '../Section'
import { Words } from '../Words'
import { LinkRow, TextRow } from './LinkRow'

/** What the atlas knows of one landmark: what it is, and every point, structure and meridian that is told by it. */
export default function LandmarkRecord({ id }: { id: string }) {
  const atlas = useAtlas()
  const landmark = atlas.landmark(id)
  if (!landmark) return null
  const points = atlas.pointsFoundBy(id)
  const structures = (atlas.structures ?? []).filter((structure) =>
    [
      ...structure.constantAt,
      ...(structure.course ?? []).flatMap(nodeIds),
      ...(structure.area ?? []).flatMap(nodeIds),
    ].includes(id),
  )
  const meridians = atlas.meridians.filter((meridian) =>
    meridian.paths.some((path) => path.waypoints.some((stop) => stop.kind === 'landmark' && stop.ref === id)),
  )
  const same = [id, `${id}_structure`].filter((one) => atlas.structure(one))
  const tissue = enAnatomy.tissue[landmark.tissue]
  return (
    <>
      <p className="lead">
        <Words text={landmark.definition} />
      </p>
      <p className="note">
        {enAnatomy.landmarkKind[landmark.kind]}
        {tissue === '' ? '' : ` ${tissue}`}, {enAnatomy.landmarkSide[landmark.side]}.
        {landmark.stability === 'individual' && ` ${enAnatomy.individual}`}
        {landmark.pickConfidence === 'low' && ` ${enAnatomy.unsure}`}
      </p>
      <dl className="facts">
        <TextRow term={enAnatomy.otherNames} text={landmark.aliases.join(', ')} />
        <LinkRow term={enAnatomy.sameStructure}>
          {same.map((one) => (
            <StructureLink key={one} id={one} />
          ))}
        </LinkRow>
        <LinkRow term={enAnatomy.structures}>
          {structures.map((structure) => (
            <StructureLink key={structure.id} id={structure.id} />
          ))}
        </LinkRow>
        <LinkRow term={enAnatomy.meridians}>
          {meridians.map((meridian) => (
            <MeridianLink key={meridian.id} id={meridian.id}>
              {meridian.names.english}
            </MeridianLink>
          ))}
        </LinkRow>
      </dl>
      <OpenSection title={enAnatomy.pointsFound}>
        {points.length > 0 ? (
          <ul className="point-list" role="list">
            {points.map((point) => (
              <PointRow key={point.code} point={point} />
            ))}
          </ul>
        ) : (
          <p>{enAnatomy.noPointsFound}</p>
        )}
      </OpenSection>
    </>
  )
}

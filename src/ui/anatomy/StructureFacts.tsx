import { nodeIds } from '../../atlas/course-node'
import type { Structure } from '../../atlas/structure'
import { useAtlas } from '../atlas-context'
import { enAnatomy } from '../messages/en-anatomy'
import { LandmarkLink, StructureLink, TargetLink } from '../RecordLink'
import { LinkRow, TextRow } from './LinkRow'

/** What is known of a structure beyond its names, with a link to every other structure that it touches. Never its depth. */
export function StructureFacts({ structure }: { structure: Structure }) {
  const atlas = useAtlas()
  const all = atlas.structures ?? []
  const { id } = structure
  const links = (ids: readonly string[]) => ids.map((one) => <StructureLink key={one} id={one} />)
  const idsWhere = (isSo: (other: Structure) => boolean) => all.filter(isSo).map((other) => other.id)
  const branches = new Set([
    ...(structure.branches ?? []),
    ...idsWhere((other) => other.parent === id && other.parentRole === undefined),
  ])
  const stems = new Set([
    ...(structure.parent ? [structure.parent] : []),
    ...idsWhere((other) => other.branches?.includes(id) ?? false),
  ])
  const tributaries = idsWhere((other) => other.parent === id && other.parentRole !== undefined)
  const isVein = structure.branchesRole !== undefined
  return (
    <dl className="facts">
      <LinkRow term={enAnatomy.latin}>
        {structure.names.latin === null ? [] : [structure.names.latin]}
      </LinkRow>
      <TextRow
        term={enAnatomy.nerveKind}
        text={structure.modality === undefined ? null : enAnatomy.modality[structure.modality]}
      />
      <TextRow term={enAnatomy.does} text={structure.action} />
      <TextRow term={enAnatomy.fibres} text={structure.fibreDirection} />
      <TextRow term={enAnatomy.from} text={structure.origin} />
      <TextRow term={enAnatomy.to} text={structure.insertion} />
      <LinkRow term={enAnatomy.lines}>
        {(structure.expressionLines ?? []).map((line) => (
          <TargetLink key={line} id={line}>
            {atlas.target(line)?.name ?? line}
          </TargetLink>
        ))}
      </LinkRow>
      <LinkRow term={enAnatomy.suppliedBy}>{links(structure.innervation ?? [])}</LinkRow>
      <LinkRow term={enAnatomy.supplies}>
        {links(idsWhere((other) => other.innervation?.includes(id) ?? false))}
      </LinkRow>
      <TextRow term={enAnatomy.territory} text={structure.territory} />
      <LinkRow term={enAnatomy.exit}>{links(structure.exitForamen ? [structure.exitForamen] : [])}</LinkRow>
      <LinkRow term={enAnatomy.passes}>{links(idsWhere((other) => other.exitForamen === id))}</LinkRow>
      <TextRow term={enAnatomy.course} text={structure.courseText} />
      <LinkRow term={structure.kind === 'vein' ? enAnatomy.drainsInto : enAnatomy.partOf}>
        {links([...stems])}
      </LinkRow>
      <LinkRow term={isVein ? enAnatomy.tributaries : enAnatomy.branches}>
        {links([...branches, ...(isVein ? tributaries.filter((one) => !branches.has(one)) : [])])}
      </LinkRow>
      <LinkRow term={enAnatomy.members}>{links(structure.members ?? [])}</LinkRow>
      <LinkRow term={enAnatomy.groups}>
        {links(idsWhere((other) => other.members?.includes(id) ?? false))}
      </LinkRow>
      <LinkRow term={enAnatomy.landmarks}>
        {structure.constantAt
          .filter((place) => atlas.landmark(place))
          .map((place) => (
            <LandmarkLink key={place} id={place} />
          ))}
      </LinkRow>
      <LinkRow term={enAnatomy.drawnBy}>
        {[...new Set([...(structure.course ?? []), ...(structure.area ?? [])].flatMap(nodeIds))]
          .filter((place) => atlas.landmark(place) && !structure.constantAt.includes(place))
          .map((place) => (
            <LandmarkLink key={place} id={place} />
          ))}
      </LinkRow>
      <LinkRow term={enAnatomy.sameLandmark}>
        {[id, id.replace(/_structure$/, '')]
          .filter((one, index, both) => atlas.landmark(one) && both.indexOf(one) === index)
          .map((one) => (
            <LandmarkLink key={one} id={one} />
          ))}
      </LinkRow>
      <TextRow term={enAnatomy.varies} text={structure.variation.note} />
    </dl>
  )
}

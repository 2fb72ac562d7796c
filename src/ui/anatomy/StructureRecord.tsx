import type { Structure } from '../../atlas/structure'
import { targetMuscles } from '../../atlas/target-muscles'
import { useActions, useAtlas, useIntent } from '../atlas-context'
import { enAnatomy } from '../messages/en-anatomy'
import { PointRow } from '../PointRow'
import { PageLink, TargetLink } from '../RecordLink'
import { RetryNote } from '../RetryNote'
import { ClosedSection, OpenSection } from '../Section'
import { SourceList } from '../SourceList'
import { useHasHead } from '../use-has-head'
import { Words } from '../Words'
import { StructureFacts } from './StructureFacts'

/** What the atlas knows of one muscle, nerve, vessel or other structure, with links to all that it touches. */
export default function StructureRecord({ id }: { id: string }) {
  const atlas = useAtlas()
  const structure = atlas.structure(id)
  if (!structure) return <Missing />
  const points = atlas.pointsAtStructure(id)
  const targets = atlas.targetsOfStructure(id)
  return (
    <>
      <p className="lead">
        <Words text={sentence(structure.names.plain)} />
      </p>
      <p className="note">
        {enAnatomy.kind[structure.kind]}, {enAnatomy.side[structure.side]}.
      </p>
      {structure.description !== undefined && (
        <p>
          <Words text={structure.description} />
        </p>
      )}
      <StructureFacts structure={structure} />
      <OpenSection title={enAnatomy.points}>
        {points.length > 0 ? (
          <ul className="point-list" role="list">
            {points.map((point) => (
              <PointRow key={point.code} point={point}>
                {point.anatomy.structuresAtRisk.some((mention) =>
                  mention.structures.some((one) => one.id === id),
                ) && <span className="point-row-claim note">{enAnatomy.atRisk}</span>}
              </PointRow>
            ))}
          </ul>
        ) : (
          <p>{enAnatomy.noPoints}</p>
        )}
      </OpenSection>
      <OpenSection title={enAnatomy.concerns}>
        {targets.length > 0 && (
          <ul className="target-list" role="list">
            {targets.map((target) => (
              <li key={target.id}>
                <TargetLink id={target.id}>{target.name}</TargetLink>
              </li>
            ))}
          </ul>
        )}
      </OpenSection>
      <ShownWith structure={structure} />
      <OpenSection title={enAnatomy.hazards}>
        {structure.hazard.length > 0 && (
          <dl className="facts">
            {structure.hazard.map((hazard) => (
              <div key={hazard.effect}>
                <dt>{enAnatomy.severity[hazard.severity]}</dt>
                <dd>
                  <Words text={hazard.effect} /> <SafetyLinks ids={hazard.safetyIds} />
                </dd>
              </div>
            ))}
          </dl>
        )}
      </OpenSection>
      <ClosedSection title={enAnatomy.sources}>
        <SourceList ids={structure.sources} />
      </ClosedSection>
    </>
  )
}

/** Says that the file of structures is on its way, or that it did not come, and asks for it again. */
function Missing() {
  const hasFailed = useIntent((state) => state.anatomy === 'failed')
  const { askForAnatomy } = useActions()
  if (hasFailed) return <RetryNote words={enAnatomy.failed} onRetry={askForAnatomy} />
  return <p role="status">{enAnatomy.onItsWay}</p>
}

/** A muscle is drawn with each concern that it belongs to. */
function ShownWith({ structure }: { structure: Structure }) {
  const atlas = useAtlas()
  const hasHead = useHasHead()
  const { open, chooseMuscle } = useActions()
  if (!hasHead || !structure.fibres) return null
  const [target] = atlas.targets.filter((one) => targetMuscles(one, [structure]).length > 0)
  if (!target) return null
  return (
    <p className="screen-only">
      <button
        type="button"
        className="plain-button"
        onClick={() => {
          open({ page: 'target', id: target.id })
          chooseMuscle(structure.id)
        }}
      >
        {enAnatomy.showWith(target.name)}
      </button>
    </p>
  )
}

/** Safety items, red flags and emergency steps by id, each as a link to the page that tells it. */
function SafetyLinks({ ids }: { ids: readonly string[] }) {
  const atlas = useAtlas()
  return (
    <span className="note">
      {ids.map((id, index) => {
        const item = atlas.safetyItem(id)
        const name = item?.title ?? atlas.redFlag(id)?.sign ?? atlas.emergencyStep(id)?.situation ?? id
        return (
          <span key={id}>
            {index > 0 && '; '}
            <PageLink to={{ page: 'safety', id: item ? id : null }} record={id}>
              {name}
            </PageLink>
          </span>
        )
      })}
    </span>
  )
}

/** Plain names are written without a capital, for use inside sentences. */
function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}

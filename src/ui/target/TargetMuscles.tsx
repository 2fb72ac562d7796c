import './target.css'
import type { Structure } from '../../atlas/structure'
import { targetMuscles } from '../../atlas/target-muscles'
import { useActions, useAtlas, useIntent } from '../atlas-context'
import { enAreas } from '../messages/en-areas'
import { PointLink, StructureLink, TargetLink } from '../RecordLink'
import { OpenSection } from '../Section'
import { useHasHead } from '../use-has-head'

/** The muscles of a concern: what each does, how its fibres run, which lines it folds, which points lie over it. */
export default function TargetMuscles({ id }: { id: string }) {
  const atlas = useAtlas()
  const target = atlas.target(id)
  const chosen = useIntent((state) => state.muscle)
  if (!target || !atlas.structures) return null
  const muscles = targetMuscles(target, atlas.structures)
  const isKnown = chosen === null || muscles.some((muscle) => muscle.id === chosen)
  return (
    <OpenSection title={enAreas.muscles}>
      {!isKnown && <p className="notice">{enAreas.notKnown(chosen)}</p>}
      {muscles.length > 0 && (
        <>
          <p className="note">{enAreas.musclesNote}</p>
          <ul className="muscle-list" role="list">
            {muscles.map((muscle) => (
              <li key={muscle.id} data-record={muscle.id}>
                <Muscle muscle={muscle} target={id} />
              </li>
            ))}
          </ul>
        </>
      )}
    </OpenSection>
  )
}

function Muscle({ muscle, target }: { muscle: Structure; target: string }) {
  const atlas = useAtlas()
  const lines = (muscle.expressionLines ?? []).filter((line) => line !== target)
  const points = atlas.pointsAtStructure(muscle.id)
  return (
    <>
      <h3>
        <StructureLink id={muscle.id}>{muscle.names.english}</StructureLink>{' '}
        <span className="note">{muscle.names.plain}</span>
      </h3>
      <MuscleButton muscle={muscle} />
      <dl className="facts">
        <Fact term={enAreas.fibres} text={muscle.fibreDirection} />
        <Fact term={enAreas.does} text={muscle.action} />
        <Fact term={enAreas.from} text={muscle.origin} />
        <Fact term={enAreas.to} text={muscle.insertion} />
        {lines.length > 0 && (
          <>
            <dt>{enAreas.lines}</dt>
            <dd>
              {lines.map((line, index) => (
                <span key={line}>
                  {index > 0 && ', '}
                  <TargetLink id={line}>{atlas.target(line)?.name ?? line}</TargetLink>
                </span>
              ))}
            </dd>
          </>
        )}
        {points.length > 0 && (
          <>
            <dt>{enAreas.points}</dt>
            <dd>
              {points.map(({ code }, index) => (
                <span key={code}>
                  {index > 0 && ', '}
                  <PointLink code={code} />
                </span>
              ))}
            </dd>
          </>
        )}
      </dl>
    </>
  )
}

function Fact({ term, text }: { term: string; text: string | undefined }) {
  if (text === undefined) return null
  return (
    <>
      <dt>{term}</dt>
      <dd>{text}</dd>
    </>
  )
}

/** Looks at one muscle alone. */
function MuscleButton({ muscle }: { muscle: Structure }) {
  const isChosen = useIntent((state) => state.muscle === muscle.id)
  const { chooseMuscle } = useActions()
  const hasHead = useHasHead()
  if (!hasHead) return null
  if (!muscle.fibres) return <p className="note screen-only">{enAreas.notDrawn}</p>
  return (
    <p className="screen-only">
      <button
        type="button"
        className="plain-button"
        aria-pressed={isChosen}
        onClick={() => chooseMuscle(isChosen ? null : muscle.id)}
      >
        {isChosen ? enAreas.hideMuscle : enAreas.showMuscle}
      </button>
    </p>
  )
}

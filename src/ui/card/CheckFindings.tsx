import { summariseChecks, type CheckTally } from '../../atlas/check-summary'
import type { MeasuredConstraint } from '../../atlas/measured-check'
import type { Point } from '../../atlas/point'
import { findingOn, restingFace } from '../../state/checks'
import type { SceneStatus } from '../../state/atlas-state'
import { useActions, useAtlas, useIntent } from '../atlas-context'
import { en } from '../messages/en'
import { constraintPhrase, SAID_BY } from '../messages/en-constraint'
import { referenceNames } from '../reference-names'

/**
 * How many independent checks agree on the face on stage, and each that misses: who says it, by how much, and why if that is known. Where
 * that face was not measured, those of the reference face, which say so.
 */
export function CheckFindings({ point }: { point: Point }) {
  const face = useIntent((state) => restingFace(state.face))
  const finding = useIntent((state) => findingOn(state.faceChecks, face, point.code))
  return (
    <>
      <h3>{en.sureness.checks}</h3>
      {face === '' ? (
        <ReferenceFindings point={point} onThisFace />
      ) : finding !== null && finding !== 'failed' ? (
        <Findings point={point} measured={finding} onThisFace />
      ) : (
        <>
          <OtherFaceNote hasFailed={finding === 'failed'} />
          <ReferenceFindings point={point} onThisFace={false} />
        </>
      )}
    </>
  )
}

/** Why the figures that follow are not those of the face that is wanted. */
function OtherFaceNote({ hasFailed }: { hasFailed: boolean }) {
  const hasStage = useIntent(({ sceneStatus }) => HEAD_COMES.includes(sceneStatus))
  const { measureAgain } = useActions()
  const words = en.sureness
  if (!hasStage) return <p className="note">{words.noHead}</p>
  if (!hasFailed) return <p className="note">{words.measuringFace}</p>
  return (
    <p className="note">
      {words.faceFailed}{' '}
      <button type="button" className="plain-button" onClick={measureAgain}>
        {words.retry}
      </button>
    </p>
  )
}

/** With these a head stands there, or will: it measures the face that it shows. */
const HEAD_COMES: readonly SceneStatus[] = ['loading', 'ready', 'lost']

function ReferenceFindings({ point, onThisFace }: { point: Point; onThisFace: boolean }) {
  const checks = useIntent((state) => state.checks)
  const { askForChecks } = useActions()
  const words = en.sureness
  if (checks.state === 'read')
    return <Findings point={point} measured={checks.byPoint[point.code] ?? []} onThisFace={onThisFace} />
  if (checks.state !== 'failed') return <p className="note">{words.checksPending}</p>
  return (
    <p>
      {words.checksFailed}{' '}
      <button type="button" className="plain-button" onClick={askForChecks}>
        {words.retry}
      </button>
    </p>
  )
}

function Findings({
  point,
  measured,
  onThisFace,
}: {
  point: Point
  measured: readonly MeasuredConstraint[]
  onThisFace: boolean
}) {
  const { softAuthorities } = useAtlas().testTolerances
  const { independent, soft } = summariseChecks(measured, softAuthorities)
  const words = en.sureness
  const [hard, softer] = [independent, soft].map(({ agreeing, missing }) => agreeing.length + missing.length)
  return (
    <>
      {hard === 0 ? (
        <p>{words.none}</p>
      ) : (
        <>
          <p>{words.agree(independent.agreeing.length, hard!, onThisFace)}</p>
          <Tally point={point} tally={independent} />
        </>
      )}
      {softer! > 0 && (
        <div className="softer">
          <p>
            {words.soft}: {words.softAgree(soft.agreeing.length, softer!)}
          </p>
          <Tally point={point} tally={soft} />
          <p className="note">{words.softNote}</p>
        </div>
      )}
      {hard! > 0 && <p className="note">{words.checksNote}</p>}
    </>
  )
}

/** The misses at once, what agrees in a line that opens. */
function Tally({ point, tally: { agreeing, missing } }: { point: Point; tally: CheckTally }) {
  return (
    <>
      {missing.length > 0 && (
        <ul className="misses">
          {missing.map((check) => (
            <li key={check.index} data-miss={check.index}>
              <Statement point={point} check={check} />{' '}
              <strong>{en.sureness.miss(check.errorMm, en.sureness.toleranceOf(check))}</strong>{' '}
              {check.reason ?? point.location.constraints[check.index]?.note}
            </li>
          ))}
        </ul>
      )}
      {agreeing.length > 0 && (
        <details>
          <summary>{en.sureness.agreeing(agreeing.length)}</summary>
          <ul>
            {agreeing.map((check) => (
              <li key={check.index}>
                <Statement point={point} check={check} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

/** A measured statement in words. A file of another state of the data may count differently: then the place in the list says nothing. */
function Statement({ point, check }: { point: Point; check: MeasuredConstraint }) {
  const nameOf = referenceNames(useAtlas())
  const constraint = point.location.constraints[check.index]
  if (constraint?.type !== check.type) return null
  return <>{en.sureness.said(SAID_BY[constraint.authority], constraintPhrase(constraint, nameOf))}</>
}

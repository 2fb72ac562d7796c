import { summariseChecks, type CheckTally } from '../../atlas/check-summary'
import type { MeasuredConstraint } from '../../atlas/measured-check'
import type { Point } from '../../atlas/point'
import { restingFace } from '../../state/checks'
import { useActions, useAtlas, useIntent } from '../atlas-context'
import { en } from '../messages/en'
import { constraintPhrase, SAID_BY } from '../messages/en-constraint'
import { referenceNames } from '../reference-names'

/** How many independent checks agree on this face, and each that misses: who says it, by how much, and why if that is known. */
export function CheckFindings({ point }: { point: Point }) {
  const checks = useIntent((state) => state.checks)
  const face = useIntent((state) => restingFace(state.face))
  const { askForChecks } = useActions()
  const words = en.sureness
  return (
    <>
      <h3>{words.checks}</h3>
      {checks.state === 'read' ? (
        <>
          {checks.face !== face && <p className="note">{words.otherFace}</p>}
          <Findings
            point={point}
            measured={checks.byPoint[point.code] ?? []}
            onThisFace={checks.face === face}
          />
        </>
      ) : checks.state === 'failed' ? (
        <p>
          {words.checksFailed}{' '}
          <button type="button" className="plain-button" onClick={askForChecks}>
            {words.retry}
          </button>
        </p>
      ) : (
        <p className="note">{words.checksPending}</p>
      )}
    </>
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

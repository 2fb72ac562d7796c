import { useMemo } from 'react'
import { changedChecks, type FaceCheck } from '../geometry/authoring/face-checks'
import { WORDS } from './wording'

interface CheckResultsProps {
  readonly before: readonly FaceCheck[] | null
  readonly now: readonly FaceCheck[] | null
  readonly measuring: boolean
}

/** The checks of the face as it stands: how many pass, which changed since the editor was opened, and all of them, misses first. */
export function CheckResults({ before, now, measuring }: CheckResultsProps) {
  const changes = useMemo(() => (before && now ? changedChecks(before, now) : []), [before, now])
  const misses = useMemo(() => now?.filter(({ pass }) => !pass) ?? [], [now])
  if (!before || !now) return <p role="status">{WORDS.measuring}</p>
  const passes = (checks: readonly FaceCheck[]) => checks.filter(({ pass }) => pass).length
  return (
    <section aria-label={WORDS.checks} className="edit-checks" aria-busy={measuring}>
      <h3>{WORDS.checks}</h3>
      <p role="status">
        {measuring ? WORDS.measuring : WORDS.passing(passes(now), now.length, passes(before))}
      </p>
      <h4>{WORDS.changes}</h4>
      {changes.length === 0 ? (
        <p>{WORDS.noChange}</p>
      ) : (
        <ul role="list" data-testid="changed-checks">
          {changes.map(({ before: then, after }) => (
            <li key={(after ?? then)!.key}>
              <State check={then} /> → <State check={after} /> {(after ?? then)!.words}
            </li>
          ))}
        </ul>
      )}
      <details>
        <summary>{WORDS.all(misses.length)}</summary>
        <ul role="list">
          {[...misses, ...now.filter(({ pass }) => pass)].map((check) => (
            <li key={check.key}>
              <State check={check} /> {check.words}
              {check.detail === undefined ? null : <small> {check.detail}</small>}
            </li>
          ))}
        </ul>
      </details>
    </section>
  )
}

function State({ check }: { check: FaceCheck | null }) {
  if (!check) return <span className="edit-state">{WORDS.notMeasured}</span>
  const distance = check.errorMm === null ? '' : ` ${check.errorMm.toFixed(1)} mm`
  return (
    <span className="edit-state" data-pass={check.pass}>
      {check.pass ? WORDS.pass : WORDS.miss}
      {distance}
    </span>
  )
}

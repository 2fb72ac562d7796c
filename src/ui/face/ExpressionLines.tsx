import type { ExpressionId } from '../../state/face'
import { useAtlas } from '../atlas-context'
import { enFace } from '../messages/en-face'
import { TargetLink } from '../RecordLink'
import { foldedLines, type FaceMuscle } from './expression-muscles'
import type { Muscles } from './use-muscles'

/** Concerns that an expression is looked up for although it folds no line of theirs. */
const SEE: Readonly<Partial<Record<ExpressionId, string>>> = { clench: 'jaw_tension' }

const names = (muscles: readonly FaceMuscle[]) => muscles.map(({ name }) => name)

/** Which lines an expression folds, by which muscles, in words; said aloud when another expression is chosen. */
export function ExpressionLines({
  movement,
  muscles,
  onRetry,
}: {
  movement: ExpressionId | null
  muscles: Muscles
  onRetry: () => void
}) {
  if (muscles === 'failed')
    return (
      <p className="note">
        {enFace.failed}{' '}
        <button type="button" className="text-button" onClick={onRetry}>
          {enFace.retry}
        </button>
      </p>
    )
  if (muscles === 'pending') return <p className="note">{enFace.loading}</p>
  return (
    <div aria-live="polite" className="folded-lines">
      {movement === null ? (
        <p className="note">{enFace.restNote}</p>
      ) : (
        <Folded movement={movement} known={muscles} />
      )}
    </div>
  )
}

function Folded({ movement, known }: { movement: ExpressionId; known: ReadonlyMap<string, FaceMuscle> }) {
  const atlas = useAtlas()
  const { muscles, lines } = foldedLines(movement, known)
  const see = SEE[movement]
  return (
    <>
      {lines.length === 0 && <p>{enFace.movedBy(names(muscles))}</p>}
      {lines.map(({ target, muscles: makers }) => (
        <p key={target}>
          <TargetLink id={target}>{atlas.target(target)?.name ?? target}</TargetLink>,{' '}
          {enFace.madeBy(names(makers))}
        </p>
      ))}
      {see && (
        <p>
          {enFace.see} <TargetLink id={see}>{atlas.target(see)?.name ?? see}</TargetLink>.
        </p>
      )}
      <h3>{enFace.muscles}</h3>
      <dl className="muscles">
        {muscles.map(({ id, name, plain, action }) => (
          <div key={id} data-record={id}>
            <dt>{name}</dt>
            <dd className="note">{enFace.muscleNote(plain, action)}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}

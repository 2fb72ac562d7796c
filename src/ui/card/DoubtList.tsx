import type { Point } from '../../atlas/point'
import { constraintIds } from '../../atlas/references'
import { useAtlas } from '../atlas-context'
import { en } from '../messages/en'
import { constraintPhrase } from '../messages/en-constraint'
import { referenceNames } from '../reference-names'

/** What is open about a place: estimated numbers, landmarks that a model does not show, notes of the record. */
export function DoubtList({ point }: { point: Point }) {
  const atlas = useAtlas()
  const nameOf = referenceNames(atlas)
  const { constraints } = point.location
  const define = constraints.filter(({ role }) => role === 'define')
  const notSeen = [...new Set(define.flatMap((constraint) => constraintIds(constraint).map(([, id]) => id)))]
    .filter((id) => atlas.landmark(id)?.pickConfidence === 'low')
    .map(nameOf)
  const doubts = [
    ...define
      .filter(({ estimated }) => estimated)
      .map((constraint) => en.sureness.estimated(constraintPhrase(constraint, nameOf))),
    ...(notSeen.length > 0 ? [en.sureness.notSeen(en.list(notSeen))] : []),
    ...constraints
      .flatMap(({ note, toleranceNote }) => [note, toleranceNote])
      .filter((note) => note !== undefined),
    ...point.notes,
  ]
  if (doubts.length === 0) return null
  return (
    <>
      <h3>{en.sureness.doubts}</h3>
      <ul>
        {doubts.map((doubt) => (
          <li key={doubt}>{doubt}</li>
        ))}
      </ul>
    </>
  )
}

import type { Point } from '../../atlas/point'
import { useIntent } from '../atlas-context'
import { en } from '../messages/en'

/** Both places of a disputed point, with who says which and how far apart they are; nothing where there is no dispute. */
export function RivalPlaces({ point }: { point: Point }) {
  const hasHead = useIntent((state) => state.sceneStatus === 'ready')
  const tolerance = useIntent((state) => state.placementFacts?.tolerances.find(({ id }) => id === point.code))
  const { alternative, text } = point.location
  if (alternative === null) return null
  const words = en.sureness
  return (
    <>
      <h3>{words.rivals}</h3>
      <ul className="rival-places" role="list">
        <li data-rival="main">
          <span className="label">{alternative.labels.main}</span> {text}
        </li>
        <li data-rival="rival">
          <span className="label">{alternative.labels.rival}</span> {alternative.text}
        </li>
      </ul>
      {tolerance?.rivalMm !== undefined && (
        <p>
          {tolerance.rivalMm < tolerance.mm
            ? words.apartWithin(tolerance.rivalMm)
            : words.apart(tolerance.rivalMm)}
        </p>
      )}
      {hasHead && <p className="note screen-only">{words.rivalNote}</p>}
    </>
  )
}

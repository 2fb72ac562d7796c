import { locationMethod } from '../../atlas/location-method'
import type { Point } from '../../atlas/point'
import type { PlaceTolerance } from '../../state/placement-facts'
import { useActions, useIntent } from '../atlas-context'
import { en } from '../messages/en'
import { ClosedSection } from '../Section'
import { CheckFindings } from './CheckFindings'
import { DoubtList } from './DoubtList'
import { RivalPlaces } from './RivalPlaces'

/**
 * How sure the place of a point is, always in one order: who states it, how it is found, how finely, what tests it, how confident
 * the atlas is, what is open. How well the solver fulfils its own recipe is no evidence and is not told.
 */
export function SurenessSection({ point }: { point: Point }) {
  const { showRival } = useActions()
  const tolerances = useIntent((state) => state.placementFacts?.tolerances ?? null)
  const { authority, constraints, alternative } = point.location
  const method = locationMethod(constraints)
  const words = en.sureness
  return (
    <ClosedSection
      title={words.heading}
      onToggle={alternative === null ? undefined : (isOpen) => showRival(isOpen)}
    >
      <dl className="facts">
        <dt>{words.authority}</dt>
        <dd>{words.authorityWord[authority]}</dd>
        {method !== null && (
          <>
            <dt>{words.method}</dt>
            <dd>{words.methodWord[method]}</dd>
          </>
        )}
        {point.onOuterSkin && <Tolerance own={tolerances && tolerancesOf(point, tolerances)} />}
      </dl>
      {point.onOuterSkin && <ToleranceSwitch />}
      <RivalPlaces point={point} />
      {point.onOuterSkin && <CheckFindings point={point} />}
      <h3>{words.confidence}</h3>
      <dl className="facts">
        <dt>{en.card.confidenceLocation}</dt>
        <dd>{en.card.confidenceWord[point.confidence.location]}</dd>
        <dt>{en.card.confidenceNames}</dt>
        <dd>{en.card.confidenceWord[point.confidence.names]}</dd>
        <dt>{en.card.confidenceNeedling}</dt>
        <dd>{en.card.confidenceWord[point.confidence.needling]}</dd>
      </dl>
      <DoubtList point={point} />
    </ClosedSection>
  )
}

/** The tolerances of all places of one point. */
function tolerancesOf(point: Point, all: readonly PlaceTolerance[]): readonly PlaceTolerance[] {
  const ids = point.instances?.map(({ id }) => id) ?? [point.code]
  return all.filter(({ id }) => ids.includes(id))
}

function Tolerance({ own }: { own: readonly PlaceTolerance[] | null }) {
  const words = en.sureness
  const amounts = own?.map(({ mm }) => mm) ?? []
  return (
    <>
      <dt>{words.tolerance}</dt>
      <dd>
        {amounts.length > 0
          ? words.toleranceAmount(Math.min(...amounts), Math.max(...amounts))
          : words.toleranceUnknown}
        <span className="note">{words.toleranceNote}</span>
      </dd>
    </>
  )
}

/** Shows the tolerance as a disc on the head; not there without a head. */
function ToleranceSwitch() {
  const hasHead = useIntent((state) => state.sceneStatus === 'ready' || state.sceneStatus === 'loading')
  const isShown = useIntent((state) => state.doubts.tolerance)
  const isKnown = useIntent((state) => (state.placementFacts?.tolerances.length ?? 0) > 0)
  const { showTolerance } = useActions()
  if (!hasHead || !isKnown) return null
  return (
    <p className="screen-only">
      <button
        type="button"
        className="plain-button"
        aria-pressed={isShown}
        onClick={() => showTolerance(!isShown)}
      >
        {en.sureness.show}
      </button>
    </p>
  )
}

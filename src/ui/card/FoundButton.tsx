import type { Point } from '../../atlas/point'
import { useActions, useIntent } from '../atlas-context'
import { late } from '../late'
import { en } from '../messages/en'
import { useHasHead } from '../use-has-head'

const FoundPlayer = late(() => import('./FoundPlayer'))

/** Opens the measurement on the skin by which the point is found, where there is a head to measure on. */
export function FoundButton({ point }: { point: Point }) {
  const isShown = useIntent((state) => state.tape !== null)
  const side = useIntent(
    (state) => state.selection?.side ?? (point.laterality === 'bilateral' ? state.seenSide : null),
  )
  const { showTape, hideTape } = useActions()
  if (!useHasHead() || !point.onOuterSkin) return null
  const handlePress = () => {
    if (isShown) hideTape()
    else showTape(!window.matchMedia('(prefers-reduced-motion: reduce)').matches, side)
  }
  return (
    <>
      <p className="found-open screen-only">
        <button type="button" className="text-button" aria-expanded={isShown} onClick={handlePress}>
          {isShown ? en.card.hideFound : en.card.showFound}
        </button>
      </p>
      {isShown && <FoundPlayer point={point} />}
    </>
  )
}

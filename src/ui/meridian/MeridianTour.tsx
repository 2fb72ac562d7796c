import { useEffect, useRef } from 'react'
import { tourCode } from '../../state/tour'
import { useActions, useAtlas, useAtlasStore, useIntent } from '../atlas-context'
import { enExplore } from '../messages/en-explore'
import { PointLink } from '../RecordLink'
import './meridian-tour.css'

/** Keys that step, wherever the focus is but in a field. */
const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 }
/** Those that scroll the page step only on the stage. */
const STAGE_STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }

/** Walks along a meridian: each point in its order comes near on the head while the others step back. */
export default function MeridianTour({ id }: { id: string }) {
  const atlas = useAtlas()
  const tour = useIntent((state) => state.tour)
  const facts = useIntent((state) => state.placementFacts)
  const { startTour, stepTour, endTour } = useActions()
  const isOn = tour !== null
  useTourKeys(isOn)
  const start = useRef<HTMLButtonElement>(null)
  const next = useRef<HTMLButtonElement>(null)
  const wasOn = useRef(isOn)
  useEffect(() => {
    // The button that was pressed is gone; the one that goes on, or begins anew, stands in its place.
    if (wasOn.current !== isOn) (isOn ? next : start).current?.focus({ preventScroll: true })
    wasOn.current = isOn
  }, [isOn])
  const codes = atlas
    .pointsOn(id)
    .filter((point) => point.onOuterSkin)
    .map((point) => point.code)
  if (codes.length < 2) return null
  if (!tour) {
    return (
      <button ref={start} type="button" className="plain-button" onClick={() => startTour(codes)}>
        {enExplore.walk}
      </button>
    )
  }
  const code = tourCode(tour)
  const before = tour.codes[tour.index - 1]
  const step = facts?.neighbours[before ?? '']?.find((neighbour) => neighbour.code === code)
  const way =
    before !== undefined && step?.cun !== undefined && step.ways
      ? enExplore.step(
          step.cun,
          step.ways.map((word) => enExplore.way[word]),
          before,
        )
      : ''
  return (
    <div className="meridian-tour" role="group" aria-label={enExplore.walk}>
      <button
        type="button"
        className="plain-button"
        aria-disabled={tour.index === 0}
        onClick={() => stepTour(-1)}
      >
        {enExplore.previous}
      </button>
      <button
        type="button"
        ref={next}
        className="plain-button"
        aria-disabled={tour.index === tour.codes.length - 1}
        onClick={() => stepTour(1)}
      >
        {enExplore.next}
      </button>
      <button type="button" className="plain-button" onClick={endTour}>
        {enExplore.end}
      </button>
      <p role="status">
        <PointLink code={code}>
          {code} {atlas.point(code)?.names.pinyin}
        </PointLink>{' '}
        <span className="note">
          {[enExplore.of(tour.index + 1, tour.codes.length), way].filter((part) => part !== '').join('; ')}
        </span>
      </p>
    </div>
  )
}

function useTourKeys(isOn: boolean): void {
  const store = useAtlasStore()
  useEffect(() => {
    if (!isOn) return
    const handleKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
      if (event.target instanceof Element && event.target.matches('input, select, textarea')) return
      const isOnStage = event.target instanceof Element && event.target.closest('.stage') !== null
      const step = STEPS[event.key] ?? (isOnStage ? STAGE_STEPS[event.key] : undefined)
      if (event.key === 'Escape') store.getState().endTour()
      else if (step !== undefined) store.getState().stepTour(step)
      else return
      event.preventDefault()
    }
    window.addEventListener('keydown', handleKey, true)
    return () => window.removeEventListener('keydown', handleKey, true)
  }, [isOn, store])
}

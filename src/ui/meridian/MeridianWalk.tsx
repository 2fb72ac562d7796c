import { useEffect, useRef } from 'react'
import { walkCode } from '../../state/meridian-walk'
import { useActions, useAtlas, useAtlasStore, useIntent } from '../atlas-context'
import { enExplore } from '../messages/en-explore'
import { PointLink } from '../RecordLink'
import './meridian-walk.css'

/** Keys that step, wherever the focus is but in a field. */
const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 }
/** Those that scroll the page step only on the stage. */
const STAGE_STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }

/** Walks along a meridian by the codes of its points, two or more: each in its order comes near on the head while the others step back. */
export default function MeridianWalk({ codes }: { codes: readonly string[] }) {
  const atlas = useAtlas()
  const walk = useIntent((state) => state.walk)
  const facts = useIntent((state) => state.placementFacts)
  const { startWalk, stepWalk, endWalk } = useActions()
  const isOn = walk !== null
  useWalkKeys(isOn)
  const start = useRef<HTMLButtonElement>(null)
  const next = useRef<HTMLButtonElement>(null)
  const wasOn = useRef(isOn)
  useEffect(() => {
    // The button that was pressed is gone; the one that goes on, or begins anew, stands in its place.
    if (wasOn.current !== isOn) (isOn ? next : start).current?.focus({ preventScroll: true })
    wasOn.current = isOn
  }, [isOn])
  if (!walk) {
    return (
      <button ref={start} type="button" className="plain-button" onClick={() => startWalk(codes)}>
        {enExplore.walk}
      </button>
    )
  }
  const code = walkCode(walk)
  const before = walk.codes[walk.index - 1]
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
    <div className="meridian-walk" role="group" aria-label={enExplore.walk}>
      <button
        type="button"
        className="plain-button"
        aria-disabled={walk.index === 0}
        onClick={() => stepWalk(-1)}
      >
        {enExplore.previous}
      </button>
      <button
        type="button"
        ref={next}
        className="plain-button"
        aria-disabled={walk.index === walk.codes.length - 1}
        onClick={() => stepWalk(1)}
      >
        {enExplore.next}
      </button>
      <button type="button" className="plain-button" onClick={endWalk}>
        {enExplore.end}
      </button>
      <p role="status">
        <PointLink code={code}>
          {code} {atlas.point(code)?.names.pinyin}
        </PointLink>{' '}
        <span className="note">
          {[enExplore.of(walk.index + 1, walk.codes.length), way].filter((part) => part !== '').join('; ')}
        </span>
      </p>
    </div>
  )
}

function useWalkKeys(isOn: boolean): void {
  const store = useAtlasStore()
  useEffect(() => {
    if (!isOn) return
    const handleKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
      if (event.target instanceof Element && event.target.matches('input, select, textarea')) return
      const isOnStage = event.target instanceof Element && event.target.closest('.stage') !== null
      const step = STEPS[event.key] ?? (isOnStage ? STAGE_STEPS[event.key] : undefined)
      if (event.key === 'Escape') store.getState().endWalk()
      else if (step !== undefined) store.getState().stepWalk(step)
      else return
      event.preventDefault()
    }
    window.addEventListener('keydown', handleKey, true)
    return () => window.removeEventListener('keydown', handleKey, true)
  }, [isOn, store])
}

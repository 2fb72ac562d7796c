import './tour.css'
import { useEffect } from 'react'
import { useActions, useIntent } from '../atlas-context'
import { enHelp } from '../messages/en-help'
import { StageNote } from '../StageNote'

/** What each step speaks of and outlines, see `tour.css`: the last two are ways in of the start page. */
const SHOWN = ['stage', 'search', 'concern', 'caution'] as const

/** One step of the tour, over the stage: says a sentence or two, takes no focus, and goes with one press or Escape. */
export default function Tour() {
  const step = useIntent((state) => (state.route.page === 'start' ? state.tour : null))
  const { showTour } = useActions()
  useEffect(() => {
    if (step === null) return
    document.documentElement.dataset.tour = SHOWN[step]
    document.querySelector(`[data-way='${SHOWN[step]}']`)?.scrollIntoView({ block: 'nearest' })
    const handleKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return
      event.preventDefault()
      showTour(null)
    }
    window.addEventListener('keydown', handleKey)
    return () => {
      delete document.documentElement.dataset.tour
      window.removeEventListener('keydown', handleKey)
    }
  }, [step, showTour])
  if (step === null) return null
  const isLast = step >= enHelp.steps.length - 1
  return (
    <StageNote label={enHelp.tour} kind="tour">
      <p aria-live="polite">{enHelp.steps[step]}</p>
      <p className="tour-foot">
        <span className="note">{enHelp.stepOf(step, enHelp.steps.length)}</span>
        {!isLast && (
          <button type="button" className="plain-button" onClick={() => showTour(null)}>
            {enHelp.skip}
          </button>
        )}
        <button type="button" className="plain-button" onClick={() => showTour(isLast ? null : step + 1)}>
          {isLast ? enHelp.done : enHelp.next}
        </button>
      </p>
    </StageNote>
  )
}

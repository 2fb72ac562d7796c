import { useEffect } from 'react'
import { useActions, useIntent } from '../atlas-context'
import { enPlate } from '../messages/en-plate'
import { PlateFigure } from './PlateFigure'

/** Stands where the head would: the same head drawn flat, its points as links. */
export default function PlateStage() {
  const facts = useIntent((state) => state.plates)
  const { askForPlates } = useActions()
  useEffect(askForPlates, [askForPlates])
  return (
    <aside className="plate-stage screen-only" aria-label={enPlate.heading}>
      {facts.state === 'read' ? (
        <PlateFigure plates={facts.plates} />
      ) : (
        <p className="note" role="status">
          {facts.state === 'failed' ? enPlate.failed : enPlate.pending}{' '}
          {facts.state === 'failed' && (
            <button type="button" className="plain-button" onClick={askForPlates}>
              {enPlate.retry}
            </button>
          )}
        </p>
      )}
    </aside>
  )
}

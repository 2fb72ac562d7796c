import './target.css'
import { useActions, useAtlas, useIntent } from '../atlas-context'
import { enAreas } from '../messages/en-areas'
import { useHasHead } from '../use-has-head'

/** Where a concern is seen, in words and, where there is a head, on it: its zone framed, all zones, all muscles. */
export default function TargetPlace({ id }: { id: string }) {
  const zone = useAtlas().zone(id)
  const zones = useIntent((state) => state.zones)
  const muscles = useIntent((state) => state.muscles)
  const isMissing = useIntent((state) => state.parts.areas === 'failed')
  const { frameArea, showZones, showMuscles, retryPart } = useActions()
  const hasHead = useHasHead()
  if (!zone) return null
  const isOwn = zone.extent === 'own'
  return (
    <section className="target-place" aria-label={enAreas.place}>
      <p>
        {!isOwn && <strong>{enAreas.extent[zone.extent]} </strong>}
        {zone.note}
        {zone.confidence !== null && (
          <span className="note">
            {' '}
            {enAreas.confidence[zone.confidence]} {enAreas.ownReading}
          </span>
        )}
      </p>
      {hasHead && (
        <p className="button-row screen-only">
          {isOwn && (
            <button type="button" className="plain-button" onClick={frameArea}>
              {enAreas.show}
            </button>
          )}
          <button
            type="button"
            className="plain-button"
            aria-pressed={zones}
            title={enAreas.zonesNote}
            onClick={() => showZones(!zones)}
          >
            {enAreas.allZones}
          </button>
          <button
            type="button"
            className="plain-button"
            aria-pressed={muscles}
            onClick={() => showMuscles(!muscles)}
          >
            {enAreas.allMuscles}
          </button>
        </p>
      )}
      {hasHead && isMissing && (
        <p className="note screen-only" role="status">
          {enAreas.failed}{' '}
          <button type="button" className="text-button" onClick={() => retryPart('areas')}>
            {enAreas.retry}
          </button>
        </p>
      )}
      {hasHead && zones && <p className="note screen-only">{enAreas.zonesNote}</p>}
    </section>
  )
}

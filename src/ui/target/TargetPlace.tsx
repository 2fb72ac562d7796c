import './target.css'
import { useActions, useAtlas, useIntent } from '../atlas-context'
import { enAreas } from '../messages/en-areas'
import { enWord } from '../messages/en-word'
import { RetryNote } from '../RetryNote'
import { useHasHead } from '../use-has-head'
import { WordButton } from './WordButton'

/** Where a concern is seen, in words and, where there is a head, on it: its zone framed, all zones, all muscles, and what its word means. */
export default function TargetPlace({ id }: { id: string }) {
  const atlas = useAtlas()
  const zone = atlas.zone(id)
  const word = atlas.target(id)?.wordShape ?? null
  const zones = useIntent((state) => state.zones)
  const muscles = useIntent((state) => state.muscles)
  const isMissing = useIntent((state) => state.parts.areas === 'failed')
  const lacksWord = useIntent((state) => state.word !== null && state.parts.words === 'failed')
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
          {word !== null && <WordButton word={word} />}
        </p>
      )}
      {hasHead && isMissing && <RetryNote words={enAreas.failed} onRetry={() => retryPart('areas')} />}
      {hasHead && lacksWord && <RetryNote words={enWord.failed} onRetry={() => retryPart('words')} />}
      {hasHead && zones && <p className="note screen-only">{enAreas.zonesNote}</p>}
    </section>
  )
}

import { isUsualPicture, PURPOSES } from '../../state/purpose'
import { useActions, useIntent } from '../atlas-context'
import { enLayers } from '../messages/en-layers'

/** One press sets up the picture for a purpose; pressed again it goes back to the usual one. */
export function PurposeChoice() {
  const purpose = useIntent((state) => state.purpose)
  const isUsual = useIntent((state) => state.purpose === null && isUsualPicture(state))
  const { choosePurpose } = useActions()
  return (
    <div role="group" aria-label={enLayers.purpose} className="purposes">
      <div className="panel-line">
        <h3>{enLayers.purpose}</h3>
        <button type="button" className="text-button" disabled={isUsual} onClick={() => choosePurpose(null)}>
          {enLayers.usual}
        </button>
      </div>
      <div className="segments">
        {PURPOSES.map((id) => (
          <button
            key={id}
            type="button"
            aria-pressed={purpose === id}
            onClick={() => choosePurpose(purpose === id ? null : id)}
          >
            {enLayers.purposeName[id]}
          </button>
        ))}
      </div>
      <p className="note" aria-live="polite">
        {purpose === null ? '' : enLayers.purposeNote[purpose]}
      </p>
    </div>
  )
}

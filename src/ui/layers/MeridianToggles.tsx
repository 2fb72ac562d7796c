import { MERIDIAN_LAYERS } from '../../state/layers'
import { useActions, useAtlas, useIntent } from '../atlas-context'
import { MeridianChip } from '../MeridianChip'
import { enLayers } from '../messages/en-layers'

/** Which meridians are drawn on the skin: each by itself, all, or none. */
export function MeridianToggles() {
  const atlas = useAtlas()
  const shown = useIntent((state) => state.meridians)
  const { showMeridian, showMeridians, hoverOver } = useActions()
  return (
    <div role="group" aria-label={enLayers.meridians} className="meridian-toggles">
      <div className="panel-line">
        <h3>{enLayers.meridians}</h3>
        <div className="segments">
          <button
            type="button"
            onClick={() => showMeridians(MERIDIAN_LAYERS)}
            aria-pressed={shown.length === MERIDIAN_LAYERS.length}
          >
            {enLayers.all}
          </button>
          <button type="button" onClick={() => showMeridians([])} aria-pressed={shown.length === 0}>
            {enLayers.none}
          </button>
        </div>
      </div>
      <div className="meridian-grid">
        {atlas.meridians.map((meridian) => {
          const isShown = shown.includes(meridian.id)
          return (
            <button
              type="button"
              key={meridian.id}
              className="meridian-toggle"
              aria-pressed={isShown}
              data-record={meridian.id}
              title={meridian.names.english}
              onClick={() => showMeridian(meridian.id, !isShown)}
              onPointerEnter={() => hoverOver({ kind: 'meridian', id: meridian.id })}
              onPointerLeave={() => hoverOver(null)}
            >
              <MeridianChip id={meridian.id} />
              <span className="code">{meridian.id}</span> <MeridianName name={meridian.names.english} />
            </button>
          )
        })}
      </div>
    </div>
  )
}

/** The name; its last words, the same for all but the two vessels, are spoken and not drawn. */
function MeridianName({ name }: { name: string }) {
  const end = name.search(/ channel\b/)
  if (end < 0) return name
  return (
    <span>
      {name.slice(0, end)}
      <span className="visually-hidden">{name.slice(end)}</span>
    </span>
  )
}

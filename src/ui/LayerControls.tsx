import { MERIDIAN_LAYERS } from '../state/layers'
import { useActions, useAtlas, useIntent } from './atlas-context'
import { LayersIcon } from './icons'
import { Menu } from './Menu'
import { MeridianChip } from './MeridianChip'
import { en } from './messages/en'

/** Which meridians are drawn on the skin: each by itself, all, or none. */
export function LayerControls() {
  const atlas = useAtlas()
  const shown = useIntent((state) => state.meridians)
  const { showMeridian, showMeridians, hoverOver } = useActions()
  return (
    <Menu label={en.layers.open(shown.length)} icon={<LayersIcon />} isActive={shown.length > 0}>
      <div className="menu-row">
        <button
          type="button"
          onClick={() => showMeridians(MERIDIAN_LAYERS)}
          aria-pressed={shown.length === MERIDIAN_LAYERS.length}
        >
          {en.layers.all}
        </button>
        <button type="button" onClick={() => showMeridians([])} aria-pressed={shown.length === 0}>
          {en.layers.none}
        </button>
      </div>
      {atlas.meridians.map((meridian) => {
        const isShown = shown.includes(meridian.id)
        return (
          <button
            type="button"
            key={meridian.id}
            aria-pressed={isShown}
            data-record={meridian.id}
            onClick={() => showMeridian(meridian.id, !isShown)}
            onPointerEnter={() => hoverOver({ kind: 'meridian', id: meridian.id })}
            onPointerLeave={() => hoverOver(null)}
          >
            <MeridianChip id={meridian.id} />
            {meridian.names.english}
          </button>
        )
      })}
    </Menu>
  )
}

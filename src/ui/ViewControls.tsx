import { HOME_VIEW, VIEW_NAMES } from '../state/view'
import { useActions, useIntent } from './atlas-context'
import { HomeIcon, MinusIcon, PlusIcon, ViewIcon } from './icons'
import { Menu } from './Menu'
import { en } from './messages/en'

/** Named views, home and zoom as buttons: all that a drag on the head can do, by keyboard. */
export function ViewControls() {
  const view = useIntent((state) => state.view)
  const { lookFrom, zoom } = useActions()
  return (
    <div className="tool-group" role="group" aria-label={en.views.group}>
      <Menu label={en.views.open} icon={<ViewIcon />}>
        {VIEW_NAMES.map((name) => (
          <button type="button" key={name} aria-pressed={view === name} onClick={() => lookFrom(name)}>
            {en.views[name]}
          </button>
        ))}
      </Menu>
      <button
        type="button"
        className="tool"
        onClick={() => lookFrom(HOME_VIEW)}
        aria-label={en.views.home}
        title={en.views.home}
      >
        <HomeIcon />
      </button>
      <button
        type="button"
        className="tool"
        onClick={() => zoom(1)}
        aria-label={en.views.nearer}
        title={en.views.nearer}
      >
        <PlusIcon />
      </button>
      <button
        type="button"
        className="tool"
        onClick={() => zoom(-1)}
        aria-label={en.views.farther}
        title={en.views.farther}
      >
        <MinusIcon />
      </button>
    </div>
  )
}

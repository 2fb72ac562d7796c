import { KeyIcon } from './icons'
import { LayerControls } from './LayerControls'
import { MapKey } from './MapKey'
import { Menu } from './Menu'
import { en } from './messages/en'
import { PageLink } from './RecordLink'
import { ViewControls } from './ViewControls'

/** The buttons that stand on the stage. */
export function StageTools() {
  return (
    <section className="stage-tools screen-only" aria-label={en.stage.tools}>
      <ViewControls />
      <div className="tool-group">
        <LayerControls />
        <Menu label={en.key.open} icon={<KeyIcon />}>
          <MapKey />
          <PageLink to={{ page: 'about' }}>{en.nav.about}</PageLink>
        </Menu>
      </div>
    </section>
  )
}

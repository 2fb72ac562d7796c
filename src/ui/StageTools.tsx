import { LayerControls } from './LayerControls'
import { en } from './messages/en'
import { ViewControls } from './ViewControls'

/** The buttons that stand on the stage. */
export function StageTools() {
  return (
    <section className="stage-tools screen-only" aria-label={en.stage.tools}>
      <ViewControls />
      <LayerControls />
    </section>
  )
}

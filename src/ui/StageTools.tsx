import { LayerControls } from './LayerControls'
import { en } from './messages/en'
import { ViewControls } from './ViewControls'

/** The buttons that stand on the stage. */
export function StageTools() {
  return (
    <div className="stage-tools screen-only" role="group" aria-label={en.stage.tools}>
      <ViewControls />
      <LayerControls />
    </div>
  )
}

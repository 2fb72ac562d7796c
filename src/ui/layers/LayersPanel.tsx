import { enLayers } from '../messages/en-layers'
import { MapKey } from '../MapKey'
import { StagePanelFrame } from '../StagePanelFrame'
import { KeyboardKeys } from './KeyboardKeys'
import { LayerToggles } from './LayerToggles'
import './layers.css'
import { MeridianToggles } from './MeridianToggles'
import { PurposeChoice } from './PurposeChoice'

/** What is drawn on the head, each layer with the look that it has there; the key to the marks; the keys of the keyboard. */
export default function LayersPanel() {
  return (
    <StagePanelFrame title={enLayers.title} closeLabel={enLayers.close}>
      <div className="panel-stack">
        <PurposeChoice />
        <LayerToggles />
        <MeridianToggles />
        <details className="panel-section">
          <summary>
            <h3>{enLayers.key}</h3>
          </summary>
          <MapKey />
        </details>
        <details className="panel-section">
          <summary>
            <h3>{enLayers.keys}</h3>
          </summary>
          <KeyboardKeys />
        </details>
      </div>
    </StagePanelFrame>
  )
}

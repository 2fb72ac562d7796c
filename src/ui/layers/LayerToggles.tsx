import { LEAST_SKIN } from '../../state/stage-layers'
import { useActions, useIntent } from '../atlas-context'
import { CautionShape } from '../CautionMark'
import { enLayers } from '../messages/en-layers'
import { Slider } from '../Slider'
import { LayerToggle } from './LayerToggle'
import { MeasureSample, MuscleSample, ScaleSample, ThirdsSample, ZoneSample } from './layer-samples'

/** Step of the skin slider, percent. */
const SKIN_STEP = 5

/** Every layer but the meridians, and how solid the skin is. */
export function LayerToggles() {
  const layers = useIntent((state) => state.layers)
  const zones = useIntent((state) => state.zones)
  const muscles = useIntent((state) => state.muscles)
  const { showLayers, showZones, showMuscles } = useActions()
  return (
    <div role="group" aria-label={enLayers.drawn} className="layer-toggles">
      <h3>{enLayers.drawn}</h3>
      <LayerToggle
        name={enLayers.points}
        note={enLayers.pointsNote}
        sample={
          <>
            <CautionShape caution="routine" />
            <CautionShape caution="caution" />
          </>
        }
        shown={layers.points}
        onShow={(points) => showLayers({ points })}
      />
      <LayerToggle
        name={enLayers.zones}
        note={enLayers.zonesNote}
        sample={<ZoneSample />}
        shown={zones}
        onShow={showZones}
      />
      <LayerToggle
        name={enLayers.muscles}
        note={enLayers.musclesNote}
        sample={<MuscleSample />}
        shown={muscles}
        onShow={showMuscles}
      />
      <LayerToggle
        name={enLayers.measures}
        note={enLayers.measuresNote}
        sample={<MeasureSample />}
        shown={layers.measures}
        onShow={(measures) => showLayers({ measures })}
      />
      <LayerToggle
        name={enLayers.thirds}
        note={enLayers.thirdsNote}
        sample={<ThirdsSample />}
        shown={layers.thirds}
        onShow={(thirds) => showLayers({ thirds })}
      />
      <LayerToggle
        name={enLayers.scale}
        note={enLayers.scaleNote}
        sample={<ScaleSample />}
        shown={layers.scale}
        onShow={(scale) => showLayers({ scale })}
      />
      <div className="panel-line" role="group" aria-label={enLayers.labels}>
        <span>{enLayers.labels}</span>
        <span className="segments">
          {([false, true] as const).map((codes) => (
            <button
              key={String(codes)}
              type="button"
              aria-pressed={layers.codes === codes}
              onClick={() => showLayers({ codes })}
            >
              {codes ? enLayers.labelsOf.code : enLayers.labelsOf.full}
            </button>
          ))}
        </span>
      </div>
      <Slider
        label={enLayers.skin}
        words={enLayers.skinWords(layers.skin)}
        value={layers.skin}
        least={LEAST_SKIN}
        most={100}
        step={SKIN_STEP}
        onSlide={(skin) => showLayers({ skin })}
      />
    </div>
  )
}

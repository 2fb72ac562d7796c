import { isSameResting, REFERENCE_FACE } from '../../state/face'
import { useActions, useIntent } from '../atlas-context'
import { enFace } from '../messages/en-face'
import { Slider } from '../Slider'
import { FacePresets } from './FacePresets'
import { KeepFace } from './KeepFace'
import { ShapePicker } from './ShapePicker'
import { ToneSwatches } from './ToneSwatches'

/** Sex, age and shape as sliders with presets, skin tone apart, and whether this device remembers them. Without other faces only the tone can be chosen. */
export function RestingFace() {
  const face = useIntent((state) => state.face)
  const isFixed = useIntent((state) => state.parts.faces === 'failed')
  const { changeFace } = useActions()
  const isReference = isSameResting(face, REFERENCE_FACE)
  const goBack = () => {
    const { sex, age, shapes, expressions } = REFERENCE_FACE
    changeFace({ sex, age, shapes, expressions })
  }
  return (
    <div className="panel-stack">
      <fieldset className="panel-stack" disabled={isFixed} aria-label={enFace.tabFace}>
        <FacePresets />
        <div className="slider-pair">
          <Slider
            label={enFace.sex}
            words={enFace.sexWord(face.sex)}
            value={face.sex}
            onSlide={(sex) => changeFace({ sex })}
          />
          <Slider
            label={enFace.age}
            words={enFace.ageWord(face.age)}
            value={face.age}
            onSlide={(age) => changeFace({ age })}
          />
        </div>
        <ShapePicker />
      </fieldset>
      <ToneSwatches />
      <div className="panel-foot">
        <KeepFace />
        <button type="button" className="plain-button" disabled={isReference} onClick={goBack}>
          {enFace.reset}
        </button>
      </div>
    </div>
  )
}

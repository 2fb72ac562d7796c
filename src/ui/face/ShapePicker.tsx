import { REFERENCE_FACE, SHAPE_IDS } from '../../state/face'
import { shapeShares, shapesOf, withShare, type ShapeShares } from '../../state/shape-shares'
import { useActions, useIntent } from '../atlas-context'
import { enFace } from '../messages/en-face'
import { Slider } from '../Slider'
import { ShapeTriangle } from './ShapeTriangle'

/** The blend of the three face shapes: a triangle for the pointer, and for every hand a slider per shape. */
export function ShapePicker() {
  const shares = shapeShares(useIntent((state) => state.face.shapes))
  const { changeFace } = useActions()
  const wear = (picked: ShapeShares) => changeFace({ shapes: shapesOf(picked) })
  return (
    <div role="group" aria-label={enFace.shape} className="shape-picker">
      <div className="panel-line">
        <h3>{enFace.shape}</h3>
        <button
          type="button"
          className="text-button"
          disabled={shapesOf(shares) === REFERENCE_FACE.shapes}
          onClick={() => changeFace({ shapes: REFERENCE_FACE.shapes })}
        >
          {enFace.even}
        </button>
      </div>
      <ShapeTriangle shares={shares} onPick={wear} />
      {SHAPE_IDS.map((id) => (
        <Slider
          key={id}
          label={enFace.shapeName[id]}
          words={enFace.percent(shares[id])}
          value={Math.round(shares[id] * 100) / 100}
          onSlide={(value) => wear(withShare(shares, id, value))}
        />
      ))}
      <p className="note">{enFace.shapeNote}</p>
    </div>
  )
}

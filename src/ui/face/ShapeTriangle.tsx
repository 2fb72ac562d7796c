import { useRef, type PointerEvent } from 'react'
import { SHAPE_IDS } from '../../state/face'
import { onlyShape, type ShapeShares } from '../../state/shape-shares'
import { enFace } from '../messages/en-face'
import { CORNERS, placeOfShares, sharesAt, TRIANGLE_SIZE } from './triangle-shares'

/**
 * The three shapes as a triangle in which a dot is dragged: all three change in one stroke. It is for the pointer; its corners are buttons, and
 * the sliders beside it do the same by keyboard.
 */
export function ShapeTriangle({
  shares,
  onPick,
}: {
  shares: ShapeShares
  onPick: (shares: ShapeShares) => void
}) {
  const picture = useRef<SVGSVGElement>(null)
  const isHeld = useRef(false)
  const [x, y] = placeOfShares(shares)
  const pick = (event: PointerEvent) => {
    const box = picture.current?.getBoundingClientRect()
    if (!box || box.width === 0) return
    onPick(
      sharesAt(
        ((event.clientX - box.left) / box.width) * TRIANGLE_SIZE.width,
        ((event.clientY - box.top) / box.height) * TRIANGLE_SIZE.height,
      ),
    )
  }
  const handleDown = (event: PointerEvent) => {
    if (event.button !== 0) return
    isHeld.current = true
    event.currentTarget.setPointerCapture(event.pointerId)
    pick(event)
  }
  const handleMove = (event: PointerEvent) => {
    if (isHeld.current) pick(event)
  }
  const handleEnd = () => {
    isHeld.current = false
  }
  const path = `M${SHAPE_IDS.map((id) => CORNERS[id].join(' ')).join('L')}Z`
  return (
    <div className="shape-triangle">
      <svg
        ref={picture}
        viewBox={`0 0 ${TRIANGLE_SIZE.width} ${TRIANGLE_SIZE.height}`}
        aria-hidden="true"
        onPointerDown={handleDown}
        onPointerMove={handleMove}
        onPointerUp={handleEnd}
        onPointerCancel={handleEnd}
      >
        <path className="shape-triangle-body" d={path} />
        {SHAPE_IDS.map((id) => (
          <line
            key={id}
            className="shape-triangle-spoke"
            x1={x}
            y1={y}
            x2={CORNERS[id][0]}
            y2={CORNERS[id][1]}
            style={{ opacity: 0.12 + 0.88 * shares[id] }}
          />
        ))}
        <circle className="shape-triangle-dot" cx={x} cy={y} r="9" />
      </svg>
      {SHAPE_IDS.map((id) => (
        <button
          key={id}
          type="button"
          className="shape-corner"
          data-shape={id}
          aria-label={enFace.shapeOnly(enFace.shapeName[id])}
          onClick={() => onPick(onlyShape(id))}
        >
          {enFace.shapeName[id]}
        </button>
      ))}
    </div>
  )
}

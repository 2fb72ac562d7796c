import { useIntent } from '../atlas-context'
import { enScale } from '../messages/en-scale'
import './scale-bar.css'
import { roundLength } from './scale-lengths'

/** How long things are in the picture: a round number of millimetres and one cun, true on the skin in its middle. */
export default function ScaleBar() {
  const scale = useIntent((state) => state.scale)
  const insets = useIntent((state) => state.insets)
  if (scale === null) return null
  const mm = roundLength(scale.pixelsPerMm)
  const cun = Math.round(scale.cunMm * 10) / 10
  return (
    <div
      className="scale-bar"
      role="img"
      aria-label={enScale.spoken(cun)}
      style={{
        left: `calc((100% + ${insets.left}px - ${insets.right}px) / 2)`,
        bottom: `calc(${insets.bottom}px + var(--space-3))`,
      }}
    >
      <Bar words={enScale.mm(mm)} pixels={mm * scale.pixelsPerMm} />
      <Bar words={enScale.cun} pixels={scale.cunMm * scale.pixelsPerMm} />
    </div>
  )
}

function Bar({ words, pixels }: { words: string; pixels: number }) {
  return (
    <span className="scale-line">
      <span className="scale-rule" style={{ width: `${pixels.toFixed(1)}px` }} />
      <span>{words}</span>
    </span>
  )
}

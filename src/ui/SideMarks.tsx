import { useIntent } from './atlas-context'
import { en } from './messages/en'

/** Small L and R of the subject beside the shoulders, where the view shows both sides. Decoration: the view is also spoken. */
export function SideMarks() {
  const view = useIntent((state) => state.seenView)
  const insets = useIntent((state) => state.insets)
  if (view === 'left' || view === 'right') return null
  // Seen from behind and from above (face down the screen is seen from the back of the crown) the sides change places.
  const mirrored = view === 'back'
  const [first, second] = mirrored
    ? [en.stage.leftMark, en.stage.rightMark]
    : [en.stage.rightMark, en.stage.leftMark]
  const edges = Object.fromEntries(Object.entries(insets).map(([edge, width]) => [`--${edge}`, `${width}px`]))
  return (
    <div className="side-marks" aria-hidden="true" style={edges}>
      <span className="side-mark">{first}</span>
      <span className="side-mark">{second}</span>
    </div>
  )
}

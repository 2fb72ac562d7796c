import { useIntent } from './atlas-context'
import { en } from './messages/en'

/** Far enough from the edge to stand clear of the buttons, CSS pixels. */
const AWAY_PX = 64

/** Small L and R of the subject at the foot of the stage, where the view shows both sides. Decoration: the view is also spoken. */
export function SideMarks() {
  const view = useIntent((state) => state.seenView)
  const insets = useIntent((state) => state.insets)
  if (view === 'left' || view === 'right') return null
  // Seen from behind and from above (face down the screen is seen from the back of the crown) the sides change places.
  const mirrored = view === 'back'
  const [first, second] = mirrored
    ? [en.stage.leftMark, en.stage.rightMark]
    : [en.stage.rightMark, en.stage.leftMark]
  return (
    <div aria-hidden="true">
      <span className="side-mark" style={{ left: insets.left + AWAY_PX, bottom: insets.bottom + 16 }}>
        {first}
      </span>
      <span className="side-mark" style={{ right: insets.right + AWAY_PX, bottom: insets.bottom + 16 }}>
        {second}
      </span>
    </div>
  )
}

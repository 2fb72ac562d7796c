import { regionName } from '../../atlas/region'
import type { Point } from '../../atlas/point'
import { useActions, useAtlas, useIntent } from '../atlas-context'
import { CloseButton } from '../CloseButton'
import { KeepSlot } from '../NotebookSlots'
import { MeridianChip } from '../MeridianChip'
import { en } from '../messages/en'
import { PointScriptNames } from '../PointNames'
import { MeridianLink } from '../RecordLink'

/** Code and names, meridian, region, and for paired points the side that leads. */
export function CardHeader({ point }: { point: Point }) {
  const hasHead = useIntent((state) => state.sceneStatus === 'ready' || state.sceneStatus === 'loading')
  const meridian = useAtlas().meridian(point.meridian)
  return (
    <header className="card-header">
      <h1 tabIndex={-1}>
        <span className="code">{point.code}</span> <PointScriptNames names={point.names} />
      </h1>
      <div className="card-corner screen-only">
        {point.laterality === 'bilateral' && point.onOuterSkin && hasHead && <SideSwitch />}
        <KeepSlot />
        <CloseButton />
      </div>
      <p className="card-meta">
        {point.names.english !== null && <span className="card-english">{point.names.english}</span>}
        <span>
          <MeridianChip id={point.meridian} />
          {meridian ? (
            <MeridianLink id={meridian.id}>{meridian.names.english}</MeridianLink>
          ) : (
            en.pointList.extra
          )}
        </span>
        <span className="card-region">{regionName(point.region)}</span>
        <span className="card-region">{en.laterality[point.laterality]}</span>
      </p>
    </header>
  )
}

/** Which of the two markers leads: the side that was chosen, else the side that is turned to the viewer. */
function SideSwitch() {
  const chosen = useIntent((state) => state.selection?.side ?? null)
  const seen = useIntent((state) => state.seenSide)
  const { chooseSide } = useActions()
  const leading = chosen ?? seen
  return (
    <span className="side-switch" role="group" aria-label={en.card.sides}>
      {(['right', 'left'] as const).map((side) => (
        <button
          type="button"
          key={side}
          aria-pressed={leading === side}
          aria-label={en.card[side]}
          title={en.card.side(side)}
          onClick={() => chooseSide(side)}
        >
          {side === 'left' ? en.card.leftShort : en.card.rightShort}
        </button>
      ))}
    </span>
  )
}

import type { ReactNode } from 'react'
import { isUsualPicture } from '../state/purpose'
import type { StagePanel } from '../state/stage-panel'
import { faceToText } from '../state/face'
import { useActions, useIntent } from './atlas-context'
import { FaceIcon, LayersIcon } from './icons'
import { late } from './late'
import { ScaleBarSlot } from './layers/ScaleBarSlot'
import { en } from './messages/en'
import { SideMarks } from './SideMarks'
import { StagePanelSlot } from './StagePanelSlot'
import { useLitMentions } from './use-lit-mentions'
import { ViewControls } from './ViewControls'
import { WordCaption } from './WordCaption'

/** Only fingers ask for it. */
const PointChooser = late(() => import('./PointChooser'))

/** The buttons that stand on the stage, and what they open beside it. */
export default function StageTools() {
  const isOtherFace = useIntent((state) => faceToText(state.face) !== '')
  useLitMentions()
  const isAsked = useIntent((state) => state.chooser !== null)
  const isOtherPicture = useIntent((state) => !isUsualPicture(state))
  return (
    <>
      <section className="stage-tools screen-only" aria-label={en.stage.tools}>
        <ViewControls />
        <div className="tool-group">
          <PanelButton panel="face" label={en.panels.face(isOtherFace)} isActive={isOtherFace}>
            <FaceIcon />
          </PanelButton>
          <PanelButton panel="layers" label={en.panels.layers(isOtherPicture)} isActive={isOtherPicture}>
            <LayersIcon />
          </PanelButton>
        </div>
      </section>
      <SideMarks />
      <StagePanelSlot />
      <ScaleBarSlot />
      <WordCaption />
      {isAsked && <PointChooser />}
    </>
  )
}

/** Opens and closes a panel beside the head; looks pressed when what the panel sets is not as usual. */
function PanelButton({
  panel,
  label,
  isActive,
  children,
}: {
  panel: StagePanel
  label: string
  isActive: boolean
  children: ReactNode
}) {
  const isOpen = useIntent((state) => state.stagePanel === panel)
  const { openStagePanel } = useActions()
  return (
    <button
      type="button"
      className="tool"
      aria-expanded={isOpen}
      aria-controls={isOpen ? 'stage-panel' : undefined}
      data-active={isActive ? '' : undefined}
      aria-label={label}
      title={label}
      onClick={() => openStagePanel(isOpen ? null : panel)}
    >
      {children}
    </button>
  )
}

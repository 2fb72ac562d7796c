import { useEffect, useState, type ComponentType } from 'react'
import type { StagePanel } from '../state/stage-panel'
import { useActions, useIntent } from './atlas-context'

const LOADERS: Readonly<Record<StagePanel, () => Promise<{ readonly default: ComponentType }>>> = {
  face: () => import('./face/FacePanel'),
  layers: () => import('./layers/LayersPanel'),
}

/** The panel that is open beside the head. Each is loaded when first opened; one that does not load does not stay open. */
export function StagePanelSlot() {
  const open = useIntent((state) => state.stagePanel)
  const { openStagePanel } = useActions()
  const [panels, setPanels] = useState<Partial<Record<StagePanel, ComponentType>>>({})
  const Panel = open === null ? null : panels[open]

  useEffect(() => {
    if (open === null || Panel) return
    let isHere = true
    LOADERS[open]().then(
      (chunk) => {
        if (isHere) setPanels((known) => ({ ...known, [open]: chunk.default }))
      },
      () => {
        if (isHere) openStagePanel(null)
      },
    )
    return () => {
      isHere = false
    }
  }, [open, Panel, openStagePanel])

  return Panel ? <Panel /> : null
}

import { Suspense, useEffect, useMemo, type ReactNode } from 'react'
import type { Atlas } from '../atlas/atlas'
import type { AtlasStore } from '../state/store'
import { AreaSlot } from './AreaSlot'
import { createArrival } from './arrival'
import { cameraLine } from './camera-line'
import { CameraRig } from './CameraRig'
import { DoubtSlot } from './DoubtSlot'
import { FaceMeasuresSlot } from './FaceMeasuresSlot'
import { FrameWatch } from './FrameWatch'
import type { HeadModel } from './head-model'
import { HeadParts } from './HeadParts'
import { labelBoard } from './label-board'
import { LabelLayer } from './LabelLayer'
import { Markers } from './Markers'
import { noiseVolume } from './noise-volume'
import { Ribbons } from './Ribbons'
import type { SceneTier } from './scene-tier'
import type { StageDesk } from './stage-desk'
import { StageInput } from './StageInput'
import { stageView } from './stage-view'
import { TapeSlot } from './TapeSlot'
import { ViewWatch } from './ViewWatch'

interface StageSceneProps {
  readonly atlas: Atlas
  readonly store: AtlasStore
  readonly model: HeadModel
  readonly tier: SceneTier
  /** Where places on other faces are asked for; there once the head has all its faces. */
  readonly desk: Promise<StageDesk>
  /** The element over the canvas that labels are written into. */
  readonly layer: HTMLElement
  /** Something more that stands on the stage; may come later than the rest. */
  readonly children?: ReactNode
}

/** All that stands on the stage. React draws it once; afterwards parts follow the store by themselves. */
export function StageScene({ atlas, store, model, tier, desk, layer, children }: StageSceneProps) {
  const noise = useMemo(() => noiseVolume(), [])
  const emphasis = useMemo(() => new Float32Array(model.markers.markers.length * 2), [model])
  const view = useMemo(() => stageView(model, emphasis), [model, emphasis])
  const board = useMemo(() => labelBoard(), [])
  const arrival = useMemo(() => createArrival(), [])
  const line = useMemo(() => cameraLine(), [])

  useEffect(() => () => noise.dispose(), [noise])

  return (
    <>
      <CameraRig store={store} model={model} view={view} line={line} />
      <ViewWatch view={view} />
      <HeadParts store={store} model={model} noise={noise} tier={tier} />
      <Suspense>
        <AreaSlot
          atlas={atlas}
          store={store}
          model={model}
          view={view}
          emphasis={emphasis}
          line={line}
          board={board}
        />
      </Suspense>
      <Ribbons store={store} model={model} view={view} emphasis={emphasis} />
      <DoubtSlot atlas={atlas} store={store} model={model} board={board} />
      <Markers atlas={atlas} store={store} model={model} view={view} emphasis={emphasis} arrival={arrival} />
      <TapeSlot
        atlas={atlas}
        store={store}
        model={model}
        desk={desk}
        board={board}
        arrival={arrival}
        line={line}
      />
      <FaceMeasuresSlot store={store} model={model} board={board} />
      <LabelLayer store={store} model={model} view={view} board={board} arrival={arrival} layer={layer} />
      <StageInput store={store} model={model} view={view} emphasis={emphasis} line={line} />
      <FrameWatch store={store} model={model} view={view} tier={tier} />
      {children && <Suspense>{children}</Suspense>}
    </>
  )
}

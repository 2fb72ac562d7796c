import { useThree } from '@react-three/fiber'
import { useEffect, useMemo } from 'react'
import { useStore } from 'zustand'
import { faceRuler } from './face-ruler'
import { FaceThirdLines } from './FaceThirdLines'
import type { HeadModel } from './head-model'
import type { LabelBoard } from './label-board'
import { ScaleWatch } from './ScaleWatch'
import type { AtlasStore } from '../state/store'
import { isSameResting } from '../state/face'

/** What the measures of the whole face need of the stage. */
export interface FaceMeasuresProps {
  readonly store: AtlasStore
  readonly model: HeadModel
  readonly board: LabelBoard
}

/** A face that has not changed for so long is at rest, milliseconds. */
const REST_MS = 150

/** Thirds with the midline, and the scale of the picture: measured on every face at rest. */
export default function FaceMeasures({ store, model, board }: FaceMeasuresProps) {
  const invalidate = useThree((state) => state.invalidate)
  const ruler = useMemo(() => faceRuler(model), [model])
  const hasThirds = useStore(store, ({ layers }) => layers.thirds)
  const hasScale = useStore(store, ({ layers }) => layers.scale)

  useEffect(() => {
    let rest: ReturnType<typeof setTimeout> | undefined
    const measure = () => {
      ruler.measure(store.getState().face)
      invalidate()
    }
    measure()
    const stop = store.subscribe((state, before) => {
      if (state.face === before.face || isSameResting(state.face, before.face)) return
      clearTimeout(rest)
      rest = setTimeout(measure, REST_MS)
    })
    return () => {
      clearTimeout(rest)
      stop()
    }
  }, [store, ruler, invalidate])

  return (
    <>
      {hasThirds && <FaceThirdLines model={model} board={board} ruler={ruler} />}
      {hasScale && <ScaleWatch store={store} ruler={ruler} />}
    </>
  )
}

import { useFrame, useThree } from '@react-three/fiber'
import { useEffect, useMemo } from 'react'
import type { StageExtraProps } from '../scene/stage-extra'
import { deskOf } from './edit-desk'
import { dotLayer } from './dot-layer'
import { carryMarkers } from './move-markers'

/** The anchors of the chosen landmark as dots over the head, and the markers following what is solved. Draws nothing in the canvas. */
export default function EditDots({ atlas, store, model, host }: StageExtraProps) {
  const desk = deskOf(atlas)
  const get = useThree((state) => state.get)
  const dots = useMemo(() => dotLayer(desk, model, () => get()), [desk, model, get])

  useEffect(() => {
    host.append(dots.element)
    const { invalidate } = get()
    const stop = desk.subscribe((state, before) => {
      if (state.solved !== before.solved && state.solved && state.bench) {
        carryMarkers(model, state.solved.markers, state.bench.skin.triangles)
        model.wear(store.getState().face)
      }
      dots.show()
      invalidate()
    })
    dots.show()
    invalidate()
    return () => {
      stop()
      dots.element.remove()
    }
  }, [desk, dots, host, model, store, get])

  useFrame(() => dots.place())
  return null
}

import { addAfterEffect, useThree } from '@react-three/fiber'
import { useEffect } from 'react'
import type { AtlasStore } from '../state/store'
import type { HeadModel } from './head-model'
import type { AtlasProbe } from './probe'
import { markerPlaces, ribbonPlaces } from './probe-places'
import { tierForFrameTime, TIER_PIXEL_RATIO, type SceneTier } from './scene-tier'
import type { StageView } from './stage-view'
import { timedRender } from './timed-render'

interface FrameWatchProps {
  readonly store: AtlasStore
  readonly model: HeadModel
  readonly view: StageView
  readonly tier: SceneTier
}

/** Frames drawn and timed after the first one, to choose the tier by; the first of them still compiles. */
const TIMED_FRAMES = 3

/** Counts and times frames: says when the head is ready, picks the tier, feeds the probe. */
export function FrameWatch({ store, model, view, tier }: FrameWatchProps) {
  const get = useThree((state) => state.get)

  useEffect(
    () =>
      tier.follow((name) => {
        get().setDpr(Math.min(window.devicePixelRatio, TIER_PIXEL_RATIO[name]))
        get().invalidate()
      }),
    [tier, get],
  )

  useEffect(
    () =>
      store.subscribe((state, before) => {
        if (state.tier !== before.tier && state.tier !== null) tier.set(state.tier)
      }),
    [store, tier],
  )

  useEffect(() => {
    const { gl, scene, camera } = get()
    const probe: AtlasProbe = {
      ready: false,
      tier: tier.get(),
      draws: 0,
      frames: 0,
      get parts() {
        return store.getState().parts
      },
      get placed() {
        return store.getState().placed
      },
      project: (code, side) => {
        const box = gl.domElement.getBoundingClientRect()
        const { size } = get()
        view.look(camera, size.width, size.height)
        const marker = view.markerOf(code, side ?? null)
        if (marker < 0) return null
        const x = view.pixels.x[marker]!
        const y = view.pixels.y[marker]!
        const isOnStage = x >= 0 && x <= size.width && y >= 0 && y <= size.height
        return { x: box.left + x, y: box.top + y, visible: isOnStage && view.isSeen(marker) }
      },
      marks: () => {
        const { size } = get()
        view.look(camera, size.width, size.height)
        return { markers: markerPlaces(model, view), ribbons: ribbonPlaces(model, view) }
      },
      renderMs: (frames, bare) =>
        timedRender(gl, scene, camera, frames, bare).reduce((sum, time) => sum + time, 0) / frames,
    }
    if (store.getState().probe) window.atlas = probe
    const unfollow = tier.follow((name) => {
      probe.tier = name
    })
    const choose = () => {
      if (store.getState().tier !== null) return
      const times = timedRender(gl, scene, camera, TIMED_FRAMES, false)
      tier.set(tierForFrameTime(Math.min(...times)))
    }
    const stop = addAfterEffect(() => {
      probe.frames += 1
      probe.draws = gl.info.render.calls
      if (probe.ready) return
      probe.ready = true
      choose()
      store.getState().reportScene('ready')
    })
    return () => {
      stop()
      unfollow()
      if (window.atlas === probe) delete window.atlas
    }
  }, [store, model, view, tier, get])

  return null
}

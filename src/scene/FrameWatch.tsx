import { addAfterEffect, useThree } from '@react-three/fiber'
import { useEffect } from 'react'
import type { AtlasStore } from '../state/store'
import type { AtlasProbe } from './probe'
import { tierForFrameTime, TIER_PIXEL_RATIO, type SceneTier } from './scene-tier'
import type { StageView } from './stage-view'

interface FrameWatchProps {
  readonly store: AtlasStore
  readonly view: StageView
  readonly tier: SceneTier
}

/** Frames drawn and timed after the first one, to choose the tier by; the first of them still compiles. */
const TIMED_FRAMES = 3

/** Counts and times frames: says when the head is ready, picks the tier, feeds the probe. */
export function FrameWatch({ store, view, tier }: FrameWatchProps) {
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
      project: (code, side) => {
        const box = gl.domElement.getBoundingClientRect()
        const { size } = get()
        view.look(camera, size.width, size.height)
        const marker = view.markerOf(code, side ?? null)
        if (marker < 0) return null
        return {
          x: box.left + view.pixels.x[marker]!,
          y: box.top + view.pixels.y[marker]!,
          visible: view.isSeen(marker),
        }
      },
    }
    if (store.getState().probe) window.atlas = probe
    const unfollow = tier.follow((name) => {
      probe.tier = name
    })
    const choose = () => {
      if (store.getState().tier !== null) return
      const pixel = new Uint8Array(4)
      const context = gl.getContext()
      const times: number[] = []
      for (let frame = 0; frame < TIMED_FRAMES; frame += 1) {
        const begin = performance.now()
        gl.render(scene, camera)
        // Reading a pixel back waits for the picture: without it the time is that of queueing alone.
        context.readPixels(0, 0, 1, 1, context.RGBA, context.UNSIGNED_BYTE, pixel)
        times.push(performance.now() - begin)
      }
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
  }, [store, view, tier, get])

  return null
}

import { useFrame, useThree } from '@react-three/fiber'
import { useEffect, useMemo, useRef } from 'react'
import {
  BufferAttribute,
  BufferGeometry,
  DataTexture,
  DynamicDrawUsage,
  FloatType,
  RGBAFormat,
  Sphere,
  Vector3,
} from 'three'
import type { AtlasStore } from '../state/store'
import type { HeadModel } from './head-model'
import type { MarkerEmphasis } from './marker-emphasis'
import { MOST_JUDGED } from './marker-sight'
import { markerClearings, MARKS_BESIDE, marksBeside } from './ribbon-gaps'
import { LANE_SIZE, ribbonLanes } from './ribbon-lanes'
import { ribbonMaterial } from './ribbon-material'
import { ribbonOrder } from './ribbon-order'
import type { StageView } from './stage-view'

interface RibbonsProps {
  readonly store: AtlasStore
  readonly model: HeadModel
  readonly view: StageView
  /** Presence and halo of every marker: lines keep clear of those that are drawn. */
  readonly emphasis: MarkerEmphasis
}

/** A hovered meridian that is not switched on is shown in passing, a little stronger than one that is. */
const HOVERED = 1.6
/** A shown meridian while another one is hovered. */
const BESIDE_HOVERED = 0.45

/** Milliseconds that light flows along the meridian at each step of a walk, and how many waves go by. */
const FLOW_MS = 1000
const FLOW_WAVES = 2

/** All meridians in one draw call; none costs fragments while it is hidden. */
export function Ribbons({ store, model, view, emphasis }: RibbonsProps) {
  const invalidate = useThree((state) => state.invalidate)
  const { geometry, surface, clearings } = useMemo(() => {
    const { here, previous, next, skinNormals, style, along, toEnd, index, palette } = model.ribbons
    const made = new BufferGeometry()
    made.setAttribute('position', new BufferAttribute(here, 3).setUsage(DynamicDrawUsage))
    made.setAttribute('previous', new BufferAttribute(previous, 3).setUsage(DynamicDrawUsage))
    made.setAttribute('next', new BufferAttribute(next, 3).setUsage(DynamicDrawUsage))
    made.setAttribute('skinNormal', new BufferAttribute(skinNormals, 3).setUsage(DynamicDrawUsage))
    made.setAttribute('along', new BufferAttribute(along, 1).setUsage(DynamicDrawUsage))
    made.setAttribute('toEnd', new BufferAttribute(toEnd, 1))
    made.setAttribute('style', new BufferAttribute(style, 4))
    // As on the face at hand: on others the same marks stand beside a line.
    const beside = marksBeside(model.ribbons, model.markers.positions)
    made.setAttribute('beside', new BufferAttribute(beside, MARKS_BESIDE))
    made.setAttribute('lane', new BufferAttribute(new Float32Array(along.length * LANE_SIZE), LANE_SIZE))
    made.setIndex(new BufferAttribute(index, 1))
    made.boundingSphere = new Sphere(new Vector3(), 1)
    const texels = new Float32Array(Math.min(MOST_JUDGED, model.markers.markers.length) * 4)
    const texture = new DataTexture(texels, texels.length / 4, 1, RGBAFormat, FloatType)
    return {
      geometry: made,
      surface: ribbonMaterial(palette, texture),
      clearings: { texels, texture },
    }
  }, [model])

  useEffect(
    () => () => {
      geometry.dispose()
      surface.material.dispose()
      clearings.texture.dispose()
    },
    [geometry, surface, clearings],
  )

  useEffect(
    () =>
      model.onFace(() => {
        for (const name of ['position', 'previous', 'next', 'skinNormal', 'along']) {
          geometry.getAttribute(name).needsUpdate = true
        }
      }),
    [model, geometry],
  )

  /** When the flow of the last step began; null once it is over: then no frame is drawn for it. */
  const flowsSince = useRef<number | null>(null)
  useEffect(() => {
    let areLanesKnown = false
    let foremost: number | null = null
    const { ribbons } = model
    /** Which line steps aside of which is asked when two are first shown, on the face at hand. */
    const findLanes = () => {
      const lane = geometry.getAttribute('lane') as BufferAttribute
      lane.copyArray(ribbonLanes(ribbons, model.markers))
      lane.needsUpdate = true
      areLanesKnown = true
    }
    const bringForward = (meridian: number | null) => {
      if (meridian === foremost) return
      foremost = meridian
      const index = geometry.getIndex()!
      index.copyArray(ribbonOrder(ribbons.stretches, meridian))
      index.needsUpdate = true
    }
    const show = () => {
      const { meridians, hover } = store.getState()
      const hovered = hover?.kind === 'meridian' ? hover.id : null
      const isOtherHovered = hovered !== null && model.ribbons.meridians.includes(hovered)
      if (!areLanesKnown && meridians.length + (isOtherHovered ? 1 : 0) > 1) findLanes()
      bringForward(isOtherHovered ? model.ribbons.meridians.indexOf(hovered) : null)
      model.ribbons.meridians.forEach((id, i) => {
        const shown = meridians.includes(id) ? (isOtherHovered ? BESIDE_HOVERED : 1) : 0
        surface.setStrength(i, id === hovered ? HOVERED : shown)
      })
      invalidate()
    }
    show()
    return store.subscribe((state, before) => {
      if (state.meridians !== before.meridians || state.hover !== before.hover) show()
      const isStep = state.walk !== null && state.walk !== before.walk
      if (isStep && !window.matchMedia('(prefers-reduced-motion: reduce)').matches) {
        flowsSince.current = performance.now()
        invalidate()
      }
    })
  }, [store, model, geometry, surface, invalidate])

  useFrame(({ size, gl }) => {
    surface.fitStage(size.width, size.height, gl.getPixelRatio())
    markerClearings(model.markers, emphasis, view, clearings.texels)
    markChanged(clearings.texture)
    if (flowsSince.current === null) return
    const { route, walk } = store.getState()
    const share = walk === null ? 1 : (performance.now() - flowsSince.current) / FLOW_MS
    const meridian = route.page === 'meridian' ? model.ribbons.meridians.indexOf(route.id) : -1
    if (share >= 1) flowsSince.current = null
    else invalidate()
    surface.setFlow(meridian, share * FLOW_WAVES, share >= 1 ? 0 : Math.sin(Math.PI * share))
  })

  return <mesh geometry={geometry} material={surface.material} renderOrder={3} frustumCulled={false} />
}

function markChanged(texture: DataTexture): void {
  texture.needsUpdate = true
}

import { useFrame, useThree } from '@react-three/fiber'
import { useCallback, useEffect, useMemo, useRef } from 'react'
import { BufferAttribute, BufferGeometry, DynamicDrawUsage, Sphere, Vector3 } from 'three'
import type { Atlas } from '../atlas/atlas'
import { pointsInFocus } from '../state/focus'
import { MERIDIAN_LAYERS } from '../state/layers'
import type { AtlasState } from '../state/atlas-state'
import type { AtlasStore } from '../state/store'
import { pointOnStage } from '../state/meridian-walk'
import { shownWord } from '../state/word'
import type { Arrival } from './arrival'
import type { HeadModel } from './head-model'
import { markerEmphasis, markerOrder, type MarkerEmphasis } from './marker-emphasis'
import { markerMaterial } from './marker-material'
import type { StageView } from './stage-view'

interface MarkersProps {
  readonly atlas: Atlas
  readonly store: AtlasStore
  readonly model: HeadModel
  readonly view: StageView
  /** Shared with picking and labels: presence and halo of every marker. */
  readonly emphasis: MarkerEmphasis
  /** The chosen point comes in when its tape has got there. */
  readonly arrival: Arrival
}

/** All markers in one draw call. */
export function Markers({ atlas, store, model, view, emphasis, arrival }: MarkersProps) {
  const invalidate = useThree((state) => state.invalidate)
  const { geometry, surface } = useMemo(() => {
    const { markers, positions, normals, palette } = model.markers
    const made = new BufferGeometry()
    const look = new Float32Array(markers.length * 4)
    markers.forEach((marker, i) => look.set([1, 0, marker.shape, marker.palette], i * 4))
    made.setAttribute('position', new BufferAttribute(positions, 3).setUsage(DynamicDrawUsage))
    made.setAttribute('skinNormal', new BufferAttribute(normals, 3).setUsage(DynamicDrawUsage))
    made.setAttribute('room', new BufferAttribute(view.room, 3).setUsage(DynamicDrawUsage))
    made.setAttribute('seen', new BufferAttribute(view.sight, 1).setUsage(DynamicDrawUsage))
    made.setAttribute('look', new BufferAttribute(look, 4).setUsage(DynamicDrawUsage))
    made.setIndex(new BufferAttribute(new Uint32Array(markers.length), 1).setUsage(DynamicDrawUsage))
    made.boundingSphere = new Sphere(new Vector3(), 1)
    return { geometry: made, surface: markerMaterial(palette) }
  }, [model, view])

  useEffect(
    () => () => {
      geometry.dispose()
      surface.material.dispose()
    },
    [geometry, surface],
  )

  useEffect(
    () =>
      model.onFace(() => {
        geometry.getAttribute('position').needsUpdate = true
        geometry.getAttribute('skinNormal').needsUpdate = true
      }),
    [model, geometry],
  )

  const shownArrival = useRef<number | null>(null)
  const show = useCallback(
    (state: AtlasState) => {
      const { markers } = model.markers
      const look = geometry.getAttribute('look')
      const order = geometry.getIndex()!
      shownArrival.current = arrival.share()
      markerEmphasis(markers, { ...intentOf(state, atlas, model), arrived: arrival.share() }, emphasis)
      for (let i = 0; i < markers.length; i += 1) look.setXY(i, emphasis[i * 2]!, emphasis[i * 2 + 1]!)
      markerOrder(emphasis, order.array as Uint32Array)
      look.needsUpdate = true
      order.needsUpdate = true
    },
    [atlas, model, geometry, emphasis, arrival],
  )
  useEffect(() => {
    show(store.getState())
    invalidate()
    return store.subscribe((state, before) => {
      const isSame =
        state.selection === before.selection &&
        state.walk === before.walk &&
        state.hover === before.hover &&
        state.route === before.route &&
        state.meridians === before.meridians &&
        state.seenSide === before.seenSide &&
        state.doubts === before.doubts &&
        state.layers === before.layers &&
        shownWord(state) === shownWord(before) &&
        state.purpose === before.purpose &&
        state.filters === before.filters
      if (isSame) return
      show(state)
      invalidate()
    })
  }, [store, show, invalidate])

  useFrame(({ size, gl }) => {
    if (shownArrival.current !== arrival.share()) show(store.getState())
    surface.fitStage(size.width, size.height, gl.getPixelRatio())
    markSeen(geometry)
  })

  return <points geometry={geometry} material={surface.material} renderOrder={4} frustumCulled={false} />
}

function markSeen(geometry: BufferGeometry): void {
  for (const name of ['seen', 'room']) geometry.getAttribute(name).needsUpdate = true
}

function intentOf(state: AtlasState, atlas: Atlas, model: HeadModel) {
  const { hover, meridians } = state
  const selection = pointOnStage(state)
  const meridian = hover?.kind === 'meridian' ? model.ribbons.meridians.indexOf(hover.id) : -1
  return {
    selectedCode: selection?.code ?? null,
    // A link may name no side: then the one turned to the camera leads.
    selectedSide: selection?.side ?? state.seenSide,
    hoveredCode: hover?.kind === 'point' ? hover.code : null,
    hoveredSide: hover?.kind === 'point' ? hover.side : null,
    hoveredMeridianPalette: meridian < 0 ? null : meridian,
    isHaloOff: standsInHalo(state),
    // On the model face of a word the shape is what is looked at.
    arePointsShown: state.layers.points && shownWord(state) === null,
    inFocus: pointsInFocus(state, atlas),
    // With every meridian drawn none is meant more than another, and the points beside the meridians belong to the whole as well.
    shownPalettes:
      meridians.length === 0 || meridians.length === MERIDIAN_LAYERS.length
        ? null
        : new Set(meridians.map((id) => model.ribbons.meridians.indexOf(id))),
  }
}

/** A rival place nearer than this to the chosen one would be covered by its halo, millimetres. */
const BESIDE_HALO_MM = 4

/** Whether what is in doubt about the chosen point is drawn where its halo would be. */
function standsInHalo({ doubts, selection, placementFacts }: AtlasState): boolean {
  const rivalMm = placementFacts?.tolerances.find(({ id }) => id === selection?.code)?.rivalMm
  return doubts.tolerance || (doubts.rival && rivalMm !== undefined && rivalMm < BESIDE_HALO_MM)
}

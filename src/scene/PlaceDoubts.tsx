import { useFrame, useThree } from '@react-three/fiber'
import { useEffect, useMemo, useRef } from 'react'
import { BufferAttribute, BufferGeometry, DynamicDrawUsage, Sphere, Vector3, type Mesh } from 'three'
import type { Atlas } from '../atlas/atlas'
import { headSkin } from '../geometry/head-skin'
import { anchorFromBaked } from '../geometry/landmarks'
import type { Skin } from '../geometry/surface'
import type { AtlasState } from '../state/atlas-state'
import type { AtlasStore } from '../state/store'
import { rideAnchors, standingPlace } from './anchor-rider'
import { buildDoubtField, DOUBT_LIFT, type DoubtField, type PlaceDoubt } from './doubt-field'
import { doubtLabels } from './doubt-labels'
import { doubtMaterial } from './doubt-material'
import type { HeadModel } from './head-model'
import type { LabelBoard } from './label-board'

/** What the picture of doubts needs. */
export interface PlaceDoubtsProps {
  readonly atlas: Atlas
  readonly store: AtlasStore
  readonly model: HeadModel
  readonly board: LabelBoard
}

/** What is laid on the skin at the moment. */
interface Laid {
  readonly geometry: BufferGeometry
  readonly field: DoubtField
  /** The markers it belongs to, in the order of the field's doubts. */
  readonly markers: readonly number[]
}

const OWNER = 'doubts'

/**
 * The tolerance of the chosen point as a disc on the skin and its rival place as a hollow, broken mark, in one draw call. All is laid out
 * on the resting reference face, around where the marks of the face on stage stand, and rides from there: on another face a disc grows
 * and shrinks with the skin, as the cun of that face do.
 */
export default function PlaceDoubts({ atlas, store, model, board }: PlaceDoubtsProps) {
  const invalidate = useThree((state) => state.invalidate)
  const mesh = useRef<Mesh>(null)
  const surface = useMemo(() => doubtMaterial(), [])
  const skin = useMemo(() => headSkin(model.reference), [model])

  useEffect(() => {
    const drawn = mesh.current
    if (!drawn) return undefined
    let laid: Laid | null = null
    const clear = () => {
      laid?.geometry.dispose()
      laid = null
      drawn.visible = false
    }
    const ride = () => {
      if (laid) rideSkin(laid, model)
      board.pin(OWNER, laid && doubtLabels(atlas, store.getState(), model, laid))
      invalidate()
    }
    const show = (state: AtlasState) => {
      clear()
      const found = doubtsOf(state, model, skin)
      if (found.doubts.length > 0) {
        laid = { ...found, ...layOut(skin, found.doubts) }
        drawn.geometry = laid.geometry
        drawn.visible = true
        surface.setColours(model.markers.palette[model.markers.markers[laid.markers[0]!]!.palette]!)
      }
      ride()
    }
    show(store.getState())
    const stopFollowing = store.subscribe((state, before) => {
      // Once the places of another face are found, what is in doubt lies around those.
      const isOther =
        state.selection?.code !== before.selection?.code ||
        state.doubts !== before.doubts ||
        (state.placed !== before.placed && state.placed !== 'riding')
      if (isOther) show(state)
      else if (
        state.selection !== before.selection ||
        state.seenSide !== before.seenSide ||
        state.placed !== before.placed
      )
        ride()
    })
    const stopRiding = model.onFace(ride)
    return () => {
      stopFollowing()
      stopRiding()
      clear()
      board.pin(OWNER, null)
      invalidate()
    }
  }, [atlas, store, model, board, surface, skin, invalidate])

  useEffect(() => () => surface.material.dispose(), [surface])

  useFrame(({ size, gl }) => {
    surface.fitStage(size.width, size.height, gl.getPixelRatio())
  })

  return (
    <mesh ref={mesh} material={surface.material} renderOrder={3.5} frustumCulled={false} visible={false} />
  )
}

/** What the person wants to see of the chosen point, marker by marker. */
function doubtsOf(
  { selection, doubts }: AtlasState,
  model: HeadModel,
  skin: Skin,
): { doubts: PlaceDoubt[]; markers: number[] } {
  const found: { doubts: PlaceDoubt[]; markers: number[] } = { doubts: [], markers: [] }
  const standing = model.standingMarks().markers
  model.markers.markers.forEach(({ code, id, side }, i) => {
    if (code !== selection?.code) return
    const mm = doubts.tolerance ? model.tolerances.find((known) => known.id === id)?.mm : undefined
    const rival = doubts.rival
      ? model.rivals().find((other) => other.code === code && other.side === side)
      : undefined
    if (mm === undefined && !rival) return
    found.markers.push(i)
    found.doubts.push({
      place: standingPlace(skin, standing, i),
      tolerance: mm === undefined ? null : mm / 1000,
      rival: rival ? skin.place(anchorFromBaked(rival.anchor)) : null,
    })
  })
  return found
}

function layOut(skin: Skin, doubts: readonly PlaceDoubt[]): Pick<Laid, 'geometry' | 'field'> {
  const field = buildDoubtField(skin, doubts)
  const geometry = new BufferGeometry()
  const { count } = field.anchors
  const moving = () => new BufferAttribute(new Float32Array(count * 3), 3).setUsage(DynamicDrawUsage)
  geometry.setAttribute('position', moving())
  geometry.setAttribute('skinNormal', moving())
  geometry.setAttribute('part', new BufferAttribute(field.part, 4))
  geometry.setIndex(new BufferAttribute(field.index, 1))
  geometry.boundingSphere = new Sphere(new Vector3(), 1)
  return { geometry, field }
}

function rideSkin({ geometry, field }: Laid, model: HeadModel): void {
  const position = geometry.getAttribute('position')
  const normal = geometry.getAttribute('skinNormal')
  rideAnchors(
    field.anchors,
    model.skin.getAttribute('position').array as Float32Array,
    model.skin.getAttribute('normal').array as Float32Array,
    DOUBT_LIFT,
    position.array as Float32Array,
    normal.array as Float32Array,
  )
  position.needsUpdate = true
  normal.needsUpdate = true
}

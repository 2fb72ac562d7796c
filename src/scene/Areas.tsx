import { useFrame, useThree } from '@react-three/fiber'
import { useEffect, useMemo, useRef } from 'react'
import { Vector3, type Mesh } from 'three'
import type { Atlas } from '../atlas/atlas'
import type { BakedAreas } from '../geometry/areas/baked-areas'
import { headSkin } from '../geometry/head-skin'
import type { Skin } from '../geometry/surface'
import type { AtlasState } from '../state/atlas-state'
import type { AtlasStore } from '../state/store'
import { shownWord } from '../state/word'
import { rideAnchors } from './anchor-rider'
import { chosenAreas, type ChosenArea } from './area-choice'
import { AREA_LIFT, joinParts, setStrengths, type AreaField } from './area-field'
import { loadAreas } from './area-file'
import { areaFrame, type Stretch } from './area-frame'
import { zoneSpots } from './area-spots'
import { areaLabels } from './area-labels'
import { followKeys } from './area-keys'
import { areaMaterial } from './area-material'
import { zoneAt } from './area-pick'
import { areaPlaces, type AreaPlace } from './area-places'
import { followPointer } from './area-pointer'
import { isShelved, shelvedArea } from './area-shelf'
import type { CameraLine } from './camera-line'
import type { HeadModel } from './head-model'
import { loadHeadPart } from './head-part'
import type { LabelBoard } from './label-board'
import type { MarkerEmphasis } from './marker-emphasis'
import { PICK_RADIUS_PX } from './pick-marker'
import type { StageView } from './stage-view'
import { FIRST_MARK_ORDER } from './timed-render'

/** What the picture of areas needs. */
export interface AreasProps {
  readonly atlas: Atlas
  readonly store: AtlasStore
  readonly model: HeadModel
  readonly view: StageView
  readonly emphasis: MarkerEmphasis
  readonly line: CameraLine
  /** Where names of what is drawn are pinned. */
  readonly board: LabelBoard
}

/** The height at which a walk through the zones begins, as a share of the stage's. */
const MIDDLE_HEIGHT = 0.4

/** What is drawn at the moment: the field of these areas, in order. */
interface Drawn {
  readonly chosen: readonly ChosenArea[]
  readonly field: AreaField
}

/** Zones of concerns and muscles on the skin, in one draw call; a zone among all can be named and opened by pointer. */
export default function Areas({ atlas, store, model, view, emphasis, line, board }: AreasProps) {
  const get = useThree((state) => state.get)
  const mesh = useRef<Mesh>(null)
  const surface = useMemo(() => areaMaterial(), [])

  useEffect(() => {
    const shape = mesh.current
    if (!shape) return undefined
    const { invalidate, gl } = get()
    const resting = headSkin(model.reference)
    const end = new AbortController()
    let baked: BakedAreas | null = null
    let drawn: Drawn | null = null
    let places: readonly AreaPlace[] = []
    let soon: ReturnType<typeof setTimeout> | undefined
    /** The last camera request that was answered here. */
    let answered = -1

    const clear = () => {
      drawn?.field.geometry.dispose()
      drawn = null
      places = []
      shape.visible = false
    }
    const leftCount = ({ area, isFine }: ChosenArea) =>
      baked ? shelvedArea(model, baked, area, isFine, resting).part.leftCount : 0
    /** The pieces have moved: places anew, and names with them. */
    const place = () => {
      if (!baked || !drawn) return
      const { field, chosen } = drawn
      const { areas } = baked
      places = areaPlaces(
        field,
        chosen.map((one, i) => ({
          area: areas[one.area]!,
          from: field.starts[i]!,
          to: field.starts[i]! + leftCount(one),
        })),
      )
      name()
    }
    const name = () => {
      board.pin(
        'areas',
        baked && drawn ? { labels: areaLabels(atlas, baked, store.getState(), places) } : null,
      )
    }
    const ride = () => {
      if (!drawn) return
      rideField(drawn.field, model)
      place()
      invalidate()
    }
    const show = (state: AtlasState) => {
      if (!baked) return
      const file = baked
      const chosen = chosenAreas(file, state)
      clearTimeout(soon)
      const missing = chosen.find(({ area, isFine }) => !isShelved(model, area, isFine))
      if (missing) {
        // One at a time, so that the page answers between them; what is drawn stays until all are there.
        shelvedArea(model, file, missing.area, missing.isFine, resting)
        soon = setTimeout(() => show(store.getState()), 0)
        return
      }
      const isSame =
        drawn?.chosen.length === chosen.length &&
        drawn.chosen.every(({ area, isFine }, i) => area === chosen[i]!.area && isFine === chosen[i]!.isFine)
      if (!isSame) {
        clear()
        if (chosen.length > 0) {
          const parts = chosen.map(({ area, isFine }) => shelvedArea(model, file, area, isFine, resting).part)
          const field = joinParts(parts)
          drawn = { chosen, field }
          shape.geometry = field.geometry
          shape.visible = true
          ride()
        }
      }
      if (drawn) {
        drawn = { ...drawn, chosen }
        setStrengths(
          drawn.field,
          chosen.map(({ strength }) => strength),
        )
      }
      name()
      invalidate()
      answer(state)
    }
    const answer = ({ camera, seenSide, muscle, route }: AtlasState) => {
      if (!baked || !drawn || camera.kind !== 'area' || camera.serial === answered) return
      const file = baked
      answered = camera.serial
      const of = muscle ?? (route.page === 'target' ? route.id : null)
      const pieces = piecesOf(drawn, file, of, leftCount)
      const frame = areaFrame(drawn.field, pieces, seenSide)
      if (frame) line.fly(frame)
    }

    // Until they come the page still says in words where they lie.
    void loadHeadPart('areas', store, (cache) => loadAreas(model.reference.topology, cache), end.signal).then(
      (file) => {
        if (end.signal.aborted) return
        baked = file
        show(store.getState())
        store.getState().reportPart('areas', 'ready')
      },
    )
    const stopFollowing = store.subscribe((state, before) => {
      const isOther =
        state.route !== before.route ||
        state.zones !== before.zones ||
        state.muscles !== before.muscles ||
        state.muscle !== before.muscle ||
        state.hover !== before.hover ||
        shownWord(state) !== shownWord(before)
      // While areas are still being laid out, the camera is answered once they stand.
      if (isOther) show(state)
      else if (state.camera !== before.camera) answer(state)
    })
    const stopRiding = model.onFace(ride)
    let standing: Skin | null = null
    const offered = () => {
      if (!baked || !store.getState().zones) return []
      const file = baked
      return file.areas.flatMap((area, i) => {
        const isFine = [false, true].find((fine) => isShelved(model, i, fine))
        return area.kind === 'zone' && isFine !== undefined
          ? [{ area, laid: shelvedArea(model, file, i, isFine, resting).laid }]
          : []
      })
    }
    const stopPicking = followPointer(gl.domElement, store, (x, y, kind) => {
      const isOffered = (marker: number) => emphasis[marker * 2]! > 0
      // A mark goes before the zone that it stands in.
      if (view.pick(x, y, PICK_RADIUS_PX[kind], isOffered) >= 0) return null
      const zones = offered()
      if (zones.length === 0) return null
      const { camera, size } = get()
      const eye = new Vector3().setFromMatrixPosition(camera.matrixWorld)
      const towards = new Vector3((2 * x) / size.width - 1, 1 - (2 * y) / size.height, 0.5)
        .unproject(camera)
        .sub(eye)
      standing ??= headSkin(model.reference)
      standing.moveTo(model.positions)
      const [place] = standing.rayPlaces(eye.toArray(), towards.toArray())
      return place ? zoneAt(place, zones, resting, model.reference.mirror) : null
    })
    const stopWalking = followKeys(gl.domElement, store, {
      spots: () => zoneSpots(places, view),
      middle: () => ({ x: view.middle(), y: get().size.height * MIDDLE_HEIGHT }),
      turnTo: (id) => {
        if (!baked || !drawn) return
        const frame = areaFrame(drawn.field, piecesOf(drawn, baked, id, leftCount), store.getState().seenSide)
        if (frame) line.fly(frame)
      },
    })
    return () => {
      end.abort()
      stopWalking()
      clearTimeout(soon)
      stopFollowing()
      stopRiding()
      stopPicking()
      clear()
      board.pin('areas', null)
      invalidate()
    }
  }, [atlas, store, model, view, emphasis, line, board, get])

  useEffect(() => () => surface.material.dispose(), [surface])

  useFrame(({ gl }) => {
    surface.fitStage(gl.getPixelRatio())
  })

  return (
    <mesh
      ref={mesh}
      material={surface.material}
      renderOrder={FIRST_MARK_ORDER}
      frustumCulled={false}
      visible={false}
    />
  )
}

/** Where the pieces of a zone or a muscle stand in the field: the left or midline part and, of a pair, the right. */
function piecesOf(
  { chosen, field }: Drawn,
  { areas }: BakedAreas,
  of: string | null,
  leftCount: (chosen: ChosenArea) => number,
): Stretch[][] {
  return chosen.flatMap((one, i): Stretch[][] => {
    if (areas[one.area]!.of !== of) return []
    const [from, to] = [field.starts[i]!, field.starts[i + 1]!]
    const middle = from + leftCount(one)
    return [
      middle < to
        ? [
            [from, middle],
            [middle, to],
          ]
        : [[from, to]],
    ]
  })
}

function rideField({ anchors, geometry }: AreaField, model: HeadModel): void {
  const position = geometry.getAttribute('position')
  const normal = geometry.getAttribute('skinNormal')
  rideAnchors(
    anchors,
    model.skin.getAttribute('position').array as Float32Array,
    model.skin.getAttribute('normal').array as Float32Array,
    AREA_LIFT,
    position.array as Float32Array,
    normal.array as Float32Array,
  )
  position.needsUpdate = true
  normal.needsUpdate = true
}

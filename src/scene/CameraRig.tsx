import { CameraControls, type CameraControlsImpl } from '@react-three/drei'
import { useFrame, useThree, type RootState } from '@react-three/fiber'
import { useEffect, useRef } from 'react'
import { Box3, Spherical, Vector3, type PerspectiveCamera } from 'three'
import type { CameraRequest } from '../state/atlas-state'
import type { AtlasStore } from '../state/store'
import { pointOnStage } from '../state/meridian-walk'
import { clearDistance, lowestPolar } from './camera-clearance'
import type { CameraLine } from './camera-line'
import { doubtSpan } from './doubt-span'
import type { HeadModel } from './head-model'
import type { StageView } from './stage-view'
import { framePose, nearestView, pointFrame, VIEW_FRAMES, viewDirection, type ViewFrame } from './view-pose'

interface CameraRigProps {
  readonly store: AtlasStore
  readonly model: HeadModel
  readonly view: StageView
  readonly line: CameraLine
}

/** Seconds of the damped spring: flights settle to within 1 % after 3.3 times this, 0.56 s. */
const FLIGHT_SMOOTH_TIME = 0.17
const DRAG_SMOOTH_TIME = 0.06
/** One zoom step brings the camera nearer by this share. */
const ZOOM_STEP = 0.8
const MOST_DISTANCE = 2.4
/** Seconds in which the picture slides most of the way into the space that panels leave. */
const SLIDE_TIME = 0.11
/** Share of the stage's width and height that is framed into even when panels leave less. */
const LEAST_FREE = 0.3
/** A frame after a rest counts as no longer than this, seconds. */
const LONGEST_STEP = 0.05

/** How far a turn of the wheel or a pinch goes: with this, fingers twice as far apart bring the head about twice as near. */
const DOLLY = { mouse: 0.6, touch: 2.5 } as const

const degrees = (value: number) => (value * Math.PI) / 180
/** Radians from straight above: at the pole itself left and right have no meaning. */
const HIGHEST_POLAR = degrees(6)
/** Where the camera may look: inside the head and neck, so that panning never loses the head. */
const LOOK_LIMITS = new Box3(new Vector3(-0.1, -0.16, -0.11), new Vector3(0.1, 0.12, 0.1))

const spherical = /* @__PURE__ */ new Spherical()
const target = /* @__PURE__ */ new Vector3()

/**
 * The camera: orbit, zoom and pan by hand, named views, flights to points, never inside the head, framed into the space that
 * panels leave free. Draws nothing.
 */
export function CameraRig({ store, model, view, line }: CameraRigProps) {
  const controls = useRef<CameraControlsImpl>(null)
  /** What the camera was sent to and still holds; null once the person moved it. */
  const held = useRef<ViewFrame | null>(null)
  const offset = useRef({ x: 0, y: 0, settled: false })
  const get = useThree((state) => state.get)
  const canvas = useThree((state) => state.gl.domElement)
  const width = useThree((state) => state.size.width)
  const height = useThree((state) => state.size.height)

  useEffect(() => {
    const rig = controls.current
    if (!rig) return undefined
    rig.setBoundary(LOOK_LIMITS)

    const go = (frame: ViewFrame, jump: boolean) => {
      held.current = frame
      fly(rig, frame, get().size, store, jump)
      get().invalidate()
    }
    const perform = (request: CameraRequest, jump: boolean) => {
      if (request.kind === 'view') go(VIEW_FRAMES[request.view], jump)
      else if (request.kind === 'zoom') {
        held.current = null
        rig.getSpherical(spherical, true)
        void rig.dollyTo(Math.max(spherical.radius * ZOOM_STEP ** request.steps, leastDistance(rig)), !jump)
      } else {
        const shown = pointOnStage(store.getState())
        const free = freeSize(get().size, store)
        const span = doubtSpan(store.getState(), Math.min(free.width, free.height))
        const frame = shown && markerFrame(model, view, shown.code, shown.side, span)
        if (frame) go(frame, jump)
      }
    }
    const goHeld = (jump: boolean) => {
      if (held.current) go(held.current, jump)
    }

    // Mounted after a link: what it asks for is there at once. Facing, which picks a side, is known after one look.
    go(VIEW_FRAMES[store.getState().view ?? 'three-quarter-left'], true)
    rig.update(0)
    view.look(get().camera, get().size.width, get().size.height)
    perform(store.getState().camera, true)

    const stopAnswering = line.answer({
      orbit: (azimuth, polar) => {
        held.current = null
        afterFrame(get, () => void rig.rotate(azimuth, polar, !prefersStillness()))
        if (store.getState().view !== null) store.getState().leaveView()
      },
      fly: (frame) => afterFrame(get, () => go(frame, prefersStillness())),
    })
    const stopFollowing = store.subscribe((state, before) => {
      if (state.camera !== before.camera) afterFrame(get, () => perform(state.camera, prefersStillness()))
      else if (state.insets !== before.insets) {
        offset.current.settled = false
        afterFrame(get, () => goHeld(prefersStillness() || state.sceneStatus === 'loading'))
      }
    })
    return () => {
      stopAnswering()
      stopFollowing()
    }
  }, [store, model, view, get, line])

  useEffect(() => {
    // Before the controls see the finger themselves.
    const meet = ({ pointerType }: PointerEvent) => {
      if (controls.current) controls.current.dollySpeed = DOLLY[pointerType === 'touch' ? 'touch' : 'mouse']
    }
    canvas.addEventListener('pointerdown', meet, { capture: true })
    canvas.addEventListener('pointermove', meet, { capture: true })
    return () => {
      canvas.removeEventListener('pointerdown', meet, { capture: true })
      canvas.removeEventListener('pointermove', meet, { capture: true })
    }
  }, [canvas])

  useEffect(() => {
    const rig = controls.current
    if (!rig) return
    offset.current.settled = false
    if (held.current) fly(rig, held.current, get().size, store, true)
    get().invalidate()
  }, [width, height, get, store])

  useFrame((state, delta) => {
    slideIntoFreeSpace(state, store, offset.current, Math.min(delta, LONGEST_STEP))
    const rig = controls.current
    if (!rig) return
    // The goal, not the way there: a flight is reported once, where it leads.
    rig.getSpherical(spherical, true)
    rig.maxPolarAngle = lowestPolar(spherical.theta)
    if (spherical.phi > rig.maxPolarAngle + 1e-3) void rig.rotatePolarTo(rig.maxPolarAngle, true)
    const known = store.getState()
    // From the middle the side that was seen last goes on leading: it must not hang on the last digit of an angle.
    const { view, side = known.seenSide } = nearestView(spherical.theta, spherical.phi)
    if (view !== known.seenView || side !== known.seenSide) known.reportSeen(view, side)
  }, -0.5)

  const handleControl = () => {
    const rig = controls.current
    if (!rig) return
    held.current = null
    rig.minDistance = leastDistance(rig)
    rig.getSpherical(spherical, true)
    if (spherical.radius < rig.minDistance) void rig.dollyTo(rig.minDistance, true)
    if (store.getState().view !== null) store.getState().leaveView()
  }

  return (
    <CameraControls
      ref={controls}
      smoothTime={FLIGHT_SMOOTH_TIME}
      draggingSmoothTime={DRAG_SMOOTH_TIME}
      minPolarAngle={HIGHEST_POLAR}
      maxDistance={MOST_DISTANCE}
      minDistance={0.1}
      restThreshold={0.0004}
      dollySpeed={DOLLY.mouse}
      truckSpeed={1}
      onControl={handleControl}
    />
  )
}

function prefersStillness(): boolean {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches
}

/**
 * Starts a move after a frame was drawn. The first frame after a rest carries the whole rest as its time step and would end the
 * move at once (pmndrs/drei #2005).
 */
function afterFrame(get: () => RootState, move: () => void): void {
  get().invalidate()
  requestAnimationFrame(() => {
    move()
    get().invalidate()
  })
}

/** What panels leave of the stage, CSS pixels. */
function freeSize(size: RootState['size'], store: AtlasStore): { width: number; height: number } {
  const { left, right, top, bottom } = store.getState().insets
  // A sheet drawn up over the whole stage leaves nothing to frame into: then the head waits under it at a sensible size.
  return {
    width: Math.max(size.width * LEAST_FREE, size.width - left - right),
    height: Math.max(size.height * LEAST_FREE, size.height - top - bottom),
  }
}

function fly(
  rig: CameraControlsImpl,
  frame: ViewFrame,
  size: RootState['size'],
  store: AtlasStore,
  jump: boolean,
): void {
  const { width, height } = freeSize(size, store)
  const pose = framePose(frame, size.height, width, height)
  const clear = clearDistance(pose.target, viewDirection(pose.azimuth, pose.polar))
  rig.getSpherical(spherical, true)
  const turns = Math.round((spherical.theta - pose.azimuth) / (2 * Math.PI))
  rig.minDistance = 0.1
  rig.maxPolarAngle = lowestPolar(pose.azimuth)
  void rig.rotateTo(pose.azimuth + turns * 2 * Math.PI, pose.polar, !jump)
  void rig.dollyTo(Math.min(MOST_DISTANCE, Math.max(pose.distance, clear)), !jump)
  void rig.moveTo(pose.target[0], pose.target[1], pose.target[2], !jump)
}

function leastDistance(rig: CameraControlsImpl): number {
  rig.getSpherical(spherical, true)
  rig.getTarget(target, true)
  return clearDistance([target.x, target.y, target.z], viewDirection(spherical.theta, spherical.phi))
}

function markerFrame(
  model: HeadModel,
  view: StageView,
  code: string,
  side: 'left' | 'right' | null,
  span: number | null,
): ViewFrame | null {
  const { positions, normals } = model.markers
  const onSide = view.markerOf(code, side)
  const marker = onSide < 0 ? view.markerOf(code, null) : onSide
  if (marker < 0) return null
  const i = marker * 3
  return pointFrame(
    [positions[i]!, positions[i + 1]!, positions[i + 2]!],
    [normals[i]!, normals[i + 1]!, normals[i + 2]!],
    span,
  )
}

function slideIntoFreeSpace(
  { camera, size, invalidate }: RootState,
  store: AtlasStore,
  offset: { x: number; y: number; settled: boolean },
  delta: number,
): void {
  if (offset.settled) return
  const { insets, sceneStatus } = store.getState()
  const wantedX = (insets.right - insets.left) / 2
  const wantedY = (insets.bottom - insets.top) / 2
  const share = prefersStillness() || sceneStatus === 'loading' ? 1 : 1 - Math.exp(-delta / SLIDE_TIME)
  offset.x += (wantedX - offset.x) * share
  offset.y += (wantedY - offset.y) * share
  if (Math.abs(wantedX - offset.x) < 0.25 && Math.abs(wantedY - offset.y) < 0.25) {
    offset.x = wantedX
    offset.y = wantedY
    offset.settled = true
  } else invalidate()
  ;(camera as PerspectiveCamera).setViewOffset(
    size.width,
    size.height,
    offset.x,
    offset.y,
    size.width,
    size.height,
  )
}

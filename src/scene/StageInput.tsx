import { useThree } from '@react-three/fiber'
import { useEffect } from 'react'
import type { PointSide } from '../state/side'
import type { AtlasStore } from '../state/store'
import { HOME_VIEW } from '../state/view'
import { ARROWS, neighbourInDirection, type StagePixel } from '../state/walk-neighbours'
import type { CameraLine } from './camera-line'
import type { HeadModel } from './head-model'
import type { MarkerEmphasis } from './marker-emphasis'
import { PICK_RADIUS_PX } from './pick-marker'
import { placeFrame } from './view-pose'
import type { StageView } from './stage-view'

interface StageInputProps {
  readonly store: AtlasStore
  readonly model: HeadModel
  readonly view: StageView
  readonly emphasis: MarkerEmphasis
  readonly line: CameraLine
}

/** A press that moved further than this was a drag, CSS pixels. */
export const TAP_SLOP_PX = { mouse: 5, touch: 11 } as const
/** A second press within this time and distance of the first is a double one: milliseconds, CSS pixels. */
const DOUBLE_MS = 400
const DOUBLE_PX = 24
/** One arrow key turns the head by this much, radians. */
const KEY_TURN = Math.PI / 12

/** Pointer and keys on the canvas: picks and names points, brings a place near that was pressed twice, walks from point to point. Orbit, zoom and pan by pointer are the camera's. */
export function StageInput({ store, model, view, emphasis, line }: StageInputProps) {
  const canvas = useThree((state) => state.gl.domElement)
  const invalidate = useThree((state) => state.invalidate)

  useEffect(() => {
    const { markers } = model.markers
    const isOffered = (marker: number) => emphasis[marker * 2]! > 0
    const placeOf = (event: PointerEvent) => {
      const box = canvas.getBoundingClientRect()
      return [event.clientX - box.left, event.clientY - box.top] as const
    }
    const pickAt = (event: PointerEvent) => {
      const kind = event.pointerType === 'touch' ? 'touch' : 'mouse'
      return view.pick(...placeOf(event), PICK_RADIUS_PX[kind], isOffered)
    }
    const hoverMarker = (marker: number) => {
      const found = markers[marker]
      const { hover } = store.getState()
      if (found) store.getState().hoverOver({ kind: 'point', code: found.code, side: found.side })
      else if (hover?.kind === 'point') store.getState().hoverOver(null)
      canvas.style.cursor = found ? 'pointer' : ''
    }

    /** A finger on marks that it can't tell apart asks which is meant. */
    const askWhich = (event: PointerEvent): boolean => {
      const meant = new Map<string, { code: string; side: PointSide }>()
      for (const marker of view.pickAll(...placeOf(event), PICK_RADIUS_PX.touch, isOffered)) {
        const { code, side } = markers[marker]!
        meant.set(`${code} ${side}`, { code, side })
      }
      if (meant.size < 2) return false
      store.getState().askWhich({ x: event.clientX, y: event.clientY, points: [...meant.values()] })
      return true
    }

    let tap: { x: number; y: number; time: number } | null = null
    let press: { id: number; x: number; y: number } | null = null
    const handleDown = (event: PointerEvent) => {
      // A second finger makes it a pinch, never a tap.
      press =
        press || !event.isPrimary || event.button !== 0
          ? null
          : { id: event.pointerId, x: event.clientX, y: event.clientY }
      invalidate()
    }
    const handleMove = (event: PointerEvent) => {
      if (event.pointerType !== 'touch' && event.buttons === 0) hoverMarker(pickAt(event))
    }
    const handleUp = (event: PointerEvent) => {
      const began = press
      press = null
      if (!began || began.id !== event.pointerId) return
      const slop = TAP_SLOP_PX[event.pointerType === 'touch' ? 'touch' : 'mouse']
      if (Math.hypot(event.clientX - began.x, event.clientY - began.y) > slop) return
      const before = tap
      tap = null
      if (event.pointerType === 'touch' && askWhich(event)) return
      const found = markers[pickAt(event)]
      if (found) {
        store.getState().selectPoint(found.code, found.side)
        return
      }
      tap = { x: event.clientX, y: event.clientY, time: event.timeStamp }
      const isDouble =
        before !== null &&
        tap.time - before.time < DOUBLE_MS &&
        Math.hypot(tap.x - before.x, tap.y - before.y) < DOUBLE_PX
      const place = isDouble ? view.skinAt(...placeOf(event)) : null
      if (!place) return
      tap = null
      store.getState().leaveView()
      line.fly(placeFrame(place, view.eye()))
    }
    const handleLeave = () => {
      press = null
      hoverMarker(-1)
    }
    const handleKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return
      if (pressKey(event.key, store, model, view, line)) event.preventDefault()
    }

    canvas.addEventListener('pointerdown', handleDown)
    canvas.addEventListener('pointermove', handleMove)
    canvas.addEventListener('pointerup', handleUp)
    canvas.addEventListener('pointercancel', handleLeave)
    canvas.addEventListener('pointerleave', handleLeave)
    canvas.addEventListener('keydown', handleKey)
    return () => {
      canvas.removeEventListener('pointerdown', handleDown)
      canvas.removeEventListener('pointermove', handleMove)
      canvas.removeEventListener('pointerup', handleUp)
      canvas.removeEventListener('pointercancel', handleLeave)
      canvas.removeEventListener('pointerleave', handleLeave)
      canvas.removeEventListener('keydown', handleKey)
    }
  }, [canvas, store, model, view, emphasis, line, invalidate])

  return null
}

/** Does what a key means on the stage; false when it means nothing here. */
function pressKey(
  key: string,
  store: AtlasStore,
  model: HeadModel,
  view: StageView,
  line: CameraLine,
): boolean {
  const state = store.getState()
  const arrow = ARROWS[key]
  if (arrow) {
    // A walk along a meridian steps by its own keys.
    if (state.walk) return false
    // Lit by keys, zones are walked instead: see `followKeys`.
    if (state.zones && state.hover?.kind === 'zone' && state.hover.byKeys && !state.selection) return false
    if (state.selection) walk(store, model, view, state.selection, arrow)
    else line.orbit(arrow.x * KEY_TURN, arrow.y * KEY_TURN)
  } else if (key === '+' || key === '=') state.zoom(1)
  else if (key === '-') state.zoom(-1)
  else if (key === '0') state.lookFrom(HOME_VIEW)
  else return false
  return true
}

function walk(
  store: AtlasStore,
  model: HeadModel,
  view: StageView,
  selection: { readonly code: string; readonly side: 'left' | 'right' | null },
  arrow: StagePixel,
): void {
  const { placementFacts, walkTo } = store.getState()
  const { markers, positions } = model.markers
  const { x, y } = view.pixels
  const onSide = view.markerOf(selection.code, selection.side)
  const from = onSide < 0 ? view.markerOf(selection.code, null) : onSide
  const codes = new Set(placementFacts?.neighbours[selection.code]?.map((neighbour) => neighbour.code))
  if (from < 0 || codes.size === 0) return
  const distance = (marker: number) =>
    Math.hypot(
      positions[marker * 3]! - positions[from * 3]!,
      positions[marker * 3 + 1]! - positions[from * 3 + 1]!,
      positions[marker * 3 + 2]! - positions[from * 3 + 2]!,
    )
  // Of a neighbour's markers the one on this side of the head is meant.
  const nearest = new Map<string, number>()
  markers.forEach(({ code }, marker) => {
    if (!codes.has(code)) return
    const known = nearest.get(code)
    if (known === undefined || distance(marker) < distance(known)) nearest.set(code, marker)
  })
  const candidates = [...nearest.values()]
  const pixelOf = (marker: number) => ({ x: x[marker]!, y: y[marker]! })
  const next = candidates[neighbourInDirection(pixelOf(from), candidates.map(pixelOf), arrow)]
  if (next !== undefined) walkTo(markers[next]!.code, markers[next]!.side)
}

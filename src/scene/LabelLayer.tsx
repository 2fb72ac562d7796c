import { useFrame, useThree } from '@react-three/fiber'
import { useEffect, useMemo } from 'react'
import { Vector3, type Camera } from 'three'
import type { AtlasStore } from '../state/store'
import type { HeadModel } from './head-model'
import { labelElement, moveLabel, writeLabel } from './label-element'
import { placeLabels, type LabelBox, type LabelWish } from './label-layout'
import { LEAST_FACING } from './marker-pixels'
import type { StageView } from './stage-view'

interface LabelLayerProps {
  readonly store: AtlasStore
  readonly model: HeadModel
  readonly view: StageView
  /** The element over the canvas that labels are written into. */
  readonly layer: HTMLElement
}

/** At most this many names at once: the chosen point on both sides and the hovered one. */
const MOST_LABELS = 4
/** A chosen or hovered marker with its halo, CSS pixels. */
const MARK_RADIUS_PX = 15
const EDGE_PX = 8
/** The column at the right edge of the stage in which the page's own controls stand, CSS pixels. */
const CONTROLS_PX = 60
/** On stages narrower than this the controls stand in two columns. */
const TWO_COLUMNS_BELOW_PX = 360
const TWO_COLUMNS_PX = 100
/** On less free width than this the second name of a pair would cover the face, CSS pixels. */
const WIDE_ENOUGH_PX = 420
/** A marker this near to the midline on the screen has no side there, CSS pixels. */
const BESIDE_MIDLINE_PX = 12
/** Half the opening of an eye, half the nose with its wings and half the mouth, metres: names keep off them. */
const EYE_HALF = [0.017, 0.01] as const
const NOSE_HALF = [0.019, 0.017] as const
const MOUTH_HALF = [0.024, 0.012] as const
/** From between the eyes to the middle of the lower nose and of the mouth, metres. */
const NOSE_OFFSET = [0, -0.036, 0.022] as const
const MOUTH_OFFSET = [0, -0.07, 0.012] as const

/** The one label layer: names the chosen and the hovered point, placed in one pass per drawn frame. */
export function LabelLayer({ store, model, view, layer }: LabelLayerProps) {
  const invalidate = useThree((state) => state.invalidate)
  const slots = useMemo(() => Array.from({ length: MOST_LABELS }, labelElement), [])

  useEffect(() => {
    layer.append(...slots.flatMap((slot) => [slot.leader, slot.element]))
    invalidate()
    // Names grow when their font arrives.
    const measureAgain = () => {
      for (const slot of slots) slot.marker = -1
      invalidate()
    }
    document.fonts.addEventListener('loadingdone', measureAgain)
    return () => {
      document.fonts.removeEventListener('loadingdone', measureAgain)
      for (const slot of slots) {
        slot.element.remove()
        slot.leader.remove()
      }
    }
  }, [layer, slots, invalidate])

  useFrame(({ size, camera }) => {
    const { selection, hover, insets } = store.getState()
    const controls = size.width < TWO_COLUMNS_BELOW_PX ? TWO_COLUMNS_PX : CONTROLS_PX
    const bounds = {
      left: insets.left + EDGE_PX,
      top: insets.top + EDGE_PX,
      right: size.width - Math.max(insets.right, controls) - EDGE_PX,
      bottom: size.height - insets.bottom - EDGE_PX,
    }
    const isWide = bounds.right - bounds.left >= WIDE_ENOUGH_PX
    const hovered = hover?.kind === 'point' ? hover : null
    const wanted = wantedMarkers(model, view, selection, hovered, isWide).slice(0, MOST_LABELS)
    slots.forEach((slot, i) => {
      const marker = wanted[i] ?? -1
      writeLabel(slot, marker, model.markers.markers[marker], selection?.code)
    })
    const wishes: LabelWish[] = wanted.map((marker, i) => ({
      x: view.pixels.x[marker]!,
      y: view.pixels.y[marker]!,
      radius: MARK_RADIUS_PX,
      width: slots[i]!.width,
      height: slots[i]!.height,
      outward: outwardOf(model, view, marker),
    }))
    const features = wanted.length > 0 ? featureBoxes(model, camera, size) : []
    const places = placeLabels(wishes, bounds, marksBeside(view, wanted), features)
    slots.forEach((slot, i) => moveLabel(slot, places[i]))
  })

  return null
}

/** Away from the midline of the head as it is seen; where a pair is seen one behind the other, away from the middle of the picture. */
function outwardOf(model: HeadModel, view: StageView, marker: number): 'left' | 'right' {
  const pair = view.markersOf(model.markers.markers[marker]!.code)
  const x = view.pixels.x[marker]!
  const midline = pair.reduce((sum, one) => sum + view.pixels.x[one]!, 0) / pair.length
  const beyond = Math.abs(x - midline) < BESIDE_MIDLINE_PX ? x - view.middle() : x - midline
  return beyond < 0 ? 'left' : 'right'
}

/** Where the other markers turned to the camera are, xy pairs. */
function marksBeside(view: StageView, wanted: readonly number[]): number[] {
  const marks: number[] = []
  if (wanted.length === 0) return marks
  view.pixels.facing.forEach((facing, i) => {
    if (facing < LEAST_FACING || wanted.includes(i)) return
    marks.push(view.pixels.x[i]!, view.pixels.y[i]!)
  })
  return marks
}

const corner = /* @__PURE__ */ new Vector3()

/** Eyes, nose and mouth as boxes on the stage, CSS pixels: a face is known by them, so no name should lie on them. */
function featureBoxes(
  model: HeadModel,
  camera: Camera,
  size: { readonly width: number; readonly height: number },
): LabelBox[] {
  const { left, right } = model.eyes()
  const boxOf = (place: readonly number[], half: readonly [number, number]): LabelBox => {
    const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity }
    for (const [across, up] of CORNERS) {
      corner.set(place[0]! + across * half[0], place[1]! + up * half[1], place[2]).project(camera)
      const x = (corner.x * 0.5 + 0.5) * size.width
      const y = (0.5 - corner.y * 0.5) * size.height
      box.left = Math.min(box.left, x)
      box.right = Math.max(box.right, x)
      box.top = Math.min(box.top, y)
      box.bottom = Math.max(box.bottom, y)
    }
    return box
  }
  const front = (eye: typeof left) => [eye.center[0], eye.center[1], eye.center[2] + eye.radius]
  const below = (offset: readonly number[]) =>
    offset.map((step, axis) => (front(left)[axis]! + front(right)[axis]!) / 2 + step)
  return [
    boxOf(front(left), EYE_HALF),
    boxOf(front(right), EYE_HALF),
    boxOf(below(NOSE_OFFSET), NOSE_HALF),
    boxOf(below(MOUTH_OFFSET), MOUTH_HALF),
  ]
}

const CORNERS = [
  [-1, -1],
  [1, -1],
  [-1, 1],
  [1, 1],
] as const

function wantedMarkers(
  model: HeadModel,
  view: StageView,
  selection: { readonly code: string; readonly side: string | null } | null,
  hover: { readonly code: string; readonly side: string | null } | null,
  isWide: boolean,
): number[] {
  const { markers } = model.markers
  const wanted: number[] = []
  const add = (code: string, side: string | null, bothSides: boolean) => {
    const leads = (marker: number) => (markers[marker]!.side === side ? 1 : 0)
    const found = view
      .markersOf(code)
      .filter((marker) => view.isSeen(marker))
      .sort((a, b) => leads(b) - leads(a) || view.pixels.facing[b]! - view.pixels.facing[a]!)
    for (const marker of bothSides ? found : found.slice(0, 1)) {
      if (!wanted.includes(marker)) wanted.push(marker)
    }
  }
  if (selection) add(selection.code, selection.side, isWide)
  if (hover) add(hover.code, hover.side, false)
  return wanted
}

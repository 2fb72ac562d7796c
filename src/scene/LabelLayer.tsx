import { useFrame, useThree } from '@react-three/fiber'
import { useEffect, useMemo } from 'react'
import type { AtlasStore } from '../state/store'
import type { HeadModel } from './head-model'
import { placeLabels, type LabelWish } from './label-layout'
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

interface Slot {
  readonly element: HTMLElement
  marker: number
  width: number
  height: number
}

/** The one label layer: names the chosen and the hovered point, placed in one pass per drawn frame. Its words are codes and names of the data. */
export function LabelLayer({ store, model, view, layer }: LabelLayerProps) {
  const invalidate = useThree((state) => state.invalidate)
  const slots = useMemo(
    () =>
      Array.from({ length: MOST_LABELS }, (): Slot => {
        const element = document.createElement('div')
        element.className = 'stage-label'
        element.hidden = true
        return { element, marker: -1, width: 0, height: 0 }
      }),
    [],
  )

  useEffect(() => {
    layer.append(...slots.map((slot) => slot.element))
    invalidate()
    // Names grow when their font arrives.
    const measureAgain = () => {
      for (const slot of slots) slot.marker = -1
      invalidate()
    }
    document.fonts.addEventListener('loadingdone', measureAgain)
    return () => {
      document.fonts.removeEventListener('loadingdone', measureAgain)
      for (const slot of slots) slot.element.remove()
    }
  }, [layer, slots, invalidate])

  useFrame(({ size }) => {
    const { selection, hover, insets } = store.getState()
    const wanted = wantedMarkers(model, view, selection, hover?.kind === 'point' ? hover : null).slice(
      0,
      MOST_LABELS,
    )
    slots.forEach((slot, i) => writeLabel(slot, wanted[i] ?? -1, model, selection?.code))
    const middle = wanted.length > 1 ? meanAcross(view, wanted) : view.middle()
    const wishes: LabelWish[] = wanted.map((marker, i) => ({
      x: view.pixels.x[marker]!,
      y: view.pixels.y[marker]!,
      radius: MARK_RADIUS_PX,
      width: slots[i]!.width,
      height: slots[i]!.height,
      outward: view.pixels.x[marker]! < middle ? 'left' : 'right',
    }))
    const places = placeLabels(
      wishes,
      {
        left: insets.left + EDGE_PX,
        top: insets.top + EDGE_PX,
        right: size.width - insets.right - EDGE_PX,
        bottom: size.height - insets.bottom - EDGE_PX,
      },
      marksBeside(view, wanted),
    )
    slots.forEach(({ element }, i) => {
      const place = places[i]
      element.style.visibility = place ? 'visible' : 'hidden'
      if (place)
        element.style.transform = `translate(${Math.round(place.left)}px, ${Math.round(place.top)}px)`
    })
  })

  return null
}

/** Between the two sides of a pair, so that its names stand outside it; CSS pixels from the left. */
function meanAcross(view: StageView, markers: readonly number[]): number {
  return markers.reduce((sum, marker) => sum + view.pixels.x[marker]!, 0) / markers.length
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

function wantedMarkers(
  model: HeadModel,
  view: StageView,
  selection: { readonly code: string; readonly side: string | null } | null,
  hover: { readonly code: string; readonly side: string | null } | null,
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
  if (selection) add(selection.code, selection.side, true)
  if (hover) add(hover.code, hover.side, false)
  return wanted
}

function writeLabel(slot: Slot, marker: number, model: HeadModel, chosen: string | undefined): void {
  const what = model.markers.markers[marker]
  slot.element.classList.toggle('stage-label-chosen', what !== undefined && what.code === chosen)
  if (slot.marker === marker) return
  slot.marker = marker
  slot.element.hidden = !what
  if (!what) return
  slot.element.replaceChildren()
  const code = document.createElement('b')
  code.textContent = what.code
  slot.element.append(code, ` ${what.name}`)
  if (what.side !== 'midline') {
    const side = document.createElement('i')
    side.textContent = what.side === 'left' ? 'L' : 'R'
    slot.element.append(' ', side)
  }
  slot.element.dataset['record'] = what.code
  slot.width = slot.element.offsetWidth
  slot.height = slot.element.offsetHeight
}

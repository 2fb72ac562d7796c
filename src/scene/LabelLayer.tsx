import { useFrame, useThree } from '@react-three/fiber'
import { useEffect, useMemo } from 'react'
import { positionMirror } from '../geometry/frame'
import type { AtlasStore } from '../state/store'
import { pointOnStage } from '../state/meridian-walk'
import type { Arrival } from './arrival'
import type { HeadModel } from './head-model'
import type { LabelBoard, StageLabel } from './label-board'
import { labelElement, moveLabel, writeLabel } from './label-element'
import { areaWish } from './area-wish'
import { headColumns, type LabelColumns } from './label-columns'
import { featureBoxes } from './label-features'
import { MOST_LABELS, placeLabels, type LabelWish } from './label-layout'
import { markerOutward, namedMarkers, outwardOf, pointLabel } from './point-labels'
import type { StageView } from './stage-view'

interface LabelLayerProps {
  readonly store: AtlasStore
  readonly model: HeadModel
  readonly view: StageView
  /** Names that other parts of the stage want shown. */
  readonly board: LabelBoard
  /** A point that is still being measured is not named yet. */
  readonly arrival: Arrival
  /** The element over the canvas that labels are written into. */
  readonly layer: HTMLElement
}

/** A chosen or hovered marker with its halo, and the mark of any other label that says nothing about it, CSS pixels. */
const MARK_RADIUS_PX = 15
const PINNED_RADIUS_PX = 7
const EDGE_PX = 8
/** The column at the right edge of the stage in which the page's own controls stand, CSS pixels. */
const CONTROLS_PX = 60
/** On stages narrower than this the controls stand in two columns. */
const TWO_COLUMNS_BELOW_PX = 360
const TWO_COLUMNS_PX = 100
/** On less free width than this the second name of a pair would cover the face, CSS pixels. */
const WIDE_ENOUGH_PX = 420

/** A label to be placed, without the size that only the page can measure. */
type Wanted = Omit<LabelWish, 'width' | 'height' | 'fitsInside'> & {
  readonly label: StageLabel
  /** The largest size that has room inside the area that is named, CSS pixels. */
  readonly room?: { readonly width: number; readonly height: number }
}

/** The one label layer: names the chosen and the hovered point and what is pinned to the board, placed in one pass per drawn frame. */
export function LabelLayer({ store, model, view, board, arrival, layer }: LabelLayerProps) {
  const invalidate = useThree((state) => state.invalidate)
  const slots = useMemo(() => Array.from({ length: MOST_LABELS }, labelElement), [])

  useEffect(() => {
    layer.append(...slots.flatMap((slot) => [slot.leader, slot.element]))
    invalidate()
    // Names grow when their font arrives.
    const measureAgain = () => {
      for (const slot of slots) slot.written = null
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
    const { hover, insets, layers, seenSide } = store.getState()
    const selection = pointOnStage(store.getState())
    const controls = size.width < TWO_COLUMNS_BELOW_PX ? TWO_COLUMNS_PX : CONTROLS_PX
    const bounds = {
      left: insets.left + EDGE_PX,
      top: insets.top + EDGE_PX,
      right: size.width - Math.max(insets.right, controls) - EDGE_PX,
      bottom: size.height - insets.bottom - EDGE_PX,
    }
    const isWide = bounds.right - bounds.left >= WIDE_ENOUGH_PX
    const named = namedMarkers(
      model,
      view,
      { selection: arrival.share() === 0 ? null : selection, hover, seenSide },
      isWide && arrival.share() === null,
    )
    const outwards = named.map((marker) => markerOutward(model, view, marker))
    const pinned = pinnedLabels(board, view, outwards[0] === 'left' ? 'right' : 'left', () =>
      headColumns(model.positions, camera, size.width),
    )
    const wanted: Wanted[] = [
      ...named.map((marker, i) => ({
        label: captioned(
          pointLabel(model, marker, selection?.code, layers.codes),
          i === 0 ? pinned.caption : undefined,
        ),
        x: view.pixels.x[marker]!,
        y: view.pixels.y[marker]!,
        radius: MARK_RADIUS_PX,
        outward: outwards[i]!,
        isNeeded: i === 0 && pinned.caption !== undefined,
      })),
      ...pinned.wanted,
    ].slice(0, MOST_LABELS)
    slots.forEach((slot, i) => writeLabel(slot, wanted[i]?.label))
    const wishes = wanted.map(({ room, ...wish }, i): LabelWish => {
      const { width, height } = slots[i]!
      return {
        ...wish,
        width,
        height,
        fitsInside: room !== undefined && width < room.width && height < room.height,
      }
    })
    const features = wanted.length > 0 ? featureBoxes(model.eyes(), camera, size) : []
    // While a point is measured all others are dim: the ruler matters more than they.
    const others = arrival.share() === null ? marksBeside(view, named) : []
    const marks = wanted.length > 0 ? [...pinned.keepClear, ...others] : []
    const places = placeLabels(wishes, bounds, marks, features)
    slots.forEach((slot, i) => moveLabel(slot, places[i]))
  })

  return null
}

/** What the board asks for, as far as it is seen: labels with their place on the stage, and xy pairs to be kept clear, CSS pixels. */
function pinnedLabels(
  board: LabelBoard,
  view: StageView,
  opposite: 'left' | 'right',
  columnsOf: () => LabelColumns,
): { wanted: Wanted[]; keepClear: number[]; caption: string | undefined } {
  const wanted: Wanted[] = []
  const keepClear: number[] = []
  let caption: string | undefined
  let columns: LabelColumns | null = null
  const sides = { left: 0, right: 0 }
  for (const { labels, keepClear: places = [], caption: words } of board.sheets()) {
    caption ??= words
    for (const label of labels) {
      if (label.beside) {
        columns ??= columnsOf()
        const wish = areaWish(label, label.beside, view, columns, sides)
        if (!wish) continue
        sides[wish.outward] += 1
        wanted.push({ ...wish, label })
        continue
      }
      const { x, y, isSeen } = view.locate(label.position, label.normal)
      if (!isSeen) continue
      const twin = view.locate(positionMirror(label.position), null).x
      const outward = label.isOpposite ? opposite : outwardOf(x, (x + twin) / 2, view)
      wanted.push({
        label,
        x,
        y,
        radius: label.radius ?? PINNED_RADIUS_PX,
        outward,
        isNeeded: label.isNeeded ?? false,
      })
    }
    for (const place of places) {
      const { x, y } = view.locate(place, null)
      keepClear.push(x, y)
    }
  }
  return { wanted, keepClear, caption }
}

/** The label of the chosen point with other words in place of its name. */
function captioned(label: StageLabel, caption: string | undefined): StageLabel {
  return caption === undefined || !label.isChosen ? label : { ...label, sub: caption }
}

/** Where the other markers that may be seen are, xy pairs. */
function marksBeside(view: StageView, named: readonly number[]): number[] {
  const marks: number[] = []
  view.sight.forEach((sight, i) => {
    if (sight === 0 || named.includes(i)) return
    marks.push(view.pixels.x[i]!, view.pixels.y[i]!)
  })
  return marks
}

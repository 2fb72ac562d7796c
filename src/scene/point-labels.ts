import type { AtlasState } from '../state/atlas-state'
import type { HeadModel } from './head-model'
import type { StageLabel } from './label-board'
import type { StageView } from './stage-view'

/** A marker this near to the midline on the screen has no side there, CSS pixels. */
const BESIDE_MIDLINE_PX = 12

/**
 * The markers that are named: the chosen point's (on both sides where there is room) and the hovered one, the leading side first. Of a point
 * chosen without a side the one turned to the camera leads, as its halo does.
 */
export function namedMarkers(
  model: Pick<HeadModel, 'markers'>,
  view: Pick<StageView, 'markersOf' | 'isSeen' | 'pixels'>,
  { selection, hover, seenSide }: Pick<AtlasState, 'selection' | 'hover' | 'seenSide'>,
  isWide: boolean,
): number[] {
  const { markers } = model.markers
  const named: number[] = []
  const add = (code: string, side: string | null, bothSides: boolean) => {
    const leads = (marker: number) => (markers[marker]!.side === side ? 1 : 0)
    const found = view
      .markersOf(code)
      .filter((marker) => view.isSeen(marker))
      .sort((a, b) => leads(b) - leads(a) || view.pixels.facing[b]! - view.pixels.facing[a]!)
    for (const marker of bothSides ? found : found.slice(0, 1)) {
      if (!named.includes(marker)) named.push(marker)
    }
  }
  if (selection) add(selection.code, selection.side ?? seenSide, isWide)
  if (hover?.kind === 'point') add(hover.code, hover.side, false)
  return named
}

/** The label of a marker: its code, with its name unless codes alone are wanted. */
export function pointLabel(
  model: HeadModel,
  marker: number,
  chosen: string | undefined,
  isCodeAlone: boolean,
): StageLabel {
  const { markers, positions, normals } = model.markers
  const { code, name, side } = markers[marker]!
  const at = marker * 3
  return {
    kind: 'point',
    text: code,
    ...(isCodeAlone ? {} : { sub: name }),
    ...(side === 'midline' ? {} : { side }),
    record: code,
    isChosen: code === chosen,
    position: [positions[at]!, positions[at + 1]!, positions[at + 2]!],
    normal: [normals[at]!, normals[at + 1]!, normals[at + 2]!],
  }
}

/** Away from the midline of the head as it is seen; where a pair is seen one behind the other, away from the middle of the picture. */
export function markerOutward(model: HeadModel, view: StageView, marker: number): 'left' | 'right' {
  const pair = view.markersOf(model.markers.markers[marker]!.code)
  const x = view.pixels.x[marker]!
  const midline = pair.reduce((sum, one) => sum + view.pixels.x[one]!, 0) / pair.length
  return outwardOf(x, midline, view)
}

/** On which side of the midline, as it is seen there, a place stands; both in CSS pixels from the left. */
export function outwardOf(x: number, midline: number, view: StageView): 'left' | 'right' {
  const beyond = Math.abs(x - midline) < BESIDE_MIDLINE_PX ? x - view.middle() : x - midline
  return beyond < 0 ? 'left' : 'right'
}

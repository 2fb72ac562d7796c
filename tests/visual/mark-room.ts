import type { MarkerPlace, RibbonPlace } from '../../src/scene/probe'

/** Width and height of the stage, CSS pixels: at two steps of zoom every point of a side is on it. */
export const STAGE_PX = { width: 520, height: 600 }
/** How far a marker reaches at most, CSS pixels. */
export const MARKER_REACH_PX = 7
/** A marker that another one may cover is judged in another view, CSS pixels from centre to centre. */
const LEAST_ROOM_PX = 7
/** No nearer than this may another mark be where a line is looked at, CSS pixels. */
const CLEAR_OF_MARKER_PX = 9
const CLEAR_OF_LINE_PX = 6
/** Cosines from which on a marker and a ribbon are drawn at full strength. */
const FULL_MARKER = 0.25
const FULL_RIBBON = 0.3
/** Ribbons fade out over the last 8 mm before a loose end, and with the hem of the bust (hem-shader.ts). */
const FADED_END_MM = 8
const HEM = -0.146

/** A place in the window, CSS pixels. */
interface WindowPlace {
  readonly x: number
  readonly y: number
}

/** The markers that are fully drawn with no other mark on them, each with its distance to the nearest other one, CSS pixels. */
export function clearMarkers(markers: readonly MarkerPlace[]): { marker: MarkerPlace; room: number }[] {
  return markers
    .filter((marker) => marker.visible && isOnStage(marker) && marker.facing >= FULL_MARKER)
    .map((marker) => ({ marker, room: nearest(marker, markers) }))
    .filter(({ room }) => room >= LEAST_ROOM_PX)
}

/** The steps of lines that are fully drawn with no other mark beside them. */
export function clearLines(lines: readonly RibbonPlace[], markers: readonly MarkerPlace[]): RibbonPlace[] {
  return lines.filter(
    (line) =>
      line.visible &&
      isOnStage(line) &&
      line.facing >= FULL_RIBBON &&
      line.toEndMm > FADED_END_MM &&
      line.at[1] - 0.8 * line.at[0] ** 2 >= HEM &&
      markers.every((marker) => !marker.visible || distance(marker, line) >= CLEAR_OF_MARKER_PX) &&
      lines.every(
        (other) =>
          (other.path === line.path && other.side === line.side) ||
          distanceToStep(other, line) >= CLEAR_OF_LINE_PX,
      ),
  )
}

/** From a marker to the nearest other one that is seen, CSS pixels. */
export function nearest(marker: MarkerPlace, markers: readonly MarkerPlace[]): number {
  return Math.min(
    ...markers.map((other) => (other === marker || !other.visible ? Infinity : distance(other, marker))),
  )
}

function isOnStage({ x, y }: WindowPlace): boolean {
  return Math.min(x, y, STAGE_PX.width - x, STAGE_PX.height - y) >= MARKER_REACH_PX + 1
}

function distance(a: WindowPlace, b: WindowPlace): number {
  return Math.hypot(a.x - b.x, a.y - b.y)
}

/** From a place to a step of a line, CSS pixels. */
function distanceToStep({ x, y, alongX, alongY }: RibbonPlace, place: WindowPlace): number {
  const share = ((place.x - x) * alongX + (place.y - y) * alongY) / (alongX ** 2 + alongY ** 2 || 1)
  const within = Math.min(0.5, Math.max(-0.5, share))
  return distance({ x: x + within * alongX, y: y + within * alongY }, place)
}

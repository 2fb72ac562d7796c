import { LEAST_FACING, type MarkerPixels } from './marker-pixels'

/** How near a pointer must come, CSS pixels: a mouse is exact, a finger is not. */
export const PICK_RADIUS_PX = { mouse: 14, touch: 24 } as const

/** How many markers under one pointer are tried before giving up: behind an ear a dozen may lie in one line of sight. */
const TRIES = 8

/** A finger tells two markers apart when one is nearer to it than the other by at least this, CSS pixels. */
export const TOLD_APART_PX = 10

/**
 * The marker nearest to a place on the stage, or -1. Markers turned away, beyond the radius, or for which `isHidden` holds are not
 * picked; `isHidden` (is the head in front of it?) is asked of the nearest few only. x, y and radius in CSS pixels.
 */
export function pickMarker(
  pixels: MarkerPixels,
  x: number,
  y: number,
  radius: number,
  isHidden: (marker: number) => boolean,
): number {
  return nearMarkers(pixels, x, y, radius).find(({ marker }) => !isHidden(marker))?.marker ?? -1
}

/** All markers that a finger at a place could mean: the nearest and those hardly farther, nearest first. As {@link pickMarker} otherwise. */
export function pickMarkers(
  pixels: MarkerPixels,
  x: number,
  y: number,
  radius: number,
  isHidden: (marker: number) => boolean,
): number[] {
  const seen = nearMarkers(pixels, x, y, radius).filter(({ marker }) => !isHidden(marker))
  const reach = Math.sqrt(seen[0]?.distance ?? 0) + TOLD_APART_PX
  return seen.filter(({ distance }) => Math.sqrt(distance) < reach).map(({ marker }) => marker)
}

/** The nearest few markers in reach that are turned to the camera, nearest first, with the square of their distance. */
function nearMarkers(
  pixels: MarkerPixels,
  x: number,
  y: number,
  radius: number,
): { readonly marker: number; readonly distance: number }[] {
  const near: { marker: number; distance: number }[] = []
  const limit = radius * radius
  for (let i = 0; i < pixels.x.length; i += 1) {
    const dx = pixels.x[i]! - x
    const dy = pixels.y[i]! - y
    const distance = dx * dx + dy * dy
    if (distance > limit || pixels.facing[i]! < LEAST_FACING) continue
    if (near.length === TRIES && distance >= near[TRIES - 1]!.distance) continue
    let at = near.length
    while (at > 0 && near[at - 1]!.distance > distance) at -= 1
    near.splice(at, 0, { marker: i, distance })
    if (near.length > TRIES) near.pop()
  }
  return near
}

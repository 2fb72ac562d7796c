/**
 * The head frame: metres, y up, z forward, +x the subject's left, Frankfurt horizontal, origin midway between the tragions.
 * Left and right are always the subject's.
 */

declare const headFrame: unique symbol

/** A position in the head frame, metres, `[x, y, z]`. Positions of a file's quantised space are not of this type. */
export type HeadPosition = readonly [x: number, y: number, z: number] & { readonly [headFrame]?: true }

/** A unit direction in the head frame. */
export type HeadDirection = readonly [x: number, y: number, z: number]

/** One side of the subject's body, or the midline. */
export type Side = 'left' | 'right' | 'midline'

/** Millimetres in one metre. */
export const MM = 1000

/** Builds a head position from metres. */
export function headPosition(x: number, y: number, z: number): HeadPosition {
  return [x, y, z]
}

/** Straight distance between two positions, millimetres. */
export function positionDistanceMm(a: HeadPosition, b: HeadPosition): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]) * MM
}

/** The same place on the other side: x changes sign. */
export function positionMirror(position: HeadPosition): HeadPosition {
  return [-position[0], position[1], position[2]]
}

/** The sign of x on a side: +1 left, -1 right, 0 midline. */
export function sideSign(side: Side): 1 | 0 | -1 {
  return side === 'left' ? 1 : side === 'right' ? -1 : 0
}

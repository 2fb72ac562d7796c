import type { Eye } from '../geometry/head-file'
import type { SkinFields } from './skin-fields'

/** How high the edges of both lids stand over the middle of an eye, in radii of its ball; the lower one is negative. */
export interface LidHeights {
  readonly upper: number
  readonly lower: number
}

/** Finds the heights of the lids of a face: `positions` (metres, xyz per vertex) and the eyeball of the same face. */
export type LidReader = (positions: Float32Array, eye: Eye) => LidHeights

/** How far from the edge of the lid, and to the side of the middle of the eye, a vertex may lie to be taken for the lid's, millimetres. */
const EDGE_MM = 1
const ASIDE_MM = 4

/**
 * Picks the vertices at the middle of both lids of an eye: `fields` as {@link SkinFields}, `rest` and `restingEye` the skin (metres, xyz per
 * vertex) and the ball of the resting reference face. Where there are none the lids read as wide open.
 */
export function lidReader(fields: SkinFields, rest: Float32Array, restingEye: Eye): LidReader {
  const upper: number[] = []
  const lower: number[] = []
  const [x, y] = restingEye.center
  for (let vertex = 0; vertex < rest.length / 3; vertex += 1) {
    const isAtLid =
      Math.abs(fields[vertex * 4 + 3]!) < EDGE_MM && Math.abs(rest[vertex * 3]! - x) < ASIDE_MM / 1000
    if (isAtLid) (rest[vertex * 3 + 1]! > y ? upper : lower).push(vertex)
  }
  return (positions, { center, radius }) => {
    const height = (vertex: number) => (positions[vertex * 3 + 1]! - center[1]) / radius
    return {
      upper: Math.min(1, ...upper.map(height)),
      lower: Math.max(-1, ...lower.map(height)),
    }
  }
}

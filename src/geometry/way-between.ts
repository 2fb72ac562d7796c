import type { HeadPosition } from './frame'

/** In which direction one point lies from another, in the terms of anatomy. At most one of each pair holds. */
export type WayWord = 'above' | 'below' | 'front' | 'behind' | 'lateral' | 'medial'

/** A second direction is named when its share of the way is at least this much of the first one's. */
const ALSO_FROM = 0.5

/** The main direction from one position to another and, where it counts nearly as much, a second one; up and down first, sides last. */
export function waysBetween(from: HeadPosition, to: HeadPosition): WayWord[] {
  const steps: readonly (readonly [number, WayWord, WayWord])[] = [
    [to[1] - from[1], 'above', 'below'],
    [to[2] - from[2], 'front', 'behind'],
    [Math.abs(to[0]) - Math.abs(from[0]), 'lateral', 'medial'],
  ]
  const ranked = [...steps].sort((a, b) => Math.abs(b[0]) - Math.abs(a[0]))
  const named = ranked.slice(0, Math.abs(ranked[1]![0]) >= ALSO_FROM * Math.abs(ranked[0]![0]) ? 2 : 1)
  return steps
    .filter((step) => named.includes(step))
    .map(([step, onward, backward]) => (step >= 0 ? onward : backward))
}

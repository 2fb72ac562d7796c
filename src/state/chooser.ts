import type { PointSide } from './side'

/** Marks that one touch could mean, nearest first, and where they were touched: CSS pixels of the window. */
export type PointChooserList = {
  readonly x: number
  readonly y: number
  readonly points: readonly { readonly code: string; readonly side: PointSide }[]
}

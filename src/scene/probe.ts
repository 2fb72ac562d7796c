import type { HeadPosition } from '../geometry/frame'
import type { Tier } from '../state/display'
import type { HeadPartStatuses } from '../state/head-part'
import type { Placed } from '../state/placement-facts'
import type { PointSide } from '../state/side'

/** A marker on the stage: CSS pixels of the stage, facing as the cosine between skin and camera, outline as in `CAUTION_SHAPE`. */
export interface MarkerPlace {
  readonly id: string
  readonly side: PointSide
  readonly shape: number
  readonly x: number
  readonly y: number
  readonly facing: number
  /** Turned to the camera with nothing in front of it. */
  readonly visible: boolean
}

/** One drawn step of a ribbon: its middle and its run in CSS pixels of the stage. */
export interface RibbonPlace extends Omit<MarkerPlace, 'id' | 'shape'> {
  readonly path: string
  /** Drawn throughout: neither dashed nor with a pattern in its core. */
  readonly isPlain: boolean
  readonly alongX: number
  readonly alongY: number
  /** Length to the nearer loose end, millimetres. */
  readonly toEndMm: number
  /** Its place on the head, metres. */
  readonly at: HeadPosition
}

/** What `?probe` puts on `window.atlas` for machines that watch. */
export interface AtlasProbe {
  /** True once the head can be clicked. */
  ready: boolean
  /** Picture quality in use. */
  tier: Tier
  /** Draw calls of the last frame. */
  draws: number
  /** Frames drawn so far. */
  frames: number
  /** How far the parts of the head are that load after the first picture. */
  readonly parts: HeadPartStatuses
  /** How the marks of the face on stage were placed. */
  readonly placed: Placed
  /** Where a marker is in the window, CSS pixels, and whether it can be seen. Null when there is no such marker. */
  project: (code: string, side?: PointSide) => { x: number; y: number; visible: boolean } | null
  /** Every marker, and every step of every ribbon, in the present view. */
  marks: () => { markers: MarkerPlace[]; ribbons: RibbonPlace[] }
  /** Draws the present view `frames` times, with or without markers and ribbons; mean milliseconds of one frame. */
  renderMs: (frames: number, bare: boolean) => number
}

declare global {
  interface Window {
    atlas?: AtlasProbe
  }
}

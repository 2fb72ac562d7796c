import type { Tier } from '../state/display'
import type { Placed } from '../state/placement-facts'
import type { PointSide } from '../state/side'

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
  /** How the marks of the face on stage were placed. */
  readonly placed: Placed
  /** Where a marker is in the window, CSS pixels, and whether it can be seen. Null when there is no such marker. */
  project: (code: string, side?: PointSide) => { x: number; y: number; visible: boolean } | null
  /** Draws the present view `frames` times, with or without markers and ribbons; mean milliseconds of one frame. */
  renderMs: (frames: number, bare: boolean) => number
}

declare global {
  interface Window {
    atlas?: AtlasProbe
  }
}

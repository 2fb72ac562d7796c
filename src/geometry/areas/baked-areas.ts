import type { Fibres } from '../../atlas/fibres'
import type { Side } from '../frame'

/** Zones are drawn in so many tints. */
export const TINT_COUNT = 5

/**
 * What `npm run placement:bake` writes to `public/models/areas.json`: zones of concerns and muscles of the reference face as outlines on the
 * skin. Anchors are flattened, three numbers each, as in `placements.json`. Paired areas stand there for the left.
 */
export interface BakedAreas {
  /** Short hashes of the head and of the data that went in. */
  readonly head: string
  readonly data: string
  readonly areas: readonly BakedArea[]
  /** Ids of the muscles that are drawn with each concern; concerns without any are left out. */
  readonly muscles: Readonly<Record<string, readonly string[]>>
  /** What each muscle is called, by its id: the stage names them though it does not load the structures. */
  readonly names: Readonly<Record<string, string>>
}

/** One closed piece of a zone, or the area of a muscle. */
export interface BakedArea {
  readonly kind: 'zone' | 'muscle'
  /** Id of the concern or of the structure. */
  readonly of: string
  readonly side: Extract<Side, 'left' | 'midline'>
  /**
   * A closed boundary, about 1.5 mm from sample to sample; or, with `band`, the middle of a band. On the midline its left half, which
   * begins and ends there.
   */
  readonly line: readonly number[]
  /** Half the width of the band, millimetres on the reference face; null for a boundary. */
  readonly band: number | null
  /** Zones: which of the tints, from 0; all pieces of a concern have the same. */
  readonly tint?: number
  /** Muscles: how the fibres run, and the anchors that it names. */
  readonly fibres?: { readonly course: Fibres['course']; readonly anchors: readonly number[] }
  /** Muscles that lie under others are drawn only when they are asked for. */
  readonly isDeep?: true
}

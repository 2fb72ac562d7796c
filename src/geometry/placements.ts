import type { LocationMethod } from '../atlas/location-method'
import type { Side } from './frame'
import type { WayWord } from './way-between'

/**
 * What `npm run placement:bake` writes to `public/models/placements.json`: every place of the reference face as anchors.
 * An anchor is three numbers, `[triangle, weight of corner 0, weight of corner 1]`; the third weight is what remains of 1.
 */
export type BakedAnchor = readonly [triangle: number, weight0: number, weight1: number]

/** One drawn instance of a point. `id` is the point's code, or the instance's own (`EX-HN1-A`). */
export interface BakedMarker {
  readonly code: string
  readonly id: string
  readonly side: Side
  readonly anchor: BakedAnchor
}

/** The rival place that a record's `alternative` describes. */
export interface BakedAlternative {
  readonly code: string
  readonly side: Side
  readonly anchor: BakedAnchor
}

/** A landmark of kind point, level or vertical on one side. Curves have several anchors in order. */
export interface BakedLandmark {
  readonly id: string
  readonly side: Side
  readonly anchors: readonly BakedAnchor[]
}

/** One stretch of a meridian branch: a polyline along the skin. `style` dashed is internal, drawn faint. */
export interface BakedPath {
  readonly meridian: string
  readonly path: string
  readonly side: Side
  readonly style: 'solid' | 'dashed'
  /** Anchors flattened, three numbers each, about 2 mm apart. */
  readonly anchors: readonly number[]
}

/** The nearest other points of a point along the skin, nearest first, with distance in millimetres on the reference face. */
export interface BakedNeighbour {
  readonly code: string
  readonly mm: number
  /** The same in cun of the scale that holds there. */
  readonly cun: number
  /** In which direction it lies. */
  readonly ways: readonly WayWord[]
}

/** How finely the atlas knows the place of a marker on the reference face; `id` as in {@link BakedMarker}. */
export interface BakedTolerance {
  readonly id: string
  readonly method: LocationMethod
  /** Radius along the skin, millimetres. */
  readonly mm: number
  /** Along the skin from the place to its rival, millimetres; only where a rival place is baked. */
  readonly rivalMm?: number
}

/** The whole baked file. `head` and `data` are short hashes of the inputs it was made from. */
export interface Placements {
  readonly head: string
  readonly data: string
  readonly markers: readonly BakedMarker[]
  readonly alternatives: readonly BakedAlternative[]
  readonly landmarks: readonly BakedLandmark[]
  readonly paths: readonly BakedPath[]
  readonly neighbours: Readonly<Record<string, readonly BakedNeighbour[]>>
  readonly tolerances: readonly BakedTolerance[]
}

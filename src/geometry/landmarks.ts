import type { Anchor } from './anchor'
import { curveThrough, lineNearest } from './curve'
import type { HeadPosition } from './frame'
import { PlacementError } from './placement-error'
import type { BakedAnchor } from './placements'
import type { SkinLine } from './section'
import type { Place, Skin } from './surface'

/** `data/landmark-anchors.json`: where each landmark was seen on the head. Paired landmarks stand there for the left side only. */
export interface LandmarkAnchorsFile {
  readonly version: string
  /** Hash of the topology the anchors belong to. */
  readonly head: string
  readonly landmarkAnchors: readonly LandmarkAnchor[]
}

/** One authored landmark: a single anchor, or the ordered control anchors of a curve. */
export interface LandmarkAnchor {
  readonly id: string
  readonly anchor?: BakedAnchor
  readonly curve?: readonly BakedAnchor[]
  /** What was seen on the head there. */
  readonly seen: string
}

/** An anchor from its three baked numbers. */
export function anchorFromBaked([triangle, weight0, weight1]: BakedAnchor): Anchor {
  return { triangle, weights: [weight0, weight1, 1 - weight0 - weight1] }
}

/** An anchor as the file of authored landmarks holds it. Five decimals are 0.05 µm on the largest triangle. */
export function authoredAnchor({ triangle, weights }: Anchor): BakedAnchor {
  const round = (weight: number): number => Math.round(weight * 1e5) / 1e5
  return [triangle, round(weights[0]), round(weights[1])]
}

/** The anchors of an authored landmark in order: all controls of a curve, or the one anchor of a single place. */
export function anchorsOfLandmark({ anchor, curve }: LandmarkAnchor): readonly BakedAnchor[] {
  return curve ?? (anchor ? [anchor] : [])
}

/** The authored landmarks of the left side and the midline, read on the face at hand. */
export class AuthoredLandmarks {
  readonly #skin: Skin
  readonly #anchors: ReadonlyMap<string, LandmarkAnchor>
  readonly #curves = new Map<string, SkinLine>()

  constructor(skin: Skin, anchors: readonly LandmarkAnchor[]) {
    this.#skin = skin
    this.#anchors = new Map(anchors.map((anchor) => [anchor.id, anchor]))
  }

  /** Ids in the order of the file. */
  ids(): string[] {
    return [...this.#anchors.keys()]
  }

  has(id: string): boolean {
    return this.#anchors.has(id)
  }

  isCurve(id: string): boolean {
    return this.#anchors.get(id)?.curve !== undefined
  }

  /** A point landmark. @throws PlacementError naming `neededBy` when it is not authored or is a curve */
  place(id: string, neededBy: string): Place {
    const { anchor } = this.#require(id, neededBy)
    if (!anchor) throw new PlacementError(neededBy, id, 'is a curve; a single place is needed here')
    return this.#skin.place(anchorFromBaked(anchor))
  }

  /** A curve landmark, smooth on this face. @throws PlacementError naming `neededBy` when it is not authored or is a single place */
  curve(id: string, neededBy: string): SkinLine {
    const known = this.#curves.get(id)
    if (known) return known
    const { curve } = this.#require(id, neededBy)
    if (!curve) throw new PlacementError(neededBy, id, 'is a single place; a curve is needed here')
    const line = curveThrough(
      this.#skin,
      curve.map((anchor) => this.#skin.place(anchorFromBaked(anchor))),
    )
    this.#curves.set(id, line)
    return line
  }

  /** The place of a curve nearest to a position. */
  nearestOnCurve(id: string, position: HeadPosition, neededBy: string): Place {
    return lineNearest(this.#skin, this.curve(id, neededBy), position).place
  }

  #require(id: string, neededBy: string): LandmarkAnchor {
    const anchor = this.#anchors.get(id)
    if (!anchor) throw new PlacementError(neededBy, id, 'no such landmark is authored')
    return anchor
  }
}

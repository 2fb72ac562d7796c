import type { Atlas } from './atlas'
import type { CautionClassId, ClaimLevel, Point } from './point'
import type { RegionId } from './region'

/** What to keep. Within one list any value will do; all lists that are given must agree. */
export interface PointFilter {
  /** Meridian ids, or `EX`. */
  readonly meridians?: readonly string[]
  readonly regions?: readonly RegionId[]
  /** Concern ids. */
  readonly targets?: readonly string[]
  readonly cautions?: readonly CautionClassId[]
  /** A point passes when one of its claims (for `targets`, where given) has one of these levels. */
  readonly levels?: readonly ClaimLevel[]
}

/** Points of the atlas that pass, in their order. An empty or missing list keeps all. */
export function filterPoints(atlas: Atlas, filter: PointFilter): readonly Point[] {
  return atlas.points.filter((point) => passes(point, filter))
}

/** Whether one point passes. */
export function passes(point: Point, filter: PointFilter): boolean {
  const { meridians, regions, targets, cautions, levels } = filter
  const claimed =
    (!targets?.length && !levels?.length) ||
    point.claims.some((claim) => allows(targets, claim.target) && allows(levels, claim.level))
  return (
    claimed &&
    allows(meridians, point.meridian) &&
    allows(regions, point.region) &&
    allows(cautions, point.caution.class)
  )
}

/** Whether a filter keeps everything. */
export function isOpen(filter: PointFilter): boolean {
  return Object.values(filter).every((list: readonly string[] | undefined) => !list?.length)
}

function allows(list: readonly string[] | undefined, value: string): boolean {
  return !list?.length || list.includes(value)
}

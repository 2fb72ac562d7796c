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
  /** A point passes when one of its claims (for `targets`, where given) has one of these levels; `none` passes those without any claim. */
  readonly levels?: readonly (ClaimLevel | 'none')[]
  /** Whether any study of the atlas used the point, never alone. */
  readonly studied?: readonly StudyUse[]
}

/** Was a point among those that a study used? */
export type StudyUse = 'used' | 'unused'

/** Points of the atlas that pass, in their order. An empty or missing list keeps all. */
export function filterPoints(atlas: Atlas, filter: PointFilter): readonly Point[] {
  return atlas.points.filter((point) => passes(atlas, point, filter))
}

/** Whether one point passes. */
export function passes(atlas: Pick<Atlas, 'studiesUsing'>, point: Point, filter: PointFilter): boolean {
  const { meridians, regions, targets, cautions, levels, studied } = filter
  const claimed =
    (!targets?.length && !levels?.length) ||
    point.claims.some((claim) => allows(targets, claim.target) && allows(levels, claim.level)) ||
    (!targets?.length && levels?.includes('none') === true && point.claims.length === 0)
  return (
    claimed &&
    allows(meridians, point.meridian) &&
    allows(regions, point.region) &&
    allows(cautions, point.caution.class) &&
    allows(studied, atlas.studiesUsing(point.code).length > 0 ? 'used' : 'unused')
  )
}

/** Whether a filter keeps everything. */
export function isOpen(filter: PointFilter): boolean {
  return Object.values(filter).every((list: readonly string[] | undefined) => !list?.length)
}

function allows(list: readonly string[] | undefined, value: string): boolean {
  return !list?.length || list.includes(value)
}

import type { Atlas } from '../atlas/atlas'
import { passes, type StudyUse } from '../atlas/filter'
import type { CautionClassId, ClaimLevel, Point } from '../atlas/point'
import type { RegionId } from '../atlas/region'
import { hasFilters, type PointFilters } from './filters'
import type { AtlasState } from './atlas-state'
import { walkCode } from './meridian-walk'

/** True when a point passes every filter that is set. */
export function passesFilters(atlas: Atlas, point: Point, filters: PointFilters): boolean {
  const only = <Id extends string>(id: string | null) => (id === null ? [] : [id as Id])
  return passes(atlas, point, {
    meridians: only(filters.meridian),
    regions: only<RegionId>(filters.region),
    targets: only(filters.target),
    cautions: only<CautionClassId>(filters.caution),
    levels: only<ClaimLevel | 'none'>(filters.level),
    studied: only<StudyUse>(filters.studies),
  })
}

/**
 * The point that a walk is at, or the points that the open page is about, or a record that the pointer or the focus rests on: those of a concern, a meridian, a study,
 * a safety item, over a structure, found by a landmark, or what the filters of the list
 * leave; elsewhere, when the atlas is looked at for safety, those that need more than usual care. They stay bright on the head while the others dim. Null when the page is about no points in particular: then none dims.
 */
export function pointsInFocus(
  state: Pick<AtlasState, 'route' | 'filters' | 'purpose' | 'hover'> & Partial<Pick<AtlasState, 'walk'>>,
  atlas: Atlas,
): ReadonlySet<string> | null {
  const { filters, hover } = state
  if (state.walk && hover?.kind !== 'page') return new Set([walkCode(state.walk)])
  const route =
    hover?.kind === 'page'
      ? hover.route
      : hover?.kind === 'zone'
        ? ({ page: 'target', id: hover.id } as const)
        : state.route
  const codes = (points: readonly Point[]) =>
    points.length === 0 ? null : new Set(points.map((point) => point.code))
  // Looked at for safety, points of usual care step back.
  const elsewhere = () =>
    state.purpose === 'safety'
      ? codes(atlas.points.filter((point) => point.caution.class !== 'routine'))
      : null
  switch (route.page) {
    case 'points':
      return hasFilters(filters)
        ? new Set(
            atlas.points.filter((point) => passesFilters(atlas, point, filters)).map((point) => point.code),
          )
        : elsewhere()
    case 'target':
      return codes(atlas.claimsFor(route.id).map((claim) => claim.point))
    case 'meridian':
      return codes(atlas.pointsOn(route.id))
    case 'evidence':
      return route.id === null ? null : codes(atlas.pointsUsedIn(route.id))
    case 'structure':
      return codes(atlas.pointsAtStructure(route.id))
    case 'landmark':
      return codes(atlas.pointsFoundBy(route.id))
    case 'safety':
      return route.id === null ? null : codes(atlas.pointsOfSafetyItem(route.id))
    default:
      return elsewhere()
  }
}

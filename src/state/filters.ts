/** What the list of points is narrowed to. `null` means: not narrowed. Values are ids of the data. */
export type PointFilters = {
  readonly meridian: string | null
  readonly region: string | null
  readonly target: string | null
  readonly caution: string | null
}

/** One thing that the list can be narrowed by. */
export type FilterName = keyof PointFilters

/** The filters in the order in which the page offers them; each is also the name of its parameter in a link. */
export const FILTER_NAMES: readonly FilterName[] = ['meridian', 'region', 'target', 'caution']

/** No filter set. */
export const NO_FILTERS: PointFilters = { meridian: null, region: null, target: null, caution: null }

/** True when any filter is set. */
export function hasFilters(filters: PointFilters): boolean {
  return FILTER_NAMES.some((name) => filters[name] !== null)
}

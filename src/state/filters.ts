/** What the list of points is narrowed to. `null` means: not narrowed. Values are ids of the data. */
export type PointFilters = {
  readonly meridian: string | null
  readonly region: string | null
  readonly target: string | null
  readonly caution: string | null
  /** The level of a claim, or `none` for points without any. */
  readonly level: string | null
  /** `used` or `unused` in studies. */
  readonly studies: string | null
}

/** One thing that the list can be narrowed by. */
export type FilterName = keyof PointFilters

/** The filters in the order in which the page offers them; each is also the name of its parameter in a link. */
export const FILTER_NAMES: readonly FilterName[] = [
  'meridian',
  'region',
  'target',
  'caution',
  'level',
  'studies',
]

/** No filter set. */
export const NO_FILTERS: PointFilters = {
  meridian: null,
  region: null,
  target: null,
  caution: null,
  level: null,
  studies: null,
}

/** True when any filter is set. */
export function hasFilters(filters: PointFilters): boolean {
  return FILTER_NAMES.some((name) => filters[name] !== null)
}

/** How the list of points is ordered, the usual way first; also what a link calls it. `pinyin` and `english` go by the first letter of that name. */
export const GROUPINGS = ['meridian', 'region', 'pinyin', 'english'] as const

/** One way to order the list. */
export type Grouping = (typeof GROUPINGS)[number]

/** True when the text names a grouping; narrows text from a link. */
export function isGrouping(text: string): text is Grouping {
  return (GROUPINGS as readonly string[]).includes(text)
}

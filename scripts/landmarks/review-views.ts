import type { HeadPosition } from '../../src/geometry/frame'
import type { Mark } from './marks'
import type { OrthographicView } from './raster'
import { DIRECTIONS, viewFrom, type DirectionName } from './views'

/** Smallest and largest width of a review picture, metres: near enough to see a place, far enough to know where it is. */
const SPAN = [0.07, 0.3] as const

/** Landmarks that are looked at together; what matches none is `face`. The first match counts. */
const GROUPS: readonly (readonly [group: string, pattern: RegExp])[] = [
  ['hair', /hairline|vertex/],
  ['nape', /^(external_occ|eop_|c2_|c7_|trapezius)/],
  ['shoulder', /^(clavicle|acromion|greater_supra|lesser_supra|suprasternal)/],
  ['neck', /^(hyoid|thyroid|laryngeal|cricoid|scm_|common_carotid)/],
  ['ear', /^(tragus|supratragic|intertragic|ear|auricle|mastoid)/],
  ['jaw', /^(mandib|masseter|facial_artery|mental_foramen|menton|pogonion|mentolabial)/],
  ['cheek', /^(zygomatic|infraorbital|superficial_temporal)/],
  ['eye', /(canthus|eyebrow|orbital|frontal_notch|glabella|nasion)/],
]

/** Sorts landmarks into the groups of the review sheets; groups without any are left out. */
export function reviewGroups(ids: readonly string[]): Map<string, string[]> {
  const groups = new Map<string, string[]>()
  for (const id of ids) {
    const group = GROUPS.find(([, pattern]) => pattern.test(id))?.[0] ?? 'face'
    groups.set(group, [...(groups.get(group) ?? []), id])
  }
  return groups
}

/**
 * Five views that hold all the marks of one landmark: front, left, both three-quarters, and from above or below. Landmarks behind the
 * ears are seen from the back instead of the front, those at the jaw and under it from below.
 */
export function viewsOfMark(marks: readonly Mark[]): { name: DirectionName; view: OrthographicView }[] {
  const positions = marks.flatMap((mark) => mark.positions)
  const [low, high] = [bound(positions, Math.min), bound(positions, Math.max)]
  const centre: HeadPosition = [(low[0] + high[0]) / 2, (low[1] + high[1]) / 2, (low[2] + high[2]) / 2]
  const size = Math.hypot(high[0] - low[0], high[1] - low[1], high[2] - low[2])
  const span = Math.min(SPAN[1], Math.max(SPAN[0], size * 1.5))
  const names: DirectionName[] = [
    centre[2] < -0.02 ? 'back' : 'front',
    'left',
    'three-quarter',
    'back-three-quarter',
    centre[1] < -0.045 && centre[1] > -0.1 && centre[2] > 0 ? 'below' : 'above',
  ]
  return names.map((name) => ({ name, view: viewFrom(DIRECTIONS[name], centre, span) }))
}

function bound(positions: readonly HeadPosition[], pick: (...values: number[]) => number): HeadPosition {
  return [0, 1, 2].map((axis) =>
    pick(...positions.map((position) => position[axis]!)),
  ) as unknown as HeadPosition
}

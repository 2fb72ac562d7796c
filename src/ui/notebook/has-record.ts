import type { Atlas } from '../../atlas/atlas'
import type { Route } from '../../state/route'

/** Does the atlas have the record that a page names? A structure counts as there until the anatomy has come and says otherwise. */
export function hasRecord(atlas: Atlas, route: Route): boolean {
  switch (route.page) {
    case 'point':
      return atlas.point(route.code) !== undefined
    case 'target':
      return atlas.target(route.id) !== undefined
    case 'meridian':
      return atlas.meridian(route.id) !== undefined
    case 'landmark':
      return atlas.landmark(route.id) !== undefined
    case 'structure':
      return !atlas.structures || atlas.structure(route.id) !== undefined
    case 'safety':
      return route.id !== null && atlas.safetyItem(route.id) !== undefined
    case 'evidence':
      return route.id !== null && atlas.study(route.id) !== undefined
    default:
      return false
  }
}

/** What a kept page is called in the list: pages of one entry among many by that entry. */
export function entryName(atlas: Atlas, route: Route): string | undefined {
  if (route.page === 'safety' && route.id !== null) return atlas.safetyItem(route.id)?.title
  if (route.page === 'evidence' && route.id !== null) return atlas.study(route.id)?.shortCite
  return undefined
}

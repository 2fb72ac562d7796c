import type { SearchHit } from '../atlas/search'
import type { Route } from '../state/route'

/** A record found that has a page of its own. */
export type Hit = SearchHit & { readonly kind: HitKind }

/** Kinds of records with a page of their own. */
export type HitKind = Exclude<SearchHit['kind'], 'structure' | 'landmark'>

/** True when the record found has a page of its own. */
export function hasPage(hit: SearchHit): hit is Hit {
  return hit.kind !== 'structure' && hit.kind !== 'landmark'
}

/** The page of a record found. */
export function hitRoute(hit: { readonly kind: HitKind; readonly id: string }): Route {
  switch (hit.kind) {
    case 'point':
      return { page: 'point', code: hit.id }
    case 'target':
      return { page: 'target', id: hit.id }
    case 'meridian':
      return { page: 'meridian', id: hit.id }
    case 'study':
      return { page: 'evidence', id: hit.id }
    case 'safety':
      return { page: 'safety', id: hit.id }
  }
}

import type { SearchHit } from '../atlas/search'
import type { SearchKind } from '../atlas/search-entry'
import type { Hover } from '../state/atlas-state'
import type { Route } from '../state/route'

/** The page of a record found. */
export function hitRoute({ kind, id }: { readonly kind: SearchKind; readonly id: string }): Route {
  if (kind === 'point') return { page: 'point', code: id }
  return { page: kind === 'study' ? 'evidence' : kind, id }
}

/** What lights up on the head for a record found: its mark, its line, or the points of its page. */
export function hitHover(hit: SearchHit): Hover {
  if (hit.kind === 'point') return { kind: 'point', code: hit.id, side: null }
  if (hit.kind === 'meridian') return { kind: 'meridian', id: hit.id }
  return { kind: 'page', route: hitRoute(hit) }
}

import { useCallback } from 'react'
import type { Atlas } from '../atlas/atlas'
import { buildSearch, groupHits, suggestNearest, type AtlasSearch } from '../atlas/search'
import { useAtlas } from './atlas-context'
import { en } from './messages/en'
import { hasPage, type Hit, type HitKind } from './search-hit'

// The index is built at the first letter and kept as long as the atlas it belongs to.
const built = new WeakMap<Atlas, AtlasSearch>()

function searchOf(atlas: Atlas): AtlasSearch {
  const ready = built.get(atlas) ?? buildSearch(atlas)
  built.set(atlas, ready)
  return ready
}

/** Hits of one kind, best first. */
export type HitGroup = { readonly kind: HitKind; readonly hits: readonly Hit[] }

/** Finds records for what was typed, best first, at most `limit`. */
export function useSearch(): (query: string, limit: number) => readonly Hit[] {
  const atlas = useAtlas()
  return useCallback((query, limit) => searchOf(atlas).search(query, limit).hits.filter(hasPage), [atlas])
}

/** The same hits sorted into groups by kind, the group with the best hit first. */
export function groupsOf(hits: readonly Hit[]): readonly HitGroup[] {
  return groupHits(hits) as readonly HitGroup[]
}

/** What a group of hits is called; points that follow a concern are said to be claimed for it. */
export function groupName(kind: HitKind, hits: readonly Hit[]): string {
  const concern = kind === 'point' ? hits[0]?.claimedFor : undefined
  return concern === undefined ? en.search.kind[kind] : en.search.claimedFor(concern)
}

/** The records nearest to an id that the atlas does not have; a page that does not exist is looked for among all kinds. */
export function useNearest(
  kind: HitKind | 'page',
  text: string,
): readonly Pick<Hit, 'kind' | 'id' | 'title'>[] {
  const atlas = useAtlas()
  if (kind !== 'page') return suggestNearest(atlas, kind, text).map((hit) => ({ kind, ...hit }))
  const last = text.split('/').at(-1) ?? text
  return (['point', 'target', 'meridian'] as const)
    .flatMap((one) => suggestNearest(atlas, one, last, 1).map((hit) => ({ kind: one, ...hit })))
    .slice(0, 3)
}

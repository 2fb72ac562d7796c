import { useCallback, useEffect } from 'react'
import type { Atlas } from '../atlas/atlas'
import {
  buildSearch,
  suggestNearest,
  type AtlasSearch,
  type SearchAnswer,
  type SearchGroup,
} from '../atlas/search'
import type { SearchKind } from '../atlas/search-entry'
import { useAtlas } from './atlas-context'
import { en } from './messages/en'

/** The index is built once and kept as long as the points it finds, which an atlas shares with itself once it has more. */
const built = new WeakMap<Atlas['points'], AtlasSearch>()

function searchOf(atlas: Atlas): AtlasSearch {
  const ready = built.get(atlas.points) ?? buildSearch(atlas)
  built.set(atlas.points, ready)
  ready.addStructures(atlas)
  return ready
}

/** Finds records for what was typed, best first, at most `limit`. */
export function useSearch(): (query: string, limit: number) => SearchAnswer {
  const atlas = useAtlas()
  return useCallback((query, limit) => searchOf(atlas).search(query, limit), [atlas])
}

/** Builds the index once the page has been painted: nobody has typed by then, and the first letter is answered as fast as any other. */
export function useReadySearch(): void {
  const atlas = useAtlas()
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(searchOf, 0, atlas)
    })
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(timer)
    }
  }, [atlas])
}

/** What a group of hits is called; points that follow a concern are said to be claimed for it. */
export function groupName({ kind, hits }: SearchGroup): string {
  const concern = kind === 'point' ? hits[0]?.claimedFor : undefined
  return concern === undefined ? en.search.kind[kind] : en.search.claimedFor(concern)
}

/** The records nearest to an id that the atlas does not have; a page that does not exist is looked for among all kinds. */
export function useNearest(
  kind: SearchKind | 'page',
  text: string,
): readonly { readonly kind: SearchKind; readonly id: string; readonly title: string }[] {
  const atlas = useAtlas()
  if (kind !== 'page') return suggestNearest(atlas, kind, text).map((hit) => ({ kind, ...hit }))
  const last = text.split('/').at(-1) ?? text
  return (['point', 'target', 'meridian'] as const)
    .flatMap((one) => suggestNearest(atlas, one, last, 1).map((hit) => ({ kind: one, ...hit })))
    .slice(0, 3)
}

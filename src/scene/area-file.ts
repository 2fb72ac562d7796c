import type { BakedAreas } from '../geometry/areas/baked-areas'
import { fetchModel } from './model-files'

let pending: Promise<BakedAreas> | null = null

/** Loads the baked areas, once; a load that failed is tried again. Rejects with an Error that names the file, or says that it is of another head. */
export function loadAreas(head: string, cache: RequestCache): Promise<BakedAreas> {
  pending ??= fetchModel('areas.json', cache)
    .then((response) => response.json() as Promise<BakedAreas>)
    .then((areas) => {
      if (areas.head !== head)
        throw new Error(`models/areas.json is of head ${areas.head}; this head is ${head}.`)
      return areas
    })
    .catch((fault: unknown) => {
      pending = null
      throw fault
    })
  return pending
}

import structures from '../../data/structures.json?url'
import zones from '../../data/zones.json?url'
import type { Atlas } from '../atlas/atlas'
import { withStructures } from '../atlas/with-structures'
import { withZones } from '../atlas/with-zones'

/** A page of a concern is laid out once its anatomy is here: one that takes longer than this is given up, milliseconds. */
const PATIENCE_MS = 10_000

/**
 * The atlas with muscles and other structures, and the zones of concerns. Rejects with an Error that names the file which does not come,
 * or with `DataFaults`.
 */
export async function loadAnatomy(atlas: Atlas): Promise<Atlas> {
  const [bodies, places] = await Promise.all([read(structures), read(zones)])
  return withZones(withStructures(atlas, bodies), places)
}

async function read(url: string): Promise<unknown> {
  const response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE_MS) })
  if (!response.ok) throw new Error(`${url} did not load (${response.status}).`)
  return response.json()
}

import type { BakedAreas } from '../geometry/areas/baked-areas'
import { layArea, type LaidArea } from '../geometry/areas/lay-area'
import type { Skin } from '../geometry/surface'
import { areaPart, type AreaPart } from './area-field'
import type { HeadModel } from './head-model'

/** An area laid out on the resting reference face, and as part of a mesh. */
export interface ShelvedArea {
  readonly laid: LaidArea
  readonly part: AreaPart
}

/** Areas that were laid out once stay at hand for as long as the head does. */
const shelves = new WeakMap<HeadModel, Map<number, ShelvedArea>>()

/** One area of the file, laid out when first asked for (some milliseconds each). `resting` is the skin of the resting reference face. */
export function shelvedArea(
  model: HeadModel,
  { areas }: BakedAreas,
  area: number,
  resting: Skin,
): ShelvedArea {
  const shelf = shelves.get(model) ?? new Map<number, ShelvedArea>()
  shelves.set(model, shelf)
  const known = shelf.get(area)
  if (known) return known
  const baked = areas[area]!
  const laid = layArea(resting, baked, model.reference.mirror, eyeDistances(model))
  const made = { laid, part: areaPart(baked, laid, model.triangles, model.reference.mirror) }
  shelf.set(area, made)
  return made
}

/** The fourth of the skin's fields: millimetres to the front edge of the lid margins, positive in the eye. */
function eyeDistances(model: HeadModel): Float32Array {
  const fields = model.skin.getAttribute('fields').array
  return Float32Array.from({ length: fields.length / 4 }, (_, vertex) => fields[vertex * 4 + 3]!)
}

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

/** An area that is nowhere deeper than this is a strip, metres. */
const SLENDER = 0.005

/** Areas that were laid out once stay at hand for as long as the head does. */
const shelves = new WeakMap<HeadModel, Map<number, ShelvedArea>>()
const eyes = new WeakMap<HeadModel, Float32Array>()

/** Whether an area was laid out before. */
export function isShelved(model: HeadModel, area: number, isFine: boolean): boolean {
  return shelves.get(model)?.has(shelfNumber(area, isFine)) ?? false
}

/** One area of the file, laid out when first asked for (some milliseconds each). `resting` is the skin of the resting reference face. */
export function shelvedArea(
  model: HeadModel,
  { areas }: BakedAreas,
  area: number,
  isFine: boolean,
  resting: Skin,
): ShelvedArea {
  const shelf = shelves.get(model) ?? new Map<number, ShelvedArea>()
  shelves.set(model, shelf)
  const known = shelf.get(shelfNumber(area, isFine))
  if (known) return known
  const baked = areas[area]!
  const lay = (fine: boolean) => layArea(resting, baked, model.reference.mirror, eyeDistances(model), fine)
  const first = lay(isFine)
  const laid = isFine || !isSlender(first) ? first : lay(true)
  const made = { laid, part: areaPart(baked, laid, model.triangles, model.reference.mirror) }
  shelf.set(shelfNumber(area, isFine), made)
  return made
}

/** On a strip not much wider than the skin's triangles a coarse edge would show their teeth. */
function isSlender({ distance }: LaidArea): boolean {
  return distance.every((metres) => metres < SLENDER)
}

function shelfNumber(area: number, isFine: boolean): number {
  return area * 2 + (isFine ? 1 : 0)
}

/** The fourth of the skin's fields: millimetres to the front edge of the lid margins, positive in the eye. */
function eyeDistances(model: HeadModel): Float32Array {
  const known = eyes.get(model)
  if (known) return known
  const fields = model.skin.getAttribute('fields').array
  const eye = new Float32Array(fields.length / 4)
  for (let vertex = 0; vertex < eye.length; vertex += 1) eye[vertex] = fields[vertex * 4 + 3]!
  eyes.set(model, eye)
  return eye
}

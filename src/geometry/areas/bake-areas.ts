import { bakedAnchor } from '../bake'
import { MM } from '../frame'
import type { BakedArea } from './baked-areas'
import type { Skin } from '../surface'
import type { SolvedArea } from './solve-areas'
import { zoneTints } from './zone-tints'

/** The solved areas as anchors, in order. `skin` is the one that they were solved on. */
export function bakedAreas(skin: Skin, areas: readonly SolvedArea[]): BakedArea[] {
  const tints = zoneTints(skin, areas)
  return areas.map(({ kind, of, side, half, band, fibres, isDeep }) => ({
    kind,
    of,
    side,
    line: half.flatMap((place) => bakedAnchor(place)),
    band: band === null ? null : Math.round(band * MM * 100) / 100,
    ...(kind === 'zone' && { tint: tints.get(of)! }),
    ...(fibres && {
      fibres: { course: fibres.course, anchors: fibres.places.flatMap((place) => bakedAnchor(place)) },
    }),
    ...(isDeep && { isDeep }),
  }))
}

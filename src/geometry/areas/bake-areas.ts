import { bakedAnchor } from '../bake'
import { MM } from '../frame'
import type { BakedArea } from './baked-areas'
import type { SolvedArea } from './solve-areas'

/** The solved areas as anchors, in order. */
export function bakedAreas(areas: readonly SolvedArea[]): BakedArea[] {
  return areas.map(({ kind, of, side, half, band, fibres, isDeep }) => ({
    kind,
    of,
    side,
    line: half.flatMap((place) => bakedAnchor(place)),
    band: band === null ? null : Math.round(band * MM * 100) / 100,
    ...(fibres && {
      fibres: { course: fibres.course, anchors: fibres.places.flatMap((place) => bakedAnchor(place)) },
    }),
    ...(isDeep && { isDeep }),
  }))
}

import type { Skin } from '../surface'
import { areaField, outlineSamples } from './area-field'
import { TINT_COUNT } from './baked-areas'
import type { SolvedArea } from './solve-areas'

/** Zones nearer to each other than this must not look alike, metres. */
const APART = 0.006

/**
 * The tint of every concern's zone, so that zones which overlap or lie side by side differ: each in its turn takes, of the tints that none of its
 * neighbours has, the one that is used least. With more neighbours than tints it takes the least used of all.
 */
export function zoneTints(
  skin: Skin,
  areas: readonly Pick<SolvedArea, 'kind' | 'of' | 'line' | 'band'>[],
): ReadonlyMap<string, number> {
  const pieces = areas
    .filter(({ kind }) => kind === 'zone')
    .map(({ of, line, band }) => {
      const samples = outlineSamples(skin, line.places, band)
      return { of, positions: samples.positions, field: areaField(samples) }
    })
  const tints = new Map<string, number>()
  const used = Array.from({ length: TINT_COUNT }, () => 0)
  for (const of of new Set(pieces.map((piece) => piece.of))) {
    const own = pieces.filter((piece) => piece.of === of)
    const beside = pieces.filter(
      (other) =>
        other.of !== of &&
        own.some(
          (piece) =>
            piece.positions.some((position) => other.field(position) > -APART) ||
            other.positions.some((position) => piece.field(position) > -APART),
        ),
    )
    const taken = new Set(beside.map((other) => tints.get(other.of)))
    const free = [...used.keys()].filter((tint) => !taken.has(tint))
    const tint = (free.length > 0 ? free : [...used.keys()]).reduce((best, one) =>
      used[one]! < used[best]! ? one : best,
    )
    tints.set(of, tint)
    used[tint]! += 1
  }
  return tints
}

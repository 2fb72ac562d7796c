import { bulgeShape, type Bulge } from './bulge'
import type { FramePlacement } from './corners'
import type { HeadSource } from './source'
import { symmetrise } from './symmetry'
import { unitShape, type Unit } from './unit-shape'
import type { HeadShape } from './write-shapes'

/** One expression as shares of the source's units; both sides of a paired unit move together. Bulges are our own. */
interface Recipe {
  readonly id: string
  readonly units: readonly Unit[]
  readonly bulges?: readonly Bulge[]
}

const both = (name: string, share: number): Unit[] => [
  [name.replace('*', 'left'), share],
  [name.replace('*', 'right'), share],
]

/**
 * The chewing muscles of a clenched jaw, which the source has no unit for. The ends lie where the muscles begin and end on the reference
 * face, see `expressions.test.ts`; they are written here because landmarks are authored on the head that this makes, not before it.
 */
export const CLENCHED: readonly (Bulge & { readonly muscle: string })[] = [
  { muscle: 'masseter', from: [57, -6, 45], to: [47, -66, 14], reach: 25, height: 4 },
  { muscle: 'temporalis', from: [63, 2, 29], to: [64, 58, 35], reach: 24, height: 1.4 },
]

/** The expressions in file order. Shares were chosen by eye for a clear but unforced movement at strength 1. */
const RECIPES: readonly Recipe[] = [
  {
    id: 'brows-up',
    units: [
      ...both('eyebrows-*-up', 1),
      ...both('eyebrows-*-inner-up', 0.5),
      ...both('eyebrows-*-extern-up', 0.5),
    ],
  },
  { id: 'frown', units: [...both('eyebrows-*-down', 1), ['nose-compression', 0.4]] },
  { id: 'squint', units: [...both('eye-*-slit', 0.5), ...both('eyebrows-*-down', 0.25)] },
  { id: 'smile', units: [['mouth-corner-puller', 0.9], ...both('eye-*-slit', 0.2)] },
  { id: 'pucker', units: [['mouth-pursing', 1]] },
  { id: 'mouth-open', units: [['mouth-open', 0.45]] },
  { id: 'platysma', units: [['neck-platysma', 0.85]] },
  { id: 'clench', units: [['mouth-compression', 0.25]], bulges: CLENCHED },
]

const ANCESTRIES = ['asian', 'caucasian', 'african'] as const

/**
 * The expressions of `head-expressions.bin`. Units are averaged over the three ancestries. `reference` is the mean face, metres, head
 * frame, xyz per base vertex.
 */
export function expressionShapes(
  source: HeadSource,
  mirror: Int32Array,
  placement: FramePlacement,
  reference: Float64Array,
): HeadShape[] {
  return RECIPES.map(({ id, units, bulges = [] }) => {
    const ofAncestries = units.flatMap(([unit, share]) =>
      ANCESTRIES.map((ancestry): Unit => [`expression/units/${ancestry}/${unit}`, share / ANCESTRIES.length]),
    )
    const offsets = unitShape(source, mirror, placement, ofAncestries)
    if (bulges.length > 0) addBothSides(offsets, bulgeShape(source.mesh, reference, bulges), mirror)
    return { id, offsets }
  })
}

/** Adds displacements of the left half, and their mirror on the right, to a symmetric shape. */
function addBothSides(shape: Float64Array, left: Float64Array, mirror: Int32Array): void {
  // The mean with the mirror would halve what stands on one side only.
  for (let i = 0; i < left.length; i += 1) left[i]! *= 2
  symmetrise(left, mirror)
  for (let i = 0; i < shape.length; i += 1) shape[i]! += left[i]!
}

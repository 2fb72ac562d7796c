import { packHeadContainer } from './container'
import { cagePositions, type HalfCage } from './cage'
import type { HeadSource } from './source'
import { symmetrise } from './symmetry'
import { topologyHash, toSteps } from './write-reference'
import { turnIntoFrame, type FramePlacement } from './corners'

/** One expression as shares of the source's units; both sides of a paired unit move together. */
interface Recipe {
  readonly id: string
  readonly units: readonly (readonly [name: string, share: number])[]
}

const both = (name: string, share: number): (readonly [string, number])[] => [
  [name.replace('*', 'left'), share],
  [name.replace('*', 'right'), share],
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
]

const ANCESTRIES = ['asian', 'caucasian', 'african'] as const

/** Displacements below this, metres, are noise of the source and are not stored. */
const SMALLEST = 3e-5

/**
 * The bytes of `head-expressions.bin`. Units are averaged over the three ancestries, symmetrised, and turned and scaled into the
 * head frame by `placement`, the reference face's own.
 */
export function packExpressions(
  source: HeadSource,
  mirror: Int32Array,
  cage: HalfCage,
  placement: FramePlacement,
): { readonly bytes: Buffer; readonly largest: ReadonlyMap<string, number> } {
  const largest = new Map<string, number>()
  const arrays = RECIPES.flatMap(({ id, units }) => {
    const shape = new Float64Array(source.mesh.positions.length)
    for (const [unit, share] of units) {
      for (const ancestry of ANCESTRIES) {
        const offsets = source.target(`expression/units/${ancestry}/${unit}`)
        for (let i = 0; i < shape.length; i += 1) shape[i]! += (offsets[i]! * share) / ANCESTRIES.length
      }
    }
    symmetrise(shape, mirror)
    turnIntoFrame(shape, placement)
    const offsets = cagePositions(cage, shape)
    const vertices: number[] = []
    const kept: number[] = []
    for (let vertex = 0; vertex < cage.vertices.length; vertex += 1) {
      const offset = offsets.subarray(vertex * 3, vertex * 3 + 3)
      const length = Math.hypot(...offset)
      if (length < SMALLEST || 'hem' in cage.vertices[vertex]!) continue
      largest.set(id, Math.max(largest.get(id) ?? 0, length))
      vertices.push(vertex)
      kept.push(...offset)
    }
    return [
      { name: `${id}-vertices`, components: 1, bytes: 2, values: vertices } as const,
      { name: `${id}-offsets`, components: 3, bytes: 2, values: toSteps(kept) } as const,
    ]
  })
  const bytes = packHeadContainer(
    'head-expressions.bin',
    topologyHash(cage),
    { expressions: RECIPES.map(({ id }) => ({ id })) },
    arrays,
  )
  return { bytes, largest }
}

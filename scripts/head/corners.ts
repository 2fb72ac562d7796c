import type { HeadSource } from './source'
import { symmetrise } from './symmetry'

/** One extreme face of the model: an ancestry's average of one sex and age. */
export interface Corner {
  readonly id: string
  readonly ancestry: (typeof ANCESTRIES)[number]
  readonly sex: (typeof SEXES)[number]
  readonly age: (typeof AGES)[number]
}

const ANCESTRIES = ['asian', 'caucasian', 'african'] as const
const SEXES = ['female', 'male'] as const
const AGES = ['young', 'old'] as const

/** The twelve corners in file order. */
export const CORNERS: readonly Corner[] = ANCESTRIES.flatMap((ancestry) =>
  SEXES.flatMap((sex) => AGES.map((age) => ({ id: `${ancestry}-${sex}-${age}`, ancestry, sex, age }))),
)

/**
 * Base vertices (subject's left, or midline) that fix the head frame on every face. Chosen by looking at the mean face:
 * - tragion: the corner where the front edge of the ear's bowl meets the skin before it, just above the tragus;
 * - orbitale: straight below the pupil where the lid's slope has met the cheek, 21 mm below the pupil. People have 18 to 19 mm, but the
 *   eyeballs of this model are larger in the same proportion (27 mm against 24), and the orbit with them;
 * - glabella: the most forward midline vertex between the brows.
 */
export const FRAME_VERTICES = { tragion: 12213, orbitale: 11677, glabella: 234 } as const

/** Length of every head from glabella to the farthest midline vertex behind it (opisthocranion), metres: about the human mean. */
export const HEAD_LENGTH = 0.187

/** The twelve corners in the head frame and the placement of their mean. */
export interface AlignedCorners {
  /** Per corner: xyz per base vertex, symmetric, metres, scaled to `HEAD_LENGTH`. Only vertices that the mirror knows count. */
  readonly shapes: readonly Float64Array[]
  /** Turn and scale that bring the source's own frame to the mean face's head frame; displacements follow it. */
  readonly placement: FramePlacement
}

/** Builds every corner face: base plus ancestry plus build, symmetrised, then each brought into the head frame by its own bones. */
export function alignedCorners(source: HeadSource, mirror: Int32Array): AlignedCorners {
  const shapes = CORNERS.map((corner) => {
    const positions = source.mesh.positions.slice()
    const parts = [
      source.target(`macrodetails/${corner.id}`),
      source.target(`macrodetails/universal-${corner.sex}-${corner.age}-averagemuscle-averageweight`),
    ]
    for (const part of parts) for (let i = 0; i < positions.length; i += 1) positions[i]! += part[i]!
    symmetrise(positions, mirror)
    return positions
  })
  const placement = frankfurt(meanShape(shapes), mirror)
  for (const shape of shapes) {
    const own = frankfurt(shape, mirror)
    for (let i = 0; i < shape.length; i += 3) {
      shape[i + 1]! -= own.y
      shape[i + 2]! -= own.z
    }
    turnIntoFrame(shape, own)
  }
  return { shapes, placement }
}

/** A turn about x, a shift and a scale that bring a symmetric shape into the head frame. */
export interface FramePlacement {
  readonly cos: number
  readonly sin: number
  readonly y: number
  readonly z: number
  readonly scale: number
}

function frankfurt(positions: Float64Array, mirror: Int32Array): FramePlacement {
  const { tragion, orbitale, glabella } = FRAME_VERTICES
  const at = (vertex: number): [number, number] => [positions[vertex * 3 + 1]!, positions[vertex * 3 + 2]!]
  const [y, z] = at(tragion)
  const [orbitaleY, orbitaleZ] = at(orbitale)
  const angle = Math.atan2(orbitaleY - y, orbitaleZ - z)
  const [glabellaY, glabellaZ] = at(glabella)
  let length = 0
  for (let v = 0; v < mirror.length; v += 1) {
    const [backY, backZ] = at(v)
    // Behind and above the ear, so that a stooping back cannot count.
    if (mirror[v] === v && backZ < z && backY > y)
      length = Math.max(length, Math.hypot(backY - glabellaY, backZ - glabellaZ))
  }
  return { cos: Math.cos(angle), sin: Math.sin(angle), y, z, scale: HEAD_LENGTH / length }
}

/** Turns and scales xyz triples in place, without the shift: for displacements, and for shapes already shifted. */
export function turnIntoFrame(triples: Float64Array, placement: FramePlacement): void {
  const { cos, sin, scale } = placement
  for (let i = 0; i < triples.length; i += 3) {
    const y = triples[i + 1]!
    const z = triples[i + 2]!
    triples[i]! *= scale
    triples[i + 1] = (y * cos - z * sin) * scale
    triples[i + 2] = (y * sin + z * cos) * scale
  }
}

/** Mean of several shapes of equal length. */
export function meanShape(shapes: readonly Float64Array[]): Float64Array {
  const out = new Float64Array(shapes[0]!.length)
  for (const shape of shapes) for (let i = 0; i < out.length; i += 1) out[i]! += shape[i]! / shapes.length
  return out
}

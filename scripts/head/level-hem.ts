import { HEM_BOWL, insideHem } from './hem'
import { cagePositions, type HalfCage } from './cage'

/** Skin this far above the hem, metres, keeps its own shape; below it follows the hem more and more. */
const REACH = 0.07
/** Width over which the hem's own unevenness is averaged, metres. */
const SPREAD = 0.012
const ROUNDS = 3

/**
 * Bodies differ, so a line cut straight on the mean face waves on the others. This shifts the lowest skin of each corner up or
 * down until its hem lies on the bowl again, raised or lowered as a whole. Changes `shapes` (xyz per base vertex, metres) in
 * place; their mean stays what it was. Returns the largest distance left between a hem and its bowl, metres.
 */
export function levelHem(shapes: readonly Float64Array[], reference: Float64Array, cage: HalfCage): number {
  const hem = cage.vertices.flatMap((vertex, index) => ('a' in vertex && vertex.t > 0 ? [index] : []))
  const rest = cagePositions(cage, reference)
  const places = hem.flatMap((vertex) => {
    const [x, y, z] = rest.subarray(vertex * 3, vertex * 3 + 3) as unknown as [number, number, number]
    return x === 0
      ? [[x, y, z]]
      : [
          [x, y, z],
          [-x, y, z],
        ]
  })
  const weights = hemWeights(reference, places)
  const worst = (): number =>
    Math.max(...shapes.flatMap((shape) => unevenness(shape, hem, cage).map(Math.abs)))
  for (let round = 0; round < ROUNDS; round += 1) {
    const shifts = shapes.map((shape) => {
      const errors = unevenness(shape, hem, cage)
      const bothSides = hem.flatMap((vertex, i) =>
        rest[vertex * 3] === 0 ? [errors[i]!] : [errors[i]!, errors[i]!],
      )
      return weights.map(({ vertex, shares, share }) => ({
        vertex,
        shift: -share * shares.reduce((sum, value, i) => sum + value * bothSides[i]!, 0),
      }))
    })
    weights.forEach(({ vertex }, i) => {
      const mean = shifts.reduce((sum, list) => sum + list[i]!.shift / shifts.length, 0)
      shapes.forEach((shape, c) => (shape[vertex * 3 + 1]! += shifts[c]![i]!.shift - mean))
    })
  }
  return worst()
}

interface HemWeight {
  readonly vertex: number
  /** How much of the hem's shift the vertex takes, 0 to 1. */
  readonly share: number
  /** Which hem places it listens to; sums to 1. */
  readonly shares: readonly number[]
}

function hemWeights(reference: Float64Array, places: readonly (readonly number[])[]): HemWeight[] {
  const out: HemWeight[] = []
  for (let vertex = 0; vertex * 3 < reference.length; vertex += 1) {
    const [x, y, z] = [reference[vertex * 3]!, reference[vertex * 3 + 1]!, reference[vertex * 3 + 2]!]
    const height = insideHem(reference, vertex)
    // The head is out of reach, and so is everything that was cut away with no edge across the hem.
    if (height > REACH || height < -REACH) continue
    const rise = Math.min(1, Math.max(0, 1 - height / REACH))
    const near = places.map((p) =>
      Math.exp(-((p[0]! - x) ** 2 + (p[1]! - y) ** 2 + (p[2]! - z) ** 2) / (2 * SPREAD * SPREAD)),
    )
    const total = near.reduce((sum, value) => sum + value, 0)
    if (total < 1e-30) continue
    out.push({ vertex, share: rise * rise * (3 - 2 * rise), shares: near.map((value) => value / total) })
  }
  return out
}

/** Height of each hem vertex above the bowl that best fits this shape's hem, metres. */
function unevenness(shape: Float64Array, hem: readonly number[], cage: HalfCage): number[] {
  const positions = cagePositions(cage, shape)
  const [, centreY, centreZ] = HEM_BOWL.center
  const heights = hem.map((vertex) => {
    const [x, y, z] = [positions[vertex * 3]!, positions[vertex * 3 + 1]!, positions[vertex * 3 + 2]!]
    return y - (centreY - Math.sqrt(HEM_BOWL.radius ** 2 - x * x - (z - centreZ) ** 2))
  })
  const mean = heights.reduce((sum, height) => sum + height / heights.length, 0)
  return heights.map((height) => height - mean)
}

import { leftEye } from './eye'
import { CORNERS } from './corners'
import { cagePositions, type HalfCage } from './cage'
import { decompose } from './modes'
import { packHeadContainer } from './container'
import type { BaseMesh } from './source'
import { topologyHash, toMicrometres, toSteps } from './write-reference'

/**
 * The bytes of `head-modes.bin`: eleven modes of the half cage and of the left eye, and the weights that rebuild each corner.
 * `corners` and `reference` are xyz per base vertex, head frame, metres.
 */
export function packModes(
  mesh: BaseMesh,
  cage: HalfCage,
  corners: readonly Float64Array[],
  reference: Float64Array,
): { readonly bytes: Buffer; readonly strengths: readonly number[] } {
  const rowOf = (shape: Float64Array): Float64Array => {
    const eye = leftEye(mesh, shape)
    return Float64Array.from([...cagePositions(cage, shape), ...eye.center, eye.radius])
  }
  const mean = rowOf(reference)
  const rows = corners.map((shape) => rowOf(shape).map((value, i) => value - mean[i]!))
  const { modes, weights, strengths } = decompose(rows)
  const size = cage.vertices.length * 3
  const bytes = packHeadContainer(
    'head-modes.bin',
    topologyHash(cage),
    {
      eyes: modes.map((mode) => ({
        center: [...mode.subarray(size, size + 3)].map(toMicrometres),
        radius: toMicrometres(mode[size + 3]!),
      })),
      corners: CORNERS.map(({ id }, corner) => ({
        id,
        modes: weights[corner]!.map((w) => Math.round(w * 1e5) / 1e5),
      })),
    },
    modes.map((mode, index) => ({
      name: `mode-${index}`,
      components: 3,
      bytes: 2,
      values: toSteps(mode.subarray(0, size)),
    })),
  )
  return { bytes, strengths }
}

import type { Ball } from './openness'
import type { BaseMesh } from './source'

/** Base vertices of the left eyeball's helper: an even net over a ball, so their mean is its centre on every shape. */
const EYE_NET: { readonly first: number; readonly last: number } = { first: 14598, last: 14669 }
/**
 * The net is not round on every corner. A ball this much smaller pierces no lid on any of them and still leaves no gap (looked at
 * on all twelve).
 */
const EYE_FIT = 0.965

/**
 * The left eyeball on one shape (xyz per base vertex): centre of its net, and the mean reach of the net's vertices along the
 * directions they have on the untouched base mesh. Both are linear in the shape, so the modes carry them exactly.
 */
export function leftEye(mesh: BaseMesh, positions: Float64Array): Ball {
  const rest = netCentre(mesh.positions)
  const center = netCentre(positions)
  let radius = 0
  const count = EYE_NET.last - EYE_NET.first + 1
  for (let v = EYE_NET.first; v <= EYE_NET.last; v += 1) {
    const direction = rest.map((value, axis) => mesh.positions[v * 3 + axis]! - value)
    const length = Math.hypot(...direction)
    direction.forEach((value, axis) => {
      radius += ((value / length) * (positions[v * 3 + axis]! - center[axis]!)) / count
    })
  }
  return { center, radius: radius * EYE_FIT }
}

function netCentre(positions: Float64Array): [number, number, number] {
  const sum: [number, number, number] = [0, 0, 0]
  for (let v = EYE_NET.first; v <= EYE_NET.last; v += 1) {
    for (const axis of [0, 1, 2] as const) sum[axis] += positions[v * 3 + axis]!
  }
  const count = EYE_NET.last - EYE_NET.first + 1
  return [sum[0] / count, sum[1] / count, sum[2] / count]
}

import type { Head } from './head'
import type { BakedAnchor } from './placements'
import { splinePosition } from './spline'
import {
  vectorCross,
  vectorDistance,
  vectorMix,
  vectorSubtract,
  vectorUnit,
  vectorAdd,
  type Vector,
} from './vector'

/**
 * The edge of a region as a polyline over the left half of the reference skin, metres, head frame. It is the spline through the
 * anchors that measures (`curve.ts`), but not laid down onto the skin between them: it then needs no search tree, and at anchor
 * distances of 4 to 9 mm it stays within 0.2 mm of the skin.
 */
export interface RegionCurve {
  readonly points: readonly Vector[]
  /** For each piece between two points, the unit direction along the skin to the left of travel. */
  readonly sides: readonly Vector[]
  /** How far along the whole curve each point lies, 0 to 1. */
  readonly fractions: readonly number[]
  readonly closed: boolean
  /** Vertices near the curve to start a search from, each with the piece it lies next to. */
  readonly seeds: readonly { readonly vertex: number; readonly piece: number }[]
}

/** Distance between the points of a region's edge, metres. */
const SPACING = 0.001

/**
 * Builds a region's edge from anchors in order.
 * @param normals unit vertex normals of the reference skin
 * @param closed joins the last anchor to the first, which must be the same place
 * @param toRight set when the region lies to the right of travel seen from outside
 * @throws RangeError with fewer than two anchors
 */
export function regionCurve(
  head: Head,
  normals: Float32Array,
  anchors: readonly BakedAnchor[],
  { closed = false, toRight = false }: { closed?: boolean; toRight?: boolean } = {},
): RegionCurve {
  if (anchors.length < 2) throw new RangeError('The edge of a region needs at least two anchors.')
  const controls = anchors.map((anchor) => readVector(head, head.referencePositions, anchor))
  const upward = anchors.map((anchor) => vectorUnit(readVector(head, normals, anchor)))
  const points: Vector[] = [controls[0]!]
  const pointNormals: Vector[] = [upward[0]!]
  const seeds: { vertex: number; piece: number }[] = []
  anchors.forEach((anchor, i) => {
    for (let corner = 0; corner < 3; corner += 1) {
      seeds.push({ vertex: head.triangles[anchor[0] * 3 + corner]!, piece: Math.max(0, points.length - 2) })
    }
    if (i + 1 === anchors.length) return
    const [from, to] = [controls[i]!, controls[i + 1]!]
    const before = controls[i - 1] ?? (closed ? controls.at(-2)! : vectorMix(to, from, 2))
    const after = controls[i + 2] ?? (closed ? controls[1]! : vectorMix(from, to, 2))
    const steps = Math.max(1, Math.round(vectorDistance(from, to) / SPACING))
    for (let step = 1; step <= steps; step += 1) {
      points.push(step === steps ? to : splinePosition(before, from, to, after, step / steps))
      pointNormals.push(vectorUnit(vectorMix(upward[i]!, upward[i + 1]!, step / steps)))
    }
  })
  const lengths = [0]
  const sides: Vector[] = []
  for (let i = 0; i + 1 < points.length; i += 1) {
    const along = vectorSubtract(points[i + 1]!, points[i]!)
    const normal = vectorAdd(pointNormals[i]!, pointNormals[i + 1]!)
    sides.push(vectorUnit(toRight ? vectorCross(along, normal) : vectorCross(normal, along)))
    lengths.push(lengths[i]! + Math.hypot(...along))
  }
  return { points, sides, fractions: lengths.map((length) => length / lengths.at(-1)!), closed, seeds }
}

/** Reads a value of three numbers per vertex (a position, a normal) at an anchor. */
function readVector(head: Head, values: Float32Array, [triangle, weight0, weight1]: BakedAnchor): Vector {
  const weights = [weight0, weight1, 1 - weight0 - weight1]
  const out: [number, number, number] = [0, 0, 0]
  weights.forEach((weight, corner) => {
    const start = head.triangles[triangle * 3 + corner]! * 3
    for (let axis = 0; axis < 3; axis += 1) out[axis]! += weight * values[start + axis]!
  })
  return out
}

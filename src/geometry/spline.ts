import { vectorDistance, vectorMix, type Vector } from './vector'

/**
 * The position of a centripetal Catmull–Rom spline between two of its controls, in the unit of the controls.
 * @param before,from,to,after four controls in order; the piece lies between `from` and `to`
 * @param fraction 0 at `from`, 1 at `to`
 */
export function splinePosition(p0: Vector, p1: Vector, p2: Vector, p3: Vector, fraction: number): Vector {
  const knot = (from: number, a: Vector, b: Vector): number =>
    from + Math.sqrt(Math.max(vectorDistance(a, b), 1e-9))
  const t0 = 0
  const t1 = knot(t0, p0, p1)
  const t2 = knot(t1, p1, p2)
  const t3 = knot(t2, p2, p3)
  const t = t1 + (t2 - t1) * fraction
  const a1 = vectorMix(p0, p1, (t - t0) / (t1 - t0))
  const a2 = vectorMix(p1, p2, (t - t1) / (t2 - t1))
  const a3 = vectorMix(p2, p3, (t - t2) / (t3 - t2))
  const b1 = vectorMix(a1, a2, (t - t0) / (t2 - t0))
  const b2 = vectorMix(a2, a3, (t - t1) / (t3 - t1))
  return vectorMix(b1, b2, (t - t1) / (t2 - t1))
}

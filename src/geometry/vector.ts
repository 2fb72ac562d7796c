/** A free vector or position as three numbers; the functions below never change their arguments. */
export type Vector = readonly [x: number, y: number, z: number]

/** `a + b`. */
export function vectorAdd(a: Vector, b: Vector): Vector {
  return [a[0] + b[0], a[1] + b[1], a[2] + b[2]]
}

/** `a − b`. */
export function vectorSubtract(a: Vector, b: Vector): Vector {
  return [a[0] - b[0], a[1] - b[1], a[2] - b[2]]
}

/** `a × factor`. */
export function vectorScale(a: Vector, factor: number): Vector {
  return [a[0] * factor, a[1] * factor, a[2] * factor]
}

/** `a + direction × distance`. */
export function vectorAlong(a: Vector, direction: Vector, distance: number): Vector {
  return [a[0] + direction[0] * distance, a[1] + direction[1] * distance, a[2] + direction[2] * distance]
}

/** Scalar product. */
export function vectorDot(a: Vector, b: Vector): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
}

/** Vector product, right-handed. */
export function vectorCross(a: Vector, b: Vector): Vector {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]]
}

/** Length. */
export function vectorLength(a: Vector): number {
  return Math.hypot(a[0], a[1], a[2])
}

/** Distance between two positions. */
export function vectorDistance(a: Vector, b: Vector): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])
}

/** The unit vector of the same direction; the zero vector stays zero. */
export function vectorUnit(a: Vector): Vector {
  const length = vectorLength(a)
  return length === 0 ? [0, 0, 0] : vectorScale(a, 1 / length)
}

/** From `a` (fraction 0) to `b` (fraction 1). */
export function vectorMix(a: Vector, b: Vector, fraction: number): Vector {
  return [a[0] + (b[0] - a[0]) * fraction, a[1] + (b[1] - a[1]) * fraction, a[2] + (b[2] - a[2]) * fraction]
}

/** What remains of `a` across the unit vector `normal`. */
export function vectorAcross(a: Vector, normal: Vector): Vector {
  return vectorAlong(a, normal, -vectorDot(a, normal))
}

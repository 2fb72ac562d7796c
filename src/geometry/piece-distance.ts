/**
 * Where on one straight piece of a line the place nearest to x, y, z lies: 0 at its start, 1 at its end. `points` holds xyz per point, piece i runs
 * from point i to the next; a piece without length has no such place: NaN. Written out in scalars, as {@link squaredPieceDistance}: both run a million times.
 */
export function pieceShare(
  points: Float64Array | Float32Array,
  piece: number,
  x: number,
  y: number,
  z: number,
): number {
  const a = piece * 3
  const ax = points[a]!
  const ay = points[a + 1]!
  const az = points[a + 2]!
  const ux = points[a + 3]! - ax
  const uy = points[a + 4]! - ay
  const uz = points[a + 5]! - az
  const share = (ux * (x - ax) + uy * (y - ay) + uz * (z - az)) / (ux * ux + uy * uy + uz * uz)
  return share < 0 ? 0 : share > 1 ? 1 : share
}

/** Squared distance from x, y, z to one straight piece of a line, in the square of the points' unit. Arguments as in {@link pieceShare}. */
export function squaredPieceDistance(
  points: Float64Array,
  piece: number,
  x: number,
  y: number,
  z: number,
): number {
  const share = pieceShare(points, piece, x, y, z)
  const a = piece * 3
  const ax = points[a]!
  const ay = points[a + 1]!
  const az = points[a + 2]!
  const dx = x - ax - share * (points[a + 3]! - ax)
  const dy = y - ay - share * (points[a + 4]! - ay)
  const dz = z - az - share * (points[a + 5]! - az)
  return dx * dx + dy * dy + dz * dz
}

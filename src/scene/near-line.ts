import { pieceShare } from '../geometry/piece-distance'

/** A line among the samples of all lines. */
export interface SampledLine {
  readonly first: number
  readonly count: number
}

/** How a sample of a line lies to another line; lengths in the unit of the positions. */
export interface NearLine {
  readonly distance: number
  /** How far it lies to the left of the place on the other line, seen from outside and along its own way; negative to the right. */
  readonly aside: number
  /** Cosine between the ways of both lines there. */
  readonly cosine: number
  /** The step of the other line that is nearest: the number of its first sample on that line. */
  readonly step: number
}

/**
 * How sample number `i` of a line lies to the nearest step of another one; null when that is farther than `within`. `positions` and
 * `normals` (outward) are xyz per sample.
 */
export function nearestOnLine(
  line: SampledLine,
  i: number,
  other: SampledLine,
  positions: Float32Array,
  normals: Float32Array,
  within: number,
): NearLine | null {
  const sample = line.first + i
  const [x, y, z] = [positions[sample * 3]!, positions[sample * 3 + 1]!, positions[sample * 3 + 2]!]
  let nearest = within * within
  let step = -1
  let [dx, dy, dz] = [0, 0, 0]
  for (let k = 0; k < other.count - 1; k += 1) {
    const a = (other.first + k) * 3
    // Most steps lie far above or below, before or behind: that is known without working out more.
    const [ay, az] = [positions[a + 1]!, positions[a + 2]!]
    const [sy, sz] = [positions[a + 4]! - ay, positions[a + 5]! - az]
    if (Math.abs(ay - y) > within + Math.abs(sy) || Math.abs(az - z) > within + Math.abs(sz)) continue
    const share = pieceShare(positions, other.first + k, x, y, z)
    const ax = positions[a]!
    const sx = positions[a + 3]! - ax
    const [ox, oy, oz] = [x - ax - share * sx, y - ay - share * sy, z - az - share * sz]
    const far = ox * ox + oy * oy + oz * oz
    if (!(far < nearest)) continue
    nearest = far
    step = k
    ;[dx, dy, dz] = [ox, oy, oz]
  }
  if (step < 0) return null
  const way = wayAt(line, i, positions)
  const otherWay = wayAt({ first: other.first + step, count: 2 }, 0, positions)
  const [nx, ny, nz] = [normals[sample * 3]!, normals[sample * 3 + 1]!, normals[sample * 3 + 2]!]
  const left = [ny * way[2] - nz * way[1], nz * way[0] - nx * way[2], nx * way[1] - ny * way[0]] as const
  return {
    distance: Math.sqrt(nearest),
    aside: dx * left[0] + dy * left[1] + dz * left[2],
    cosine: way[0] * otherWay[0] + way[1] * otherWay[1] + way[2] * otherWay[2],
    step,
  }
}

/** The way of a line at a sample, a unit vector. */
function wayAt(
  { first, count }: SampledLine,
  i: number,
  positions: Float32Array,
): readonly [number, number, number] {
  const from = (first + Math.max(0, i - 1)) * 3
  const to = (first + Math.min(count - 1, i + 1)) * 3
  const way = [0, 1, 2].map((axis) => positions[to + axis]! - positions[from + axis]!)
  const length = Math.hypot(...way) || 1
  return [way[0]! / length, way[1]! / length, way[2]! / length]
}

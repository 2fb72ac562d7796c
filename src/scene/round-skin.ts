/** Edges whose middle stands off a round skin by more than this, metres, are seen as straight pieces of an outline. */
const LEAST_RISE = 0.00016
/** No middle is raised farther, metres: marks are lifted by 0.5 mm over the flat triangles, and must stay above the round ones. */
const MOST_RISE = 0.00035

/**
 * Is a place of the resting face (metres, head frame) on crown, back of the head, neck or shoulders? Their triangles are larger than those of face and
 * ears, and their outline is long and plain.
 */
export function isPlainOutline(x: number, y: number, z: number): boolean {
  const isSkull = y > 0.03 && (z < 0.03 || y > 0.06)
  const isEar = Math.abs(x) > 0.068 && y < 0.05
  return y < -0.1 || (isSkull && !isEar)
}

/** A skin with some of its edges split, so that its outline is round. */
export interface RoundSkin {
  /** Three vertex indices each; from the number of old vertices on they mean middles. */
  readonly triangles: Uint32Array
  /** The two ends of the split edge of each middle. */
  readonly ends: Uint32Array
}

/**
 * Splits those edges of a mesh that cut off too much of the round form that their normals tell of, and each triangle by its split edges, so that no
 * gap opens. `triangles` are three vertex indices each, `positions` (metres) and `normals` (unit vectors) xyz per vertex. `isOutline` tells the
 * vertices between which edges may be split.
 */
export function roundSkin(
  triangles: Uint32Array,
  positions: Float32Array,
  normals: Float32Array,
  isOutline: (vertex: number) => boolean,
): RoundSkin {
  const count = positions.length / 3
  const mayBeSplit = Uint8Array.from({ length: count }, (_, vertex) => Number(isOutline(vertex)))
  const ends: number[] = []
  const middles = new Map<number, number>()
  /** The middle of an edge; -1 when it stays whole. */
  const middleOf = (a: number, b: number): number => {
    if (mayBeSplit[a]! + mayBeSplit[b]! < 2) return -1
    const key = a < b ? a * count + b : b * count + a
    let middle = middles.get(key)
    if (middle === undefined) {
      middle = riseOf(positions, normals, a, b) > LEAST_RISE ? count + ends.length / 2 : -1
      if (middle >= 0) ends.push(a, b)
      middles.set(key, middle)
    }
    return middle
  }
  const out: number[] = []
  for (let t = 0; t < triangles.length; t += 3) {
    const a = triangles[t]!
    const b = triangles[t + 1]!
    const c = triangles[t + 2]!
    splitTriangle(out, a, b, c, middleOf(a, b), middleOf(b, c), middleOf(c, a))
  }
  return { triangles: Uint32Array.from(out), ends: Uint32Array.from(ends) }
}

/** Adds the triangles of one whose edges (from each corner to the next) have these middles; -1 for none. Their turn stays the same. */
function splitTriangle(
  out: number[],
  a: number,
  b: number,
  c: number,
  ab: number,
  bc: number,
  ca: number,
): void {
  const split = Number(ab >= 0) + Number(bc >= 0) + Number(ca >= 0)
  if (split === 0) out.push(a, b, c)
  else if (split === 3) out.push(a, ab, ca, ab, b, bc, ca, bc, c, ab, bc, ca)
  // Turned until the first edge is split and, of two, the last is whole.
  else if (split === 1 ? ab < 0 : ca >= 0) splitTriangle(out, b, c, a, bc, ca, ab)
  else if (split === 1) out.push(a, ab, c, ab, b, c)
  else out.push(ab, b, bc, a, ab, bc, a, bc, c)
}

/** How far a round skin stands over the middle of an edge, metres: negative in hollows. */
function riseOf(positions: Float32Array, normals: Float32Array, a: number, b: number): number {
  let atA = 0
  let atB = 0
  for (let axis = 0; axis < 3; axis += 1) {
    const step = positions[b * 3 + axis]! - positions[a * 3 + axis]!
    atA += step * normals[a * 3 + axis]!
    atB += step * normals[b * 3 + axis]!
  }
  return (atB - atA) / 8
}

/**
 * Writes the middles behind the old vertices of `positions` (metres) and `normals`, xyz per vertex, whose old vertices are those of the face on
 * stage: each on the curve that leaves both ends of its edge at right angles to their normals.
 */
export function placeMiddles(ends: Uint32Array, positions: Float32Array, normals: Float32Array): void {
  const first = positions.length - (ends.length / 2) * 3
  for (let middle = 0; middle < ends.length / 2; middle += 1) {
    const a = ends[middle * 2]! * 3
    const b = ends[middle * 2 + 1]! * 3
    const at = first + middle * 3
    let nx = normals[a]! + normals[b]!
    let ny = normals[a + 1]! + normals[b + 1]!
    let nz = normals[a + 2]! + normals[b + 2]!
    const scale = 1 / (Math.hypot(nx, ny, nz) || 1)
    nx *= scale
    ny *= scale
    nz *= scale
    const rise = Math.max(-MOST_RISE, Math.min(MOST_RISE, riseOf(positions, normals, a / 3, b / 3)))
    positions[at] = (positions[a]! + positions[b]!) / 2 + rise * nx
    positions[at + 1] = (positions[a + 1]! + positions[b + 1]!) / 2 + rise * ny
    positions[at + 2] = (positions[a + 2]! + positions[b + 2]!) / 2 + rise * nz
    normals[at] = nx
    normals[at + 1] = ny
    normals[at + 2] = nz
  }
}

/** Values per vertex (`size` each) with those of the middles behind them: the means of their ends. */
export function withMiddles(
  ends: Uint32Array,
  values: Float32Array,
  size: number,
): Float32Array<ArrayBuffer> {
  const all = new Float32Array(values.length + (ends.length / 2) * size)
  all.set(values)
  for (let i = 0; i < (ends.length / 2) * size; i += 1) {
    const middle = Math.floor(i / size)
    const part = i % size
    all[values.length + i] =
      (values[ends[middle * 2]! * size + part]! + values[ends[middle * 2 + 1]! * size + part]!) / 2
  }
  return all
}

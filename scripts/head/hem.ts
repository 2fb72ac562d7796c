/**
 * Cuts faces by the hem surface: a shallow bowl under the collar bones and shoulders, so that the bust ends on one smooth line
 * whatever the quads do. Cage vertices are blends of two base vertices, so that the cut rides every face.
 */

/** The bowl in the head frame, metres: what lies inside this ball stays. Chosen so that acromion and mid-clavicle keep 4 cm of skin below, and flat enough that the underside stays out of sight. */
export const HEM_BOWL = { center: [0, 0.785, -0.045], radius: 1 } as const

/** A cage vertex as `(1 − t) a + t b` of two base vertices (`a === b` for an uncut one). */
export interface BlendedVertex {
  readonly a: number
  readonly b: number
  readonly t: number
}

/** A vertex nearer to the hem than this share of a cut edge is moved onto it instead of leaving a sliver. */
const SNAP = 0.3

/** The kept faces: indices into `vertices`; `onHem` says which vertices lie on the cut. */
export interface CutFaces {
  readonly faces: readonly (readonly number[])[]
  readonly vertices: readonly BlendedVertex[]
  readonly onHem: readonly boolean[]
}

/** Cuts `faces` (base vertex indices) by the hem, measured on `positions` (xyz per base vertex, head frame, metres). */
export function cutAtHem(faces: readonly (readonly number[])[], positions: Float64Array): CutFaces {
  const height = (vertex: number): number => insideHem(positions, vertex)
  const snapped = snapToHem(faces, height)
  const vertices: BlendedVertex[] = []
  const onHem: boolean[] = []
  const known = new Map<string, number>()
  const add = (a: number, b: number, t: number, hem: boolean): number => {
    const key = `${a},${b}`
    const found = known.get(key)
    if (found !== undefined) return found
    known.set(key, vertices.length)
    vertices.push({ a, b, t })
    onHem.push(hem)
    return vertices.length - 1
  }
  const kept: number[][] = []
  for (const face of faces) {
    const state = face.map((v) => (snapped.has(v) ? 0 : Math.sign(height(v))))
    if (!state.includes(1)) continue
    const out: number[] = []
    face.forEach((vertex, k) => {
      const next = face[(k + 1) % face.length]!
      const snap = snapped.get(vertex)
      if (snap) out.push(add(vertex, snap.b, snap.t, true))
      else if (state[k] === 1) out.push(add(vertex, vertex, 0, false))
      if (state[k]! * state[(k + 1) % face.length]! < 0) {
        // Always from the lower index, so that both faces of the edge name the same vertex.
        const [a, b] = vertex < next ? [vertex, next] : [next, vertex]
        out.push(add(a, b, height(a) / (height(a) - height(b)), true))
      }
    })
    kept.push(out)
  }
  return { faces: kept, vertices, onHem }
}

/** Signed distance of a base vertex to the hem, metres, positive on the kept side. */
export function insideHem(positions: Float64Array, vertex: number): number {
  const [x, y, z] = HEM_BOWL.center
  const i = vertex * 3
  return HEM_BOWL.radius - Math.hypot(positions[i]! - x, positions[i + 1]! - y, positions[i + 2]! - z)
}

function snapToHem(
  faces: readonly (readonly number[])[],
  height: (vertex: number) => number,
): Map<number, { b: number; t: number }> {
  const snapped = new Map<number, { b: number; t: number }>()
  const offer = (a: number, b: number): void => {
    const t = height(a) / (height(a) - height(b))
    const old = snapped.get(a)
    if (t <= SNAP && (!old || t < old.t || (t === old.t && b < old.b))) snapped.set(a, { b, t })
  }
  for (const face of faces) {
    face.forEach((a, k) => {
      const b = face[(k + 1) % face.length]!
      if (height(a) * height(b) >= 0) return
      offer(a, b)
      offer(b, a)
    })
  }
  return snapped
}

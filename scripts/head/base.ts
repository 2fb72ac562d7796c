import type { BlendedVertex } from './hem'
import type { CageVertex } from './cage'

/** A vertex of the bust's underside: a hem vertex drawn towards the middle of the hem (which lies on the midline) and pushed down. */
export interface BaseRing {
  readonly hem: BlendedVertex
  readonly middle: readonly BlendedVertex[]
  /** Share of the way to the middle, 0 to 1. */
  readonly shrink: number
  /** Metres down. */
  readonly drop: number
}

/**
 * Rings of the underside from the hem inwards: how far each is drawn towards the middle, and how far it is pushed down, metres.
 * The first lies close to the hem and gives the edge a small, even rounding; the others are drawn up a little, so that no view from the front shows them.
 */
const RINGS = [
  { shrink: 0.03, drop: 0.0025 },
  { shrink: 0.25, drop: 0 },
  { shrink: 0.6, drop: -0.004 },
] as const

/**
 * Closes the left half of the bust below the hem, adding to `vertices` and `midline` and writing faces into `out`. The hem chain
 * runs from one midline vertex to the other; the innermost ring is closed by one face against the midline.
 */
export function closeBase(bust: {
  readonly faces: readonly (readonly number[])[]
  readonly onHem: readonly boolean[]
  readonly vertices: CageVertex[]
  readonly midline: boolean[]
  readonly out: number[][]
}): void {
  const chain = hemChain(bust.faces, bust.onHem, bust.midline)
  const hem = chain.map((v) => bust.vertices[v] as BlendedVertex)
  let outer = chain
  for (const { shrink, drop } of RINGS) {
    const ring = hem.map((vertex, i) => {
      bust.vertices.push({ hem: vertex, middle: hem, shrink, drop })
      bust.midline.push(bust.midline[chain[i]!]!)
      return bust.vertices.length - 1
    })
    for (let i = 0; i + 1 < ring.length; i += 1) {
      bust.out.push([outer[i]!, outer[i + 1]!, ring[i + 1]!, ring[i]!])
    }
    outer = ring
  }
  bust.out.push([...outer])
}

/** Hem vertices in order, directed against the skin faces' own winding, so that new faces continue the surface. */
function hemChain(
  faces: readonly (readonly number[])[],
  onHem: readonly boolean[],
  midline: readonly boolean[],
): number[] {
  const next = new Map<number, number>()
  const directed = new Set(
    faces.flatMap((face) => face.map((v, k) => `${v},${face[(k + 1) % face.length]!}`)),
  )
  for (const face of faces) {
    face.forEach((v, k) => {
      const w = face[(k + 1) % face.length]!
      if (onHem[v]! && onHem[w]! && !directed.has(`${w},${v}`)) next.set(w, v)
    })
  }
  const ends = new Set(next.values())
  const start = [...next.keys()].find((v) => midline[v]! && !ends.has(v))
  if (start === undefined) throw new Error('The hem has no end on the midline: the bowl misses the body.')
  const chain = [start]
  for (let v = next.get(start); v !== undefined; v = next.get(v)) chain.push(v)
  if (chain.length !== next.size + 1 || !midline[chain.at(-1)!]!) {
    throw new Error(`The hem is not one line: ${chain.length} of ${next.size + 1} vertices hang together.`)
  }
  return chain
}

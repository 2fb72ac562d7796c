/** The edges of a mirror-symmetric cage. Those of the left half and midline come first, then the right twins. */
export interface CageEdges {
  readonly count: number
  /** Ends of the edges of left half and midline, by edge number. */
  readonly ends: readonly (readonly [number, number])[]
  /** Edge on the other side; edges on the midline name themselves. */
  readonly mirror: readonly number[]
  /** Number of a left or midline edge from its two cage vertices, in either order. Throws a RangeError when there is none. */
  readonly of: (a: number, b: number) => number
}

/** More vertices than any cage has, so that a pair of indices packs into one number. */
const PAIR = 2 ** 20

/** Numbers edges: those of left faces in order of use, then the right twins of all that do not lie on the midline. */
export function listEdges(leftFaces: readonly (readonly number[])[], mirror: Uint32Array): CageEdges {
  const numbers = new Map<number, number>()
  const ends: [number, number][] = []
  for (const face of leftFaces) {
    let a = face.at(-1)!
    for (const b of face) {
      const name = edgeName(a, b)
      if (!numbers.has(name)) {
        numbers.set(name, ends.length)
        ends.push([a, b])
      }
      a = b
    }
  }
  const twins = ends.map((_, edge) => edge)
  let count = ends.length
  ends.forEach(([a, b], edge) => {
    if (mirror[a] === a && mirror[b] === b) return
    twins[edge] = count
    twins[count] = edge
    count += 1
  })
  return {
    count,
    ends,
    mirror: twins,
    of: (a, b) => {
      const edge = numbers.get(edgeName(a, b))
      if (edge === undefined) throw new RangeError(`The cage has no left edge ${a}–${b}.`)
      return edge
    },
  }
}

function edgeName(a: number, b: number): number {
  return a < b ? a * PAIR + b : b * PAIR + a
}

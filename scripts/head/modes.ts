/** Directions that span the corner faces: `modes[m]` is one row of displacements, `weights[c][m]` rebuilds corner `c`. */
export interface Decomposition {
  readonly modes: readonly Float64Array[]
  readonly weights: readonly (readonly number[])[]
  /** Singular values, strongest first, in the unit of the rows. */
  readonly strengths: readonly number[]
}

/**
 * Singular value decomposition of rows that sum to zero (each corner minus the mean): one mode fewer than rows reproduces all of
 * them. Every mode is scaled so that its largest weight is 1 and signed so that the first large weight is positive.
 */
export function decompose(rows: readonly Float64Array[]): Decomposition {
  const gram = rows.map((a) => rows.map((b) => dot(a, b)))
  const { values, vectors } = symmetricEigen(gram)
  const order = values.map((_, i) => i).sort((a, b) => values[b]! - values[a]!)
  const kept = order.slice(0, rows.length - 1)
  const modes: Float64Array[] = []
  const weights = rows.map(() => [] as number[])
  for (const index of kept) {
    const column = vectors.map((row) => row[index]!)
    const peak = column.reduce((best, value) => (Math.abs(value) > Math.abs(best) + 1e-9 ? value : best), 0)
    const mode = new Float64Array(rows[0]!.length)
    rows.forEach((row, r) => {
      // Rows times a unit eigenvector give strength times direction; dividing weights by the peak multiplies it in here.
      const share = column[r]! * peak
      for (let i = 0; i < mode.length; i += 1) mode[i]! += share * row[i]!
      weights[r]!.push(column[r]! / peak)
    })
    modes.push(mode)
  }
  return { modes, weights, strengths: kept.map((index) => Math.sqrt(Math.max(0, values[index]!))) }
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i += 1) sum += a[i]! * b[i]!
  return sum
}

/** Eigenvalues and eigenvectors (columns) of a small symmetric matrix by cyclic Jacobi turns. */
function symmetricEigen(matrix: readonly (readonly number[])[]): { values: number[]; vectors: number[][] } {
  const n = matrix.length
  const a = matrix.map((row) => [...row])
  const vectors = a.map((_, i) => a.map((__, j) => (i === j ? 1 : 0)))
  for (let sweep = 0; sweep < 60; sweep += 1) {
    for (let p = 0; p < n; p += 1) {
      for (let q = p + 1; q < n; q += 1) {
        if (a[p]![q] === 0) continue
        const theta = (a[q]![q]! - a[p]![p]!) / (2 * a[p]![q]!)
        const t = Math.sign(theta || 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1))
        const c = 1 / Math.sqrt(t * t + 1)
        const s = t * c
        for (let k = 0; k < n; k += 1) turn(a[k]!, p, q, c, s)
        for (let k = 0; k < n; k += 1) {
          const [x, y] = [a[p]![k]!, a[q]![k]!]
          a[p]![k] = c * x - s * y
          a[q]![k] = s * x + c * y
        }
        for (let k = 0; k < n; k += 1) turn(vectors[k]!, p, q, c, s)
      }
    }
  }
  return { values: a.map((row, i) => row[i]!), vectors }
}

function turn(row: number[], p: number, q: number, c: number, s: number): void {
  const [x, y] = [row[p]!, row[q]!]
  row[p] = c * x - s * y
  row[q] = s * x + c * y
}

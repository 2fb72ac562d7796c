import type { BaseMesh } from './source'

/** For every base vertex of the groups asked for, the vertex on the other side; −1 elsewhere. Midline vertices name themselves. */
export function baseMirror(mesh: BaseMesh, groups: readonly string[]): Int32Array {
  const mirror = new Int32Array(mesh.vertexCount).fill(-1)
  for (const name of groups) {
    const other = otherSideOf(name)
    const candidates = new Map<string, number>()
    for (const vertex of groupVertices(mesh, other)) candidates.set(key(mesh, vertex, 1), vertex)
    for (const vertex of groupVertices(mesh, name)) {
      const twin = candidates.get(key(mesh, vertex, -1))
      if (twin === undefined)
        throw new Error(`Base vertex ${vertex} of "${name}" has no mirror twin in "${other}".`)
      mirror[vertex] = twin
    }
  }
  return mirror
}

/** The vertices a group's quads use, ascending. */
export function groupVertices(mesh: BaseMesh, name: string): number[] {
  const quads = mesh.groups.get(name)
  if (!quads) throw new Error(`The base mesh has no group "${name}".`)
  return [...new Set(quads.flat())].sort((a, b) => a - b)
}

/** Averages a shape (xyz per base vertex) with its mirror in place, wherever `mirror` is known: exact left-right symmetry after. */
export function symmetrise(positions: Float64Array, mirror: Int32Array): void {
  for (let vertex = 0; vertex < mirror.length; vertex += 1) {
    const twin = mirror[vertex]!
    if (twin < vertex) continue
    const a = vertex * 3
    const b = twin * 3
    const x = (positions[a]! - positions[b]!) / 2
    const y = (positions[a + 1]! + positions[b + 1]!) / 2
    const z = (positions[a + 2]! + positions[b + 2]!) / 2
    positions.set([x, y, z], a)
    positions.set([twin === vertex ? x : -x, y, z], b)
  }
}

function otherSideOf(name: string): string {
  if (name.startsWith('helper-l-')) return name.replace('helper-l-', 'helper-r-')
  if (name.startsWith('helper-r-')) return name.replace('helper-r-', 'helper-l-')
  return name
}

function key(mesh: BaseMesh, vertex: number, sign: 1 | -1): string {
  const [x, y, z] = [0, 1, 2].map((axis) => Math.round(mesh.positions[vertex * 3 + axis]! * 1e4))
  return `${(x! * sign).toString()},${y!.toString()},${z!.toString()}`
}

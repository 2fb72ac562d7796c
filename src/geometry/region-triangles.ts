import type { Head } from './head'

/** Per triangle of the head, 1 where all three corners lie inside a field (lash strips never). */
export function trianglesWithin(head: Head, field: Float32Array): Uint8Array {
  const { triangles } = head
  const within = new Uint8Array(triangles.length / 3)
  for (let triangle = 0, at = 0; triangle < head.groups.lashes.start; triangle += 1, at += 3) {
    const isWithin =
      field[triangles[at]!]! > 0 && field[triangles[at + 1]!]! > 0 && field[triangles[at + 2]!]! > 0
    within[triangle] = isWithin ? 1 : 0
  }
  return within
}

/** Per triangle of the head, 1 for the lining (never skin) whose corners lie inside a field. */
export function liningTriangles(head: Head, field: Float32Array): Uint8Array {
  const within = trianglesWithin(head, field)
  const { start, count } = head.groups.inner
  within.fill(0, 0, start)
  within.fill(0, start + count)
  return within
}

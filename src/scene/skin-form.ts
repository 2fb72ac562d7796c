/** Rounds of averaging with the neighbours: light spreads further than one triangle, and single bends would show as blotches. */
const SMOOTHING = 3

/**
 * Mean curvature at each vertex, per centimetre: positive on ridges such as the nose and the rim of the ear, negative in folds. Light
 * that goes into narrow forms comes out again, so the skin shader softens shadows by it. `triangles` are three vertex indices each, `positions` (metres) and
 * `normals` xyz per vertex.
 */
export function skinCurvature(
  triangles: Uint32Array,
  positions: Float32Array,
  normals: Float32Array,
): Float32Array {
  const sum = new Float32Array(positions.length / 3)
  const count = new Float32Array(positions.length / 3)
  const addEdge = (a: number, b: number) => {
    let bend = 0
    let span = 0
    for (let axis = 0; axis < 3; axis += 1) {
      const step = positions[b * 3 + axis]! - positions[a * 3 + axis]!
      bend += (normals[b * 3 + axis]! - normals[a * 3 + axis]!) * step
      span += step * step
    }
    if (span === 0) return
    const curvature = bend / span / 100
    sum[a]! += curvature
    sum[b]! += curvature
    count[a]! += 1
    count[b]! += 1
  }
  for (let t = 0; t < triangles.length; t += 3) {
    addEdge(triangles[t]!, triangles[t + 1]!)
    addEdge(triangles[t + 1]!, triangles[t + 2]!)
    addEdge(triangles[t + 2]!, triangles[t]!)
  }
  let curvature: Float32Array = sum.map((value, vertex) => value / (count[vertex]! || 1))
  for (let round = 0; round < SMOOTHING; round += 1) curvature = averaged(triangles, curvature)
  return curvature
}

/** Each vertex's value as the mean over the triangles around it. */
function averaged(triangles: Uint32Array, values: Float32Array): Float32Array {
  const sum = new Float32Array(values.length)
  const count = new Float32Array(values.length)
  for (let t = 0; t < triangles.length; t += 3) {
    const corners = triangles.subarray(t, t + 3)
    const mean = (values[corners[0]!]! + values[corners[1]!]! + values[corners[2]!]!) / 3
    for (const corner of corners) {
      sum[corner]! += mean
      count[corner]! += 1
    }
  }
  return sum.map((value, vertex) => value / (count[vertex]! || 1))
}

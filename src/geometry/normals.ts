/**
 * Area-weighted unit vertex normals of a triangle mesh, written into `out` (xyz per vertex). `positions` is xyz per vertex,
 * `triangles` three indices per triangle, counter-clockwise seen from outside. A vertex without area gets the zero vector.
 */
export function computeNormals(positions: Float32Array, triangles: Uint32Array, out: Float32Array): void {
  out.fill(0)
  for (let t = 0; t < triangles.length; t += 3) {
    const a = triangles[t]! * 3
    const b = triangles[t + 1]! * 3
    const c = triangles[t + 2]! * 3
    const ax = positions[a]!
    const ay = positions[a + 1]!
    const az = positions[a + 2]!
    const ux = positions[b]! - ax
    const uy = positions[b + 1]! - ay
    const uz = positions[b + 2]! - az
    const vx = positions[c]! - ax
    const vy = positions[c + 1]! - ay
    const vz = positions[c + 2]! - az
    const nx = uy * vz - uz * vy
    const ny = uz * vx - ux * vz
    const nz = ux * vy - uy * vx
    out[a]! += nx
    out[a + 1]! += ny
    out[a + 2]! += nz
    out[b]! += nx
    out[b + 1]! += ny
    out[b + 2]! += nz
    out[c]! += nx
    out[c + 1]! += ny
    out[c + 2]! += nz
  }
  for (let i = 0; i < out.length; i += 3) {
    const length = Math.hypot(out[i]!, out[i + 1]!, out[i + 2]!)
    const scale = length > 0 ? 1 / length : 0
    out[i]! *= scale
    out[i + 1]! *= scale
    out[i + 2]! *= scale
  }
}

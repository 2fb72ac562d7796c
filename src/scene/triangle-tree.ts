/** A search tree over triangles whose corners move. Metres. */
export interface TriangleTree {
  /**
   * Does a triangle cross the way from a start (x, y, z) along a unit direction, within `reach`? Only triangles that turn their front
   * (counter-clockwise corners) to the start count.
   */
  readonly isCrossed: (start: Triple, direction: Triple, reach: number) => boolean
  /** To be called after corners have moved. */
  readonly refit: () => void
}

type Triple = readonly [number, number, number]

/** At most so many triangles stand in one leaf. */
const LEAF = 8
/** Steps per axis of the curve that triangles are put in order along. */
const CURVE_BITS = 10
/** Boxes are met this much too early and left this much too late, metres: no triangle is lost to rounding. */
const SLACK = 1e-6
/** Stands for a direction of exactly nothing along an axis. */
const NO_SLOPE = 1e-20

/**
 * Builds the tree: triangles in order along a curve that fills space, so that neighbours in the list are neighbours in space, and over them
 * a full binary tree of boxes that needs no pointers. A general tree library does the same and more for ten times the bytes.
 * @param triangles three vertex indices each
 * @param positions xyz per vertex; kept, and read again by `refit`
 */
export function triangleTree(triangles: Uint32Array, positions: Float32Array): TriangleTree {
  const order = curveOrder(triangles, positions)
  const count = order.length
  const depth = Math.max(0, Math.ceil(Math.log2(count / LEAF)))
  const leaves = 2 ** depth
  /** Vertex offsets (three per triangle) in the order of the leaves. */
  const corners = new Uint32Array(count * 3)
  order.forEach((triangle, i) => {
    for (let corner = 0; corner < 3; corner += 1)
      corners[i * 3 + corner] = triangles[triangle * 3 + corner]! * 3
  })
  const leafStart = (leaf: number): number => Math.floor((leaf * count) / leaves)
  /** Least x, y, z and greatest x, y, z per node; the children of node n are 2n + 1 and 2n + 2. */
  const boxes = new Float32Array((leaves * 2 - 1) * 6)
  const stack = new Int32Array(depth + 2)

  const refit = (): void => {
    for (let node = leaves * 2 - 2; node >= 0; node -= 1) {
      const leaf = node - (leaves - 1)
      for (let axis = 0; axis < 3; axis += 1) {
        let least = Infinity
        let greatest = -Infinity
        if (leaf >= 0) {
          const end = leafStart(leaf + 1) * 3
          for (let i = leafStart(leaf) * 3; i < end; i += 1) {
            const value = positions[corners[i]! + axis]!
            if (value < least) least = value
            if (value > greatest) greatest = value
          }
        } else {
          const one = (node * 2 + 1) * 6 + axis
          const other = one + 6
          least = Math.min(boxes[one]!, boxes[other]!)
          greatest = Math.max(boxes[one + 3]!, boxes[other + 3]!)
        }
        boxes[node * 6 + axis] = least
        boxes[node * 6 + 3 + axis] = greatest
      }
    }
  }
  refit()

  const isCrossed: TriangleTree['isCrossed'] = ([x, y, z], [dx, dy, dz], reach) => {
    const ix = 1 / (dx || NO_SLOPE)
    const iy = 1 / (dy || NO_SLOPE)
    const iz = 1 / (dz || NO_SLOPE)
    let height = 1
    stack[0] = 0
    while (height > 0) {
      height -= 1
      const node = stack[height]!
      const box = node * 6
      const x0 = (boxes[box]! - x) * ix
      const x1 = (boxes[box + 3]! - x) * ix
      const y0 = (boxes[box + 1]! - y) * iy
      const y1 = (boxes[box + 4]! - y) * iy
      const z0 = (boxes[box + 2]! - z) * iz
      const z1 = (boxes[box + 5]! - z) * iz
      const enters = Math.max(0, Math.min(x0, x1), Math.min(y0, y1), Math.min(z0, z1))
      const leavesAt = Math.min(reach, Math.max(x0, x1), Math.max(y0, y1), Math.max(z0, z1))
      if (enters > leavesAt + SLACK) continue
      const leaf = node - (leaves - 1)
      if (leaf < 0) {
        stack[height] = node * 2 + 1
        stack[height + 1] = node * 2 + 2
        height += 2
        continue
      }
      const end = leafStart(leaf + 1) * 3
      for (let i = leafStart(leaf) * 3; i < end; i += 3) {
        const a = corners[i]!
        const b = corners[i + 1]!
        const c = corners[i + 2]!
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
        const facing = -(dx * nx + dy * ny + dz * nz)
        if (facing <= 0) continue
        const sx = x - ax
        const sy = y - ay
        const sz = z - az
        const away = sx * nx + sy * ny + sz * nz
        if (away < 0 || away >= reach * facing) continue
        // The start's offset from the first corner, turned about the direction: its shares of the two edges follow.
        const qx = sy * dz - sz * dy
        const qy = sz * dx - sx * dz
        const qz = sx * dy - sy * dx
        const u = vx * qx + vy * qy + vz * qz
        const v = -(ux * qx + uy * qy + uz * qz)
        if (u >= 0 && v >= 0 && u + v <= facing) return true
      }
    }
    return false
  }
  return { isCrossed, refit }
}

/** Numbers of the triangles in order along a curve through space (Morton's), by their first corner's place in the bounds of all. */
function curveOrder(triangles: Uint32Array, positions: Float32Array): Uint32Array {
  const count = triangles.length / 3
  const least = [Infinity, Infinity, Infinity]
  let extent = 0
  for (let axis = 0; axis < 3; axis += 1) {
    let greatest = -Infinity
    for (const vertex of triangles) {
      const value = positions[vertex * 3 + axis]!
      least[axis] = Math.min(least[axis]!, value)
      greatest = Math.max(greatest, value)
    }
    extent = Math.max(extent, greatest - least[axis]!)
  }
  const steps = (2 ** CURVE_BITS - 1) / (extent || 1)
  /** Place on the curve and number of the triangle in one number each: sorted without a comparison of ours. */
  const keys = Float64Array.from({ length: count }, (_, triangle) => {
    let place = 0
    for (let axis = 0; axis < 3; axis += 1) {
      const step = Math.floor((positions[triangles[triangle * 3]! * 3 + axis]! - least[axis]!) * steps)
      for (let bit = 0; bit < CURVE_BITS; bit += 1) place |= ((step >> bit) & 1) << (bit * 3 + axis)
    }
    return place * count + triangle
  })
  return Uint32Array.from(keys.sort(), (key) => key % count)
}

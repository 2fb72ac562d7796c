/** Where markers stand on the screen, one entry per marker. Reused from pick to pick, so that a pick makes no garbage. */
export interface MarkerPixels {
  /** CSS pixels from the left and top edge of the stage. */
  readonly x: Float32Array
  readonly y: Float32Array
  /** Cosine between the skin's normal and the direction to the camera; below 0 the marker is on the far side. -2 behind the camera. */
  readonly facing: Float32Array
  /** How many CSS pixels a metre across the view takes there. */
  readonly perMetre: Float32Array
}

/** Below this cosine a marker is seen so much from the side that it counts as turned away: it is not drawn and cannot be picked. */
export const LEAST_FACING = 0.15

/** From this cosine on a marker is wholly there. Near by, so that turning the head leaves no half-seen marks on its outline. */
export const FULL_FACING = 0.155

/** Room for `count` markers. */
export function markerPixels(count: number): MarkerPixels {
  const numbers = () => new Float32Array(count)
  return { x: numbers(), y: numbers(), facing: numbers(), perMetre: numbers() }
}

/** What the screen is seen through: view and projection in one column-major matrix, the camera's place (metres), the stage in CSS pixels. */
export interface ScreenLens {
  readonly viewProjection: ArrayLike<number>
  readonly camera: readonly [number, number, number]
  readonly width: number
  readonly height: number
}

/** Projects every marker. `positions` and `normals` are xyz per marker, metres and unit vectors, head frame. */
export function projectMarkers(
  positions: Float32Array,
  normals: Float32Array,
  lens: ScreenLens,
  out: MarkerPixels,
): void {
  const m = lens.viewProjection
  const m0 = m[0]!
  const m1 = m[1]!
  const m3 = m[3]!
  const m4 = m[4]!
  const m5 = m[5]!
  const m7 = m[7]!
  const m8 = m[8]!
  const m9 = m[9]!
  const m11 = m[11]!
  const m12 = m[12]!
  const m13 = m[13]!
  const m15 = m[15]!
  const [cameraX, cameraY, cameraZ] = lens.camera
  const halfWidth = lens.width / 2
  const halfHeight = lens.height / 2
  // The view is turned, not stretched: the length of the row is the camera's own scale.
  const scale = halfHeight * Math.hypot(m1, m5, m9)
  const count = out.x.length
  for (let i = 0, j = 0; i < count; i += 1, j += 3) {
    const x = positions[j]!
    const y = positions[j + 1]!
    const z = positions[j + 2]!
    const w = m3 * x + m7 * y + m11 * z + m15
    if (w <= 0) {
      out.facing[i] = -2
      continue
    }
    out.x[i] = halfWidth + (halfWidth * (m0 * x + m4 * y + m8 * z + m12)) / w
    out.y[i] = halfHeight - (halfHeight * (m1 * x + m5 * y + m9 * z + m13)) / w
    out.perMetre[i] = scale / w
    const toX = cameraX - x
    const toY = cameraY - y
    const toZ = cameraZ - z
    out.facing[i] =
      (toX * normals[j]! + toY * normals[j + 1]! + toZ * normals[j + 2]!) /
      Math.sqrt(toX * toX + toY * toY + toZ * toZ)
  }
}

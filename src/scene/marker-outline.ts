import { Vector3 } from 'three'
import { MARK_FORMS, markRadius } from './marker-shape'
import type { OcclusionTest } from './occlusion-test'

/** From this cosine on no mark is near enough to an outline to hang over it. */
const CLEAR_FACING = 0.6
/** Head that is farther behind the mark or nearer before it than this is seen beyond an outline, metres. */
const BEHIND = 0.05
const BEFORE = 0.02
/** So much of a mark may stand over, CSS pixels: less does not show. */
const OVERHANG_PX = 0.3
/** Places on the edge of a circle that are looked at. */
const ROUND = Array.from({ length: 6 }, (_, i) => {
  const angle = (i * Math.PI) / 3
  return [Math.cos(angle), Math.sin(angle)] as const
})

/** Where the camera stands (metres, head frame) and which direction is up on the screen (unit vector). */
export interface Onlooker {
  readonly eye: Vector3
  readonly up: Vector3
}

/** A mark near an outline: its place (metres, head frame) and the outward unit normal there are the three numbers from `at` on. */
export interface OutlineMark {
  readonly positions: Float32Array
  readonly normals: Float32Array
  readonly at: number
  readonly shape: number
  readonly presence: number
  /** Cosine between normal and direction to the camera. */
  readonly facing: number
  readonly pixelsPerMetre: number
}

/** How a mark stands to the outline of the head. */
export interface OutlineStand {
  /** All of it is on the head as it is seen. */
  isOnHead: boolean
  /** Unit vector on the screen in which the skin leans away, right and down; both 0 away from any outline. */
  right: number
  down: number
}

const place = /* @__PURE__ */ new Vector3()
const toCamera = /* @__PURE__ */ new Vector3()
const lean = /* @__PURE__ */ new Vector3()
const right = /* @__PURE__ */ new Vector3()
const up = /* @__PURE__ */ new Vector3()
const spot = /* @__PURE__ */ new Vector3()
const stand: OutlineStand = { isOnHead: true, right: 0, down: 0 }

/**
 * Whether a mark is wholly on the head as it is seen. It does not shrink for it: at the outline skin is of every brightness, and a small
 * mark would be lost there. Returns the same object every time.
 */
export function outlineStand(mark: OutlineMark, onlooker: Onlooker, occlusion: OcclusionTest): OutlineStand {
  const { positions, normals, at, shape, presence, facing, pixelsPerMetre } = mark
  stand.isOnHead = true
  stand.right = 0
  stand.down = 0
  if (facing >= CLEAR_FACING) return stand
  place.set(positions[at]!, positions[at + 1]!, positions[at + 2])
  toCamera.subVectors(onlooker.eye, place).normalize()
  up.copy(onlooker.up).addScaledVector(toCamera, -toCamera.dot(onlooker.up)).normalize()
  right.crossVectors(up, toCamera)
  lean
    .set(normals[at]!, normals[at + 1]!, normals[at + 2])
    .addScaledVector(toCamera, -facing)
    .normalize()
  stand.right = lean.dot(right)
  stand.down = -lean.dot(up)

  const { corners } = MARK_FORMS[shape]!
  const reach = (markRadius(shape, pixelsPerMetre, presence) - OVERHANG_PX) / pixelsPerMetre
  stand.isOnHead = (corners.length > 0 ? corners : ROUND).every(([x, y]) => {
    spot
      .copy(place)
      .addScaledVector(right, x * reach)
      .addScaledVector(up, y * reach)
      .sub(onlooker.eye)
    const distance = spot.length()
    const way = [spot.x / distance, spot.y / distance, spot.z / distance] as const
    return (
      occlusion.isMet(onlooker.eye, way, distance + BEHIND) &&
      !occlusion.isMet(onlooker.eye, way, distance - BEFORE)
    )
  })
  return stand
}

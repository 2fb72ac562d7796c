import { Vector3, type Camera } from 'three'
import type { Eye } from '../geometry/head-file'
import type { LabelBox } from './label-layout'

/** Half the opening of an eye, half the nose with its wings and half the mouth, metres: names keep off them. */
const EYE_HALF = [0.017, 0.01] as const
const NOSE_HALF = [0.019, 0.017] as const
const MOUTH_HALF = [0.024, 0.012] as const
/** From between the eyes to the middle of the lower nose and of the mouth, metres. */
const NOSE_OFFSET = [0, -0.036, 0.022] as const
const MOUTH_OFFSET = [0, -0.07, 0.012] as const
const CORNERS = [
  [-1, -1],
  [1, -1],
  [-1, 1],
  [1, 1],
] as const

const corner = /* @__PURE__ */ new Vector3()

/** Eyes, nose and mouth as boxes on the stage, CSS pixels: a face is known by them, so no name should lie on them. */
export function featureBoxes(
  { left, right }: { readonly left: Eye; readonly right: Eye },
  camera: Camera,
  size: { readonly width: number; readonly height: number },
): LabelBox[] {
  const boxOf = (place: readonly number[], half: readonly [number, number]): LabelBox => {
    const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity }
    for (const [across, up] of CORNERS) {
      corner.set(place[0]! + across * half[0], place[1]! + up * half[1], place[2]).project(camera)
      const x = (corner.x * 0.5 + 0.5) * size.width
      const y = (0.5 - corner.y * 0.5) * size.height
      box.left = Math.min(box.left, x)
      box.right = Math.max(box.right, x)
      box.top = Math.min(box.top, y)
      box.bottom = Math.max(box.bottom, y)
    }
    return box
  }
  const front = (eye: Eye) => [eye.center[0], eye.center[1], eye.center[2] + eye.radius]
  const below = (offset: readonly number[]) =>
    offset.map((step, axis) => (front(left)[axis]! + front(right)[axis]!) / 2 + step)
  return [
    boxOf(front(left), EYE_HALF),
    boxOf(front(right), EYE_HALF),
    boxOf(below(NOSE_OFFSET), NOSE_HALF),
    boxOf(below(MOUTH_OFFSET), MOUTH_HALF),
  ]
}

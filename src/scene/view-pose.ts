import type { HeadPosition } from '../geometry/frame'
import type { SubjectSide } from '../state/side'
import { VIEW_NAMES, type ViewName } from '../state/view'

/** Where a camera stands: it looks at `target` from `distance` metres, `azimuth` radians from the front towards the subject's left, `polar` radians from straight above. */
export interface ViewPose {
  readonly target: HeadPosition
  readonly distance: number
  readonly azimuth: number
  readonly polar: number
}

/** A direction from which to look and what must fit on the screen, metres. */
export interface ViewFrame {
  readonly target: HeadPosition
  readonly azimuth: number
  readonly polar: number
  /** Height and width of the scene that must be seen, metres, measured across the target. */
  readonly height: number
  readonly width: number
}

/** Vertical field of view, degrees: a portrait lens, so that noses stay as long as they are. */
export const FIELD_OF_VIEW_DEGREES = 22

const degrees = (value: number) => (value * Math.PI) / 180

/** The middle of head and neck, where the whole-head views look, metres. */
const MIDDLE: HeadPosition = [0, -0.008, 0.004]
const HEAD = { target: MIDDLE, height: 0.345, width: 0.3 }

/** The named views. Sides are the subject's. */
export const VIEW_FRAMES: Readonly<Record<ViewName, ViewFrame>> = {
  front: { ...HEAD, azimuth: 0, polar: degrees(88) },
  'three-quarter-left': { ...HEAD, azimuth: degrees(34), polar: degrees(84) },
  'three-quarter-right': { ...HEAD, azimuth: degrees(-34), polar: degrees(84) },
  left: { ...HEAD, azimuth: degrees(90), polar: degrees(88) },
  right: { ...HEAD, azimuth: degrees(-90), polar: degrees(88) },
  back: { ...HEAD, azimuth: degrees(180), polar: degrees(86) },
  crown: { target: [0, 0.03, 0], height: 0.31, width: 0.27, azimuth: 0, polar: degrees(14) },
  'under-chin': { target: [0, -0.035, 0.03], height: 0.325, width: 0.27, azimuth: 0, polar: degrees(124) },
}

/** Eye level, radians from straight above. */
const LEVEL = degrees(86)
/** Where the head's upright axis stands, metres before the ears. */
const AXIS_Z = -0.012
/** From this slope of the skin (upward part of its normal) a point begins to be on the crown, and at that one it wholly is. */
const CROWN_FROM = 0.6
const CROWN_ALL = 0.85
/** How much the view of a point on the crown leans to the front, beside 1 upwards. */
const CROWN_LEAN = 0.1
/** How much skin is shown around a chosen point, metres. */
export const POINT_SPAN = 0.205
/** How far inside the skin the view of a point turns, metres: a pivot on the skin swings the head out of sight. */
const POINT_PIVOT_DEPTH = 0.06
/** Views of a point stay between these, radians from straight above: from higher or lower the face cannot be read. */
const POINT_POLAR: readonly [least: number, most: number] = [degrees(9), degrees(122)]

/** Skin below this level that faces up is a shoulder or the root of the neck, not the crown, metres. */
const SHOULDER_LEVEL = -0.09
/** From higher than this the head hides its own shoulders, radians from straight above. */
const SHOULDER_POLAR = degrees(58)

/** The direction from the target to the camera, a unit vector in the head frame. */
export function viewDirection(azimuth: number, polar: number): [number, number, number] {
  const level = Math.sin(polar)
  return [level * Math.sin(azimuth), Math.cos(polar), level * Math.cos(azimuth)]
}

/**
 * The frame that shows one point where the face stays readable: halfway between straight on and straight out from the head's axis, so that
 * the slope of a nose wing or an ear does not turn the whole head away. `normal` is the outward unit normal there. `span` is how much skin to
 * show (metres); without it so much that the point is found again on the head.
 */
export function pointFrame(
  position: HeadPosition,
  normal: readonly [number, number, number],
  span: number | null = null,
): ViewFrame {
  const outX = position[0]
  const outZ = position[2] - AXIS_Z
  const out = Math.max(1e-6, Math.hypot(outX, outZ))
  // High on the skull "out" is no direction any more: there the normal alone says where to look from.
  const isShoulder = position[1] < SHOULDER_LEVEL
  const weight = Math.min(1, out / 0.05) * (isShoulder ? 1 : 1 - Math.abs(normal[1]))
  const x = normal[0] + (outX / out) * weight
  // The crown is seen with the nose downwards on the screen, like the named view: from behind, left and right would swap for nothing.
  const crown = isShoulder ? 0 : Math.min(1, Math.max(0, (normal[1] - CROWN_FROM) / (CROWN_ALL - CROWN_FROM)))
  const z = (normal[2] + (outZ / out) * weight) * (1 - crown) + CROWN_LEAN * crown
  const straight = Math.atan2(Math.hypot(x, z), normal[1])
  // Half the slope is enough to see a place by; the other half would show every face from below or above.
  const eased = straight + (LEVEL - straight) * 0.5 * weight
  const polar = Math.min(POINT_POLAR[1], Math.max(isShoulder ? SHOULDER_POLAR : POINT_POLAR[0], eased))
  const azimuth = Math.hypot(x, z) < 1e-4 ? 0 : Math.atan2(x, z)
  // A bare skull tells nothing: on the crown the frame becomes that of the named view, with nose and brow in the picture.
  const whole = VIEW_FRAMES.crown
  // Looking closely is for those who know where they are.
  const blend = (own: number, named: number) => (span === null ? own + (named - own) * crown : own)
  const toCamera = viewDirection(azimuth, polar)
  return {
    target: [
      blend(position[0] - toCamera[0] * POINT_PIVOT_DEPTH, whole.target[0]),
      blend(position[1] - toCamera[1] * POINT_PIVOT_DEPTH, whole.target[1]),
      blend(position[2] - toCamera[2] * POINT_PIVOT_DEPTH, whole.target[2]),
    ],
    azimuth: blend(azimuth, whole.azimuth),
    polar: blend(polar, whole.polar),
    height: blend(span ?? POINT_SPAN, whole.height),
    width: blend(span ?? POINT_SPAN, whole.width),
  }
}

/** How much skin is shown around a place that was pressed twice, metres. */
const PLACE_SPAN = 0.11

/** The frame that brings a place of the skin near, seen from where the camera stands: metres, head frame. */
export function placeFrame(position: HeadPosition, eye: HeadPosition): ViewFrame {
  const [x, y, z] = [0, 1, 2].map((axis) => eye[axis]! - position[axis]!) as [number, number, number]
  const distance = Math.hypot(x, y, z)
  const azimuth = Math.atan2(x, z)
  const polar = Math.acos(y / distance)
  const toCamera = viewDirection(azimuth, polar)
  return {
    target: [
      position[0] - toCamera[0] * POINT_PIVOT_DEPTH,
      position[1] - toCamera[1] * POINT_PIVOT_DEPTH,
      position[2] - toCamera[2] * POINT_PIVOT_DEPTH,
    ],
    azimuth,
    polar,
    height: PLACE_SPAN,
    width: PLACE_SPAN,
  }
}

/** The pose that fits a frame into the part of the screen that panels leave free, all in CSS pixels. */
export function framePose(
  frame: ViewFrame,
  stageHeight: number,
  freeWidth: number,
  freeHeight: number,
): ViewPose {
  const metresPerPixel = Math.max(
    frame.height / Math.max(1, freeHeight),
    frame.width / Math.max(1, freeWidth),
  )
  const distance = (metresPerPixel * stageHeight) / 2 / Math.tan(degrees(FIELD_OF_VIEW_DEGREES) / 2)
  return { target: frame.target, distance, azimuth: frame.azimuth, polar: frame.polar }
}

/** Seen from this near to the middle neither side is turned to the camera: the sine of an angle off the midline. */
const FROM_MIDDLE = 0.01

/** The named view whose direction is nearest to the one seen from, and the subject's side that is turned to the camera; none from the middle. */
export function nearestView(azimuth: number, polar: number): { view: ViewName; side?: SubjectSide } {
  const seen = viewDirection(azimuth, polar)
  let view: ViewName = 'front'
  let best = -Infinity
  for (const name of VIEW_NAMES) {
    const frame = VIEW_FRAMES[name]
    const direction = viewDirection(frame.azimuth, frame.polar)
    const alike = seen[0] * direction[0] + seen[1] * direction[1] + seen[2] * direction[2]
    if (alike > best) {
      best = alike
      view = name
    }
  }
  if (Math.abs(seen[0]) < FROM_MIDDLE) return { view }
  return { view, side: seen[0] > 0 ? 'left' : 'right' }
}

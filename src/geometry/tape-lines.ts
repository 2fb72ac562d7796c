import { lineNearest, linePart } from './curve'
import type { AxisPlane } from './recipes/axis-plane'
import { axisVector, sectionAcross } from './recipes/axis-plane'
import { lineLength, lineThrough, walkSection, type SkinLine } from './section'
import type { Place, Skin } from './surface'
import { vectorCross, vectorDistance, vectorScale, vectorSubtract, type Vector } from './vector'

/** A level or vertical line is drawn this far beyond the place, and this far both ways on the midline, metres. */
const BEYOND = 0.014
const ON_MIDLINE = 0.03
/** No landmark that gives a level is further away along it, metres. */
const FURTHEST = 0.25
/** A landmark nearer than this gives the line no direction, metres. */
const NO_DIRECTION = 0.004
/** So much of a curve is drawn to both sides of the place, metres. */
const CURVE_REACH = 0.045

/**
 * The stretch of a level or vertical line that is drawn: across the skin from a little beyond the place to where it passes the landmark
 * that gave it.
 */
export function planeStretch(skin: Skin, plane: AxisPlane, place: Place): SkinLine {
  const to = vectorSubtract(plane.reference, place.position)
  const hasDirection = plane.constraint.type !== 'midline' && Math.hypot(...to) > NO_DIRECTION
  const towards = hasDirection ? to : vectorCross(axisVector(plane.axis), skin.normal(place))
  const back = walked(skin, plane, place, vectorScale(towards, -1), hasDirection ? BEYOND : ON_MIDLINE)
  const ahead = hasDirection
    ? walkedToNearest(skin, plane, place, towards)
    : walked(skin, plane, place, towards, ON_MIDLINE)
  return lineThrough([...ahead.toReversed(), ...back.slice(1)])
}

/** The part of a curve around the place that is drawn. */
export function curveNear(skin: Skin, curve: SkinLine, place: Place): SkinLine {
  const { length } = lineNearest(skin, curve, place.position)
  return linePart(
    skin,
    curve,
    Math.max(0, length - CURVE_REACH),
    Math.min(lineLength(curve), length + CURVE_REACH),
  )
}

function walked(skin: Skin, plane: AxisPlane, place: Place, towards: Vector, length: number) {
  return walkSection(
    skin,
    place,
    sectionAcross(plane.axis, place.position),
    towards,
    (from, to, before) => {
      const step = vectorDistance(from.position, to.position)
      return before + step < length ? null : step === 0 ? 0 : (length - before) / step
    },
    length,
  ).places
}

/** On over the skin until the landmark comes no nearer. */
function walkedToNearest(skin: Skin, plane: AxisPlane, place: Place, towards: Vector) {
  const gap = (position: Vector) => vectorDistance(position, plane.reference)
  return walkSection(
    skin,
    place,
    sectionAcross(plane.axis, place.position),
    towards,
    (from, to) => (gap(to.position) > gap(from.position) ? 0 : null),
    FURTHEST,
  ).places
}

import type { Constraint } from '../../atlas/constraint'
import type { HeadPosition } from '../frame'
import { lineThrough, planeThrough, walkToZero, type Plane, type SkinLine } from '../section'
import type { Place, Skin } from '../surface'
import { vectorAcross, vectorCross, vectorDot, vectorLength, vectorScale, type Vector } from '../vector'
import { PlacementError } from '../placement-error'
import type { PlaceFinder } from './finder'

/** 0 is x (lateral), 1 is y (up), 2 is z (forward). */
export type Axis = 0 | 1 | 2

/** A constraint that fixes one coordinate: a level (y), a sagittal line (x) or a coronal line (z). */
export interface AxisPlane {
  readonly axis: Axis
  /** Metres; for x on the left side. */
  readonly value: number
  /** Where the landmark lies that gave the value: of several crossings the one nearest to it is meant. */
  readonly reference: HeadPosition
  readonly constraint: Constraint
}

/** The unit vector of an axis. */
export function axisVector(axis: Axis): Vector {
  return [axis === 0 ? 1 : 0, axis === 1 ? 1 : 0, axis === 2 ? 1 : 0]
}

/** Reads a constraint as an axis plane, or null when it is of another kind. */
export function axisPlane(finder: PlaceFinder, subject: string, constraint: Constraint): AxisPlane | null {
  switch (constraint.type) {
    case 'midline':
      return { axis: 0, value: 0, reference: [0, 0, 0], constraint }
    case 'sameLevel': {
      const reference = finder.position(constraint.as, subject)
      return { axis: 1, value: reference[1], reference, constraint }
    }
    case 'verticalLine': {
      const reference = finder.position(constraint.through, subject)
      return constraint.plane === 'sagittal'
        ? { axis: 0, value: Math.abs(reference[0]), reference, constraint }
        : { axis: 2, value: reference[2], reference, constraint }
    }
    case 'lateralOfMidline': {
      // At the root of the neck the distance is horizontal, not along the skin (scales.neck_chest_anterior_transverse).
      if (constraint.scale !== 'neck_chest_anterior_transverse') return null
      const reference = finder.position('clavicle_mid', subject)
      return {
        axis: 0,
        value: constraint.cun * finder.scale(constraint.scale, subject),
        reference,
        constraint,
      }
    }
    default:
      return null
  }
}

/** How far a position lies from an axis plane, metres, signed along the axis. */
export function axisDistance(plane: AxisPlane, position: HeadPosition): number {
  return position[plane.axis] - plane.value
}

/** The section plane of constant coordinate through a position. */
export function sectionAcross(axis: Axis, position: HeadPosition): Plane {
  return planeThrough(position, axisVector(axis))
}

/** Moves a place straight along the axis over the skin until it lies on the plane. */
export function slideToPlane(skin: Skin, subject: string, place: Place, plane: AxisPlane): Place {
  return slideWalk(skin, subject, place, plane).places.at(-1)!
}

/** The way that {@link slideToPlane} takes; a single place when it lies on the plane already. */
export function slideWalk(skin: Skin, subject: string, place: Place, plane: AxisPlane): SkinLine {
  const distance = axisDistance(plane, place.position)
  if (Math.abs(distance) < 1e-9) return lineThrough([place])
  const towards = vectorScale(axisVector(plane.axis), -Math.sign(distance))
  const normal = skin.normal(place)
  const across = vectorAcross(normal, towards)
  const walk = walkToZero(
    skin,
    place,
    planeThrough(
      place.position,
      vectorCross(towards, vectorLength(across) < 1e-6 ? sideways(towards) : across),
    ),
    towards,
    (position) => vectorDot(position, axisVector(plane.axis)) - plane.value,
    0.15,
  )
  if (walk.end !== 'found') {
    throw new PlacementError(
      subject,
      plane.constraint.type,
      'the skin does not reach this level or line from here',
    )
  }
  return walk
}

function sideways(direction: Vector): Vector {
  return Math.abs(direction[1]) > 0.5 ? [0, 0, 1] : [0, 1, 0]
}

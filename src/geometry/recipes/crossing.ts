import type { Constraint } from '../../atlas/constraint'
import type { HeadPosition } from '../frame'
import { PlacementError } from '../placement-error'
import type { Place } from '../surface'
import { vectorDistance, vectorMix, vectorScale } from '../vector'
import { axisVector, type Axis, type AxisPlane } from './axis-plane'
import type { PlaceFinder } from './finder'
import { defineRelationsHold } from './on'

/** Far outside any head, metres. */
const OUTSIDE = 1

/**
 * Solves a level with a vertical line, or two vertical lines: they meet in a straight line through the head, and of its crossings
 * with the skin the one that fulfils the relations and lies nearest to the landmarks that named the planes.
 */
export function crossingPlace(
  finder: PlaceFinder,
  subject: string,
  first: AxisPlane,
  second: AxisPlane,
  all: readonly Constraint[],
): Place {
  const axis = ([0, 1, 2] as const).find(
    (candidate) => candidate !== first.axis && candidate !== second.axis,
  )!
  const origin = lineOrigin(first, second, axis)
  const names = `${first.constraint.type} with ${second.constraint.type}`
  const places = finder.skin
    .rayPlaces(origin, vectorScale(axisVector(axis), -1))
    .filter((place) => defineRelationsHold(finder, subject, place, all))
  if (places.length === 0)
    throw new PlacementError(subject, names, 'they meet nowhere on the skin that fulfils the relations')
  const meant = vectorMix(first.reference, second.reference, 0.5)
  return places.reduce((best, next) =>
    vectorDistance(next.position, meant) < vectorDistance(best.position, meant) ? next : best,
  )
}

function lineOrigin(first: AxisPlane, second: AxisPlane, axis: Axis): HeadPosition {
  const origin: [number, number, number] = [0, 0, 0]
  origin[first.axis] = first.value
  origin[second.axis] = second.value
  origin[axis] = OUTSIDE
  return origin
}

import type { Fibres } from '../../atlas/fibres'
import type { HeadPosition } from '../frame'
import {
  vectorAcross,
  vectorAlong,
  vectorCross,
  vectorDistance,
  vectorDot,
  vectorLength,
  vectorScale,
  vectorSubtract,
  vectorUnit,
  type Vector,
} from '../vector'

/** The fibres of a muscle on one face: their course and the places it names, metres, head frame. */
export interface FibreCourse {
  readonly course: Fibres['course']
  readonly positions: readonly HeadPosition[]
}

/** The fibres over an area of skin. Both functions take a position near the skin of the area, metres. */
export interface FibreField {
  /** What is the same all along one fibre and grows across the fibres, metres; strokes are drawn by it. */
  readonly across: (position: Vector) => number
  /** The unit direction of the fibres along the skin; `normal` is the outward unit normal there. Zero at the middle of a fan. */
  readonly direction: (position: Vector, normal: Vector) => Vector
}

/**
 * The field of a muscle's fibres.
 * @param outward the mean outward direction of the area, a unit vector
 * @param middle the middle of the area; the fan of fibres is cut open on the side away from it
 * @param isMirrored lets the fibres of the right half mirror those of the left, for areas over the midline
 */
export function fibreField(
  { course, positions }: FibreCourse,
  outward: Vector,
  middle: Vector,
  isMirrored: boolean,
): FibreField {
  const field = leftField(course, positions, outward, middle)
  if (!isMirrored) return field
  const mirror = ([x, y, z]: Vector): Vector => [-x, y, z]
  return {
    across: (position) => field.across(position[0] < 0 ? mirror(position) : position),
    direction: (position, normal) =>
      position[0] < 0
        ? mirror(field.direction(mirror(position), mirror(normal)))
        : field.direction(position, normal),
  }
}

function leftField(
  course: Fibres['course'],
  positions: readonly HeadPosition[],
  outward: Vector,
  middle: Vector,
): FibreField {
  const [first, second] = positions
  switch (course) {
    case 'along': {
      const way = vectorUnit(vectorSubtract(second!, first!))
      const sideways = vectorUnit(vectorCross(outward, way))
      return {
        across: (position) => vectorDot(position, sideways),
        // Along the section of the skin with a plane of constant distance sideways.
        direction: (_, normal) => {
          const along = vectorUnit(vectorCross(sideways, normal))
          return vectorDot(along, way) < 0 ? vectorScale(along, -1) : along
        },
      }
    }
    case 'towards': {
      const apex = first!
      const ahead = vectorUnit(vectorAcross(vectorSubtract(middle, apex), outward))
      const aside = vectorCross(outward, ahead)
      const reach = Math.max(0.006, vectorDistance(middle, apex))
      return {
        across: (position) => {
          const away = vectorSubtract(position, apex)
          return Math.atan2(vectorDot(away, aside), vectorDot(away, ahead)) * reach
        },
        direction: (position, normal) => vectorUnit(vectorAcross(vectorSubtract(apex, position), normal)),
      }
    }
    case 'around': {
      const axis = vectorSubtract(second!, first!)
      const squared = vectorDot(axis, axis)
      const fromAxis = (position: Vector): Vector => {
        const along = vectorDot(vectorSubtract(position, first!), axis) / squared
        return vectorSubtract(position, vectorAlong(first!, axis, Math.min(1, Math.max(0, along))))
      }
      return {
        across: (position) => vectorLength(vectorAcross(fromAxis(position), outward)),
        direction: (position, normal) =>
          vectorUnit(vectorCross(normal, vectorAcross(fromAxis(position), outward))),
      }
    }
  }
}

import type { Constraint } from '../../atlas/constraint'
import type { HeadPosition } from '../frame'
import { vectorCross, vectorDot, vectorSubtract, vectorUnit, type Vector } from '../vector'
import { regionNormal } from './bare-skin'
import type { FaceReading } from './face-reading'
import { midlineCrossings, scaleOf } from './face-scales'
import { alongRow, behindHairline, fromMidline } from './hairline-offset'
import { planeCut } from './plane-cut'
import { nearestPosition, polylineAtCoordinate, polylineLength, polylineNearest } from './polyline'
import type { Measurement } from './measurement'

type Offset = Extract<Constraint, { type: 'offset' }>
type Lateral = Extract<Constraint, { type: 'lateralOfMidline' }>

/** Directions on the left side, as the records use them. */
const DIRECTIONS: Readonly<Record<Offset['direction'], Vector>> = {
  superior: [0, 1, 0],
  inferior: [0, -1, 0],
  anterior: [0, 0, 1],
  posterior: [0, 0, -1],
  medial: [-1, 0, 0],
  lateral: [1, 0, 0],
  anterosuperior: [0, 1, 1],
  posteroinferior: [0, -1, -1],
  superomedial: [-1, 1, 0],
}
const HAIRLINES = ['anterior_hairline_mid', 'forehead_hairline_corner', 'posterior_hairline_mid']
/** Which of two sections stands upright is judged by the skin within this radius, metres. */
const BROAD = 0.015
/** Rows parallel to the hairline end here (data/points.json, lateralOfMidline: the front third of the scalp), cun. */
const FRONT_THIRD_CUN = 4
/** How near a section must pass a position to be the one meant, metres. */
const NEAR = 0.05

/** Measures an `offset`: the length of the stated section from its start to the point's place on it, and how far the point lies beside it. */
export function measureOffset(
  face: FaceReading,
  constraint: Offset,
  all: readonly Constraint[],
  position: HeadPosition,
): Measurement {
  const perCun = scaleOf(face, constraint.scale)
  const amount = constraint.cun ?? constraint.fingerbreadths ?? 0
  const measured = (length: number, beside: number): Measurement => ({
    expected: amount,
    measured: length / perCun,
    errorMm: Math.hypot(length - amount * perCun, beside) * 1000,
    perCun,
  })
  if (constraint.from === 'anterior_hairline') return measured(behindHairline(face, position), 0)
  const lateral = all.some(
    (other) =>
      other.type === 'lateralOfMidline' &&
      other.role === 'define' &&
      other.scale !== 'neck_chest_anterior_transverse',
  )
  const start = startOf(face, constraint, all, position)
  if (constraint.bisects) return measured(polylineLength(face.way(start, position)), 0)
  // With a lateral distance the offset says only how far along the midline to turn off.
  const end = lateral ? footOnMidline(face, position) : position
  const towards = onSide(vectorUnit(DIRECTIONS[constraint.direction]), face.side)
  const runs = sectionNormals(constraint, all, towards).flatMap((plane) => planeCut(face.skin, start, plane))
  let best: { length: number; beside: number } | null = null
  for (const { positions, closed } of runs) {
    const from = polylineNearest(positions, start)
    if (from.distance > 0.002) continue
    const hit = polylineNearest(positions, end)
    if (hit.distance > NEAR || (best && hit.distance >= best.beside)) continue
    const direct = Math.abs(hit.length - from.length)
    const length = closed ? Math.min(direct, polylineLength(positions) - direct) : direct
    const sign = vectorDot(vectorSubtract(hit.position, start), towards) < 0 ? -1 : 1
    best = { length: sign * length, beside: hit.distance }
  }
  if (!best) throw new RangeError(`No section leads from ${constraint.from} to the point.`)
  return measured(best.length, best.beside)
}

/** Measures `lateralOfMidline`: along the row on the front third of the scalp, else along the coronal or horizontal section. */
export function measureLateral(
  face: FaceReading,
  constraint: Lateral,
  all: readonly Constraint[],
  position: HeadPosition,
): Measurement {
  const perCun = scaleOf(face, constraint.scale)
  const length = lateralLength(face, constraint, all, position)
  return {
    expected: constraint.cun,
    measured: length / perCun,
    errorMm: Math.abs(length - constraint.cun * perCun) * 1000,
    perCun,
  }
}

function lateralLength(
  face: FaceReading,
  constraint: Lateral,
  all: readonly Constraint[],
  position: HeadPosition,
): number {
  if (constraint.scale === 'neck_chest_anterior_transverse') return Math.abs(position[0])
  const offset = all.find(
    (other): other is Offset =>
      other.type === 'offset' &&
      other.role === 'define' &&
      ['anterior_hairline', 'forehead_hairline_corner'].includes(other.from),
  )
  if (offset?.cun !== undefined && offset.cun <= FRONT_THIRD_CUN)
    return alongRow(face, offset.cun * scaleOf(face, offset.scale), position)
  const axis = offset ? 2 : uprightAxis(face, position, [1, 2])
  const length = fromMidline(face, position, axis as 1 | 2)
  if (length === null) throw new RangeError('No section leads from the midline to the point.')
  return length
}

/** Where the walk begins: the landmark, moved straight across to the level or line of the record; of a curve its place on that line. */
function startOf(
  face: FaceReading,
  constraint: Offset,
  all: readonly Constraint[],
  position: HeadPosition,
): HeadPosition {
  const line = lineAxis(constraint, all)
  if (face.isCurve(constraint.from)) {
    const curve = face.curve(constraint.from)
    const axis = line ?? 0
    const found = nearestPosition(polylineAtCoordinate(curve, axis, position[axis]), position)
    return found ?? polylineNearest(curve, position).position
  }
  const start = face.position(constraint.from)
  if (line === null || Math.abs(start[line] - position[line]) < 1e-6) return start
  const along = ([0, 1, 2] as const).find((axis) => DIRECTIONS[constraint.direction][axis] !== 0)!
  const candidates = face
    .axisCut(line, position)
    .flatMap(({ positions }) => polylineAtCoordinate(positions, along, start[along]))
  return nearestPosition(candidates, start) ?? start
}

/** The coordinate that a level or line of the same record holds constant along the walk: 0 x, 1 y, 2 z; null where there is none. */
function lineAxis(constraint: Offset, all: readonly Constraint[]): 0 | 1 | 2 | null {
  const towards = DIRECTIONS[constraint.direction]
  if (towards.filter((share) => share !== 0).length !== 1 || constraint.bisects) return null
  for (const other of all) {
    if (other.role !== 'define') continue
    const axis =
      other.type === 'midline'
        ? 0
        : other.type === 'sameLevel'
          ? 1
          : other.type === 'verticalLine'
            ? other.plane === 'sagittal'
              ? 0
              : 2
            : other.type === 'lateralOfMidline' && other.scale === 'neck_chest_anterior_transverse'
              ? 0
              : null
    if (axis !== null && towards[axis] === 0) return axis
  }
  return null
}

/**
 * The normals of the planes that the offset may run in. Where the record leaves two axis sections open both are cut: the point must lie on
 * one of them, and the one it lies nearer to is measured.
 */
function sectionNormals(constraint: Offset, all: readonly Constraint[], towards: Vector): Vector[] {
  const free = ([0, 1, 2] as const).filter((axis) => towards[axis] === 0)
  if (free.length === 1) return [vectorCross(towards, unit(free[0]!))]
  if (HAIRLINES.includes(constraint.from) && towards[0] === 0) return [unit(0)]
  const line = lineAxis(constraint, all)
  return line === null ? free.map(unit) : [unit(line)]
}

/** Of two axes the one least along the skin's normal: its section cuts the skin most squarely. */
function uprightAxis(face: FaceReading, around: HeadPosition, axes: readonly (0 | 1 | 2)[]): 0 | 1 | 2 {
  const normal = regionNormal(face.skin, around, BROAD)
  return axes.reduce((best, axis) => (Math.abs(normal[axis]) < Math.abs(normal[best]) ? axis : best))
}

/** Where the lateral section through a position leaves the midline. */
function footOnMidline(face: FaceReading, position: HeadPosition): HeadPosition {
  const axis = uprightAxis(face, position, [1, 2])
  const feet = face.axisCut(axis, position).flatMap(({ positions }) => midlineCrossings(positions))
  const foot = nearestPosition(feet, position)
  if (!foot) throw new RangeError('The section through the point does not reach the midline.')
  return foot
}

function unit(axis: 0 | 1 | 2): Vector {
  return [axis === 0 ? 1 : 0, axis === 1 ? 1 : 0, axis === 2 ? 1 : 0]
}

function onSide([x, y, z]: Vector, side: 'left' | 'right'): Vector {
  return [side === 'left' ? x : -x, y, z]
}

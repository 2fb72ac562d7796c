import {
  MM,
  positionMirror,
  type HeadDirection,
  type HeadPosition,
  type Side,
} from '../../src/geometry/frame'
import type { SolverFace } from '../../src/geometry/face-solver'
import { headSkin, solverFace } from '../../src/geometry/head-skin'
import { solvePaths } from '../../src/geometry/solve-paths'
import { solvePlaces } from '../../src/geometry/solve-places'
import type { Skin } from '../../src/geometry/surface'
import type { PlacementInputs } from './inputs'
import { walkableSkin } from '../../src/geometry/walkable'

/** Positions of one face, head-frame metres. The keys are a public probe: they stay. */
export interface FacePositions {
  readonly id: string
  readonly points: readonly { code: string; side: Side; position: HeadPosition; normal: HeadDirection }[]
  /** Landmarks that are single places; curves are left out. */
  readonly landmarks: readonly { id: string; side: Side; position: HeadPosition }[]
  readonly paths: readonly { meridian: string; path: string; positions: readonly HeadPosition[] }[]
}

/** Solves the mean face (`mean`) and the head's corners and reads all positions off them. Corners need the head's modes. */
export function facePositions(inputs: PlacementInputs): FacePositions[] {
  const skin = headSkin(inputs.head)
  const walkable = walkableSkin(inputs)
  const mean = { id: 'mean', modes: new Float32Array(inputs.head.modeCount) }
  return [mean, ...inputs.head.corners].map(({ id, modes }) => {
    const face = solverFace(inputs.head, skin, { modes })
    walkable.moveTo(skin.positions)
    return { id, ...positionsOn(face, walkable, inputs) }
  })
}

/** @throws Error listing what could not be placed: a position that is missing here would be missed by nobody. */
function positionsOn(face: SolverFace, walkable: Skin, inputs: PlacementInputs): Omit<FacePositions, 'id'> {
  const { solver, markers, problems } = solvePlaces(face, inputs.anchors, inputs.points)
  const solved = solvePaths(solver, walkable, inputs.meridians)
  const faults = [...problems, ...solved.problems]
  if (faults.length > 0) throw new Error(faults.map(({ message }) => message).join('\n'))
  const landmarks = inputs.landmarks
    .filter(({ id }) => id === 'pupil' || (solver.knowsLandmark(id) && !solver.isCurve(id)))
    .flatMap(({ id, side }): FacePositions['landmarks'][number][] => {
      const position = solver.position(id, id)
      if (side === 'midline') return [{ id, side, position }]
      return [
        { id, side: 'left', position },
        { id, side: 'right', position: positionMirror(position) },
      ]
    })
  return {
    points: markers.map(({ code, side, place }) => ({
      code,
      side,
      position: place.position,
      normal: face.skin.normal(place),
    })),
    landmarks,
    paths: solved.paths.map(({ meridian, path, line }) => ({
      meridian,
      path,
      positions: line.places.map(({ position }) => position),
    })),
  }
}

/** The same as a table for people: millimetres, x left, y up, z forward. */
export function positionsTable(faces: readonly FacePositions[]): string {
  const row = (name: string, side: string, position: HeadPosition): string =>
    `${name.padEnd(36)}${side.padEnd(9)}${position.map((value) => (value * MM).toFixed(1).padStart(8)).join('')}`
  return faces
    .flatMap((face) => [
      `Face ${face.id}: millimetres, x to the subject's left, y up, z forward`,
      ...face.points.map(({ code, side, position }) => row(code, side, position)),
      ...face.landmarks.map(({ id, side, position }) => row(id, side, position)),
      ...face.paths.map(({ path, positions }) => `${path.padEnd(36)}${positions.length} positions`),
    ])
    .join('\n')
}

import {
  MM,
  positionMirror,
  type HeadDirection,
  type HeadPosition,
  type Side,
} from '../../src/geometry/frame'
import { headSkin, solverFace } from '../../src/geometry/head-skin'
import { solvePaths } from '../../src/geometry/solve-paths'
import { solvePlaces } from '../../src/geometry/solve-places'
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

/** Solves the reference face (`mean`) and reads all positions off it. */
export function facePositions(inputs: PlacementInputs): FacePositions[] {
  const skin = headSkin(inputs.head)
  const solved = solvePlaces(solverFace(inputs.head, skin), inputs.anchors, inputs.points)
  const { solver } = solved
  const { paths } = solvePaths(solver, walkableSkin(inputs), inputs.meridians)
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
  return [
    {
      id: 'mean',
      points: solved.markers.map(({ code, side, place }) => ({
        code,
        side,
        position: place.position,
        normal: skin.normal(place),
      })),
      landmarks,
      paths: paths.map(({ meridian, path, line }) => ({
        meridian,
        path,
        positions: line.places.map(({ position }) => position),
      })),
    },
  ]
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

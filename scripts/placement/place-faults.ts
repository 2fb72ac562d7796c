import type { Fault } from '../../src/atlas/fault'
import type { Point } from '../../src/atlas/point'
import type { Head } from '../../src/geometry/head'
import { headSkin, solverFace } from '../../src/geometry/head-skin'
import type { LandmarkAnchorsFile } from '../../src/geometry/landmarks'
import { PlacementError } from '../../src/geometry/placement-error'
import { solvePlaces } from '../../src/geometry/solve-places'

/**
 * Solves every record on the reference face and names what cannot be placed: an unknown landmark, a circle among points, a set that leaves a coordinate
 * free, a constraint that leads off the head. Checks name landmarks too: each is asked for once.
 */
export function placeFaults(head: Head, anchors: LandmarkAnchorsFile, points: readonly Point[]): Fault[] {
  if (anchors.head !== head.topology) {
    const reason = `is for head ${anchors.head}, this head is ${head.topology}; author the landmarks on this head`
    return [{ file: 'landmark-anchors.json', record: 'file', field: 'head', reason }]
  }
  const { problems, solver } = solvePlaces(solverFace(head, headSkin(head)), anchors.landmarkAnchors, points)
  return [...problems, ...unknownInChecks(solver, points)].map(({ subject, constraint, reason }) => ({
    file: 'points.json',
    record: subject,
    field: 'location.constraints',
    reason: `${constraint}: ${reason}; correct the constraint or author the landmark`,
  }))
}

/** References of checks that have neither a point nor a landmark on this head. */
function unknownInChecks(
  solver: ReturnType<typeof solvePlaces>['solver'],
  points: readonly Point[],
): PlacementError[] {
  const codes = new Set(points.map(({ code }) => code))
  const REFERENCES = ['as', 'through', 'landmark', 'structure', 'of', 'with', 'from', 'to', 'a', 'b', 'curve']
  return points.flatMap((point) =>
    point.onOuterSkin
      ? point.location.constraints
          .filter(({ role }) => role === 'check')
          .flatMap((constraint) =>
            Object.entries(constraint)
              .filter(([key]) => REFERENCES.includes(key))
              .map(([, reference]) => String(reference))
              .filter(
                (reference) =>
                  reference !== 'pupil' && !codes.has(reference) && !solver.knowsLandmark(reference),
              )
              .map(
                (reference) =>
                  new PlacementError(
                    point.code,
                    `${constraint.type} ${reference}`,
                    'no such landmark is authored',
                  ),
              ),
          )
      : [],
  )
}

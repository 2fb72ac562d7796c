import { bakePlacements } from '../../src/geometry/bake'
import { bakedTolerances } from '../../src/geometry/baked-tolerances'
import { headSkin, solverFace } from '../../src/geometry/head-skin'
import type { Placements } from '../../src/geometry/placements'
import { solvePlaces } from '../../src/geometry/solve-places'
import type { PlacementInputs } from './inputs'
import { walkableSkin } from '../../src/geometry/walkable'

/** Where the baked places lie, from the repository root. */
export const PLACEMENTS_FILE = 'public/models/placements.json'

/**
 * Solves the reference face and bakes it.
 * @throws Error listing every point, landmark or path that cannot be placed
 */
export function bakeReference(inputs: PlacementInputs): Placements {
  const skin = headSkin(inputs.head)
  const solved = solvePlaces(solverFace(inputs.head, skin), inputs.anchors, inputs.points)
  const { placements, problems } = bakePlacements(
    solved,
    walkableSkin(inputs),
    inputs.meridians,
    inputs.landmarks,
    { head: inputs.head.topology, data: inputs.dataHash },
  )
  if (problems.length > 0) {
    throw new Error(
      [
        'These cannot be placed (point or path: constraint: reason):',
        ...problems.map(({ message }) => message),
      ].join('\n  '),
    )
  }
  return { ...placements, tolerances: bakedTolerances(solved, inputs.points, inputs.tolerances) }
}

/** The file's text: one marker, landmark or path per line, so that a diff shows what moved. */
export function placementsText({
  head,
  data,
  markers,
  alternatives,
  landmarks,
  paths,
  neighbours,
  tolerances,
}: Placements): string {
  const list = (records: readonly unknown[]): string =>
    records.map((record) => JSON.stringify(record)).join(',\n')
  const neighbourLines = Object.entries(neighbours).map(
    ([code, near]) => `${JSON.stringify(code)}:${JSON.stringify(near)}`,
  )
  return [
    `{"head":${JSON.stringify(head)},"data":${JSON.stringify(data)},`,
    `"markers":[\n${list(markers)}\n],`,
    `"alternatives":[\n${list(alternatives)}\n],`,
    `"landmarks":[\n${list(landmarks)}\n],`,
    `"paths":[\n${list(paths)}\n],`,
    `"neighbours":{\n${neighbourLines.join(',\n')}\n},`,
    `"tolerances":[\n${list(tolerances)}\n]}\n`,
  ].join('\n')
}

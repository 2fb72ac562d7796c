import { readPlacementInputs } from './placement/inputs'
import { facePositions, positionsTable } from './placement/positions'

/**
 * `npm run -s placement:positions` prints where every point, landmark and path lies on the mean face and the twelve corners; `-- --json` prints one object for machines:
 * `{ faces: [{ id, points, landmarks, paths }] }`, head-frame metres.
 */
async function main(): Promise<void> {
  const faces = facePositions(await readPlacementInputs('whole'))
  console.log(process.argv.includes('--json') ? JSON.stringify({ faces }) : positionsTable(faces))
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})

/**
 * `npm run placement:apply -- patch.json` moves landmarks as a patch from the editor (`?edit`) says: checks it, writes
 * `data/landmark-anchors.json`, bakes the places, writes docs/landmarks.md anew and prints which checks changed. Nothing is written
 * when anything is wrong.
 */
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { PointsFile } from '../src/atlas/point'
import { readAnchors } from './landmarks/anchors-file'
import { planPatch, planReport, writePlan } from './placement/patch-plan'

async function main(): Promise<void> {
  const path = process.argv[2]
  if (!path) throw new Error('Say which patch: npm run placement:apply -- patch.json')
  const { crossPointChecks, testTolerances } = JSON.parse(
    readFileSync('data/points.json', 'utf8'),
  ) as PointsFile
  const plan = await planPatch(basename(path), readPatch(path), readAnchors(), {
    crossPointChecks,
    tolerances: testTolerances,
  })
  writePlan(plan)
  console.log(planReport(plan).join('\n'))
  console.log('Look at the head, then commit with what was seen.')
}

function readPatch(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    throw new Error(`${path} cannot be read: give the path of the patch that the editor downloaded.`)
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  console.error('Nothing was written.')
  process.exitCode = 1
})

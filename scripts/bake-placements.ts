import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { bakeReference, placementsText, PLACEMENTS_FILE } from './placement/bake'
import { readPlacementInputs } from './placement/inputs'

/**
 * `npm run placement:bake` places all points, landmarks and meridians on the reference face and writes them to
 * `public/models/placements.json`; `-- --check` bakes again and compares.
 */
async function main(): Promise<void> {
  const placements = bakeReference(await readPlacementInputs())
  const text = placementsText(placements)
  const counts = [
    `${placements.markers.length} markers`,
    `${placements.alternatives.length} alternatives`,
    `${placements.landmarks.length} landmarks`,
    `${placements.paths.length} path stretches`,
  ].join(', ')
  if (process.argv.includes('--check')) {
    const same = existsSync(PLACEMENTS_FILE) && readFileSync(PLACEMENTS_FILE, 'utf8') === text
    if (!same)
      throw new Error(`${PLACEMENTS_FILE} is not what head and data give now: run "npm run placement:bake".`)
    console.log(`${PLACEMENTS_FILE} is fresh: ${counts}.`)
    return
  }
  writeFileSync(PLACEMENTS_FILE, text)
  console.log(`Wrote ${PLACEMENTS_FILE}: ${counts}.`)
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})

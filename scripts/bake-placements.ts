import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { AREAS_FILE, areasText, bakeAreas, readAreaInputs } from './placement/areas-file'
import { bakeReference, placementsText, PLACEMENTS_FILE } from './placement/bake'
import { readPlacementInputs } from './placement/inputs'
import { bakePlates, PLATES_FILE, platesText } from './plates/bake-plates'

/**
 * `npm run placement:bake` places all points, landmarks and meridians on the reference face and writes them to
 * `public/models/placements.json`, and zones and muscles to `public/models/areas.json`, and draws the
 * flat plates, `public/models/plates.json`; `-- --check` bakes again and compares.
 */
async function main(): Promise<void> {
  const inputs = await readPlacementInputs()
  const placements = bakeReference(inputs)
  const areas = bakeAreas(inputs, readAreaInputs())
  put(PLACEMENTS_FILE, placementsText(placements), [
    `${placements.markers.length} markers`,
    `${placements.alternatives.length} alternatives`,
    `${placements.landmarks.length} landmarks`,
    `${placements.paths.length} path stretches`,
  ])
  put(AREAS_FILE, areasText(areas), [
    `${areas.areas.filter(({ kind }) => kind === 'zone').length} pieces of zones`,
    `${areas.areas.filter(({ kind }) => kind === 'muscle').length} muscles`,
  ])
  const plates = bakePlates(inputs.head, placements)
  put(PLATES_FILE, platesText(plates), [
    ...Object.entries(plates.marks).map(([view, marks]) => `${marks.length} marks seen from ${view}`),
  ])
}

function put(file: string, text: string, counts: readonly string[]): void {
  if (process.argv.includes('--check')) {
    const same = existsSync(file) && readFileSync(file, 'utf8') === text
    if (!same) throw new Error(`${file} is not what head and data give now: run "npm run placement:bake".`)
    console.log(`${file} is fresh: ${counts.join(', ')}.`)
    return
  }
  writeFileSync(file, text)
  console.log(`Wrote ${file}: ${counts.join(', ')}.`)
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})

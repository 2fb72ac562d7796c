import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildAtlas } from '../src/atlas/build-atlas'
import { countRecords } from '../src/atlas/count'
import { DataFaults, faultText, type Fault } from '../src/atlas/fault'
import { FILE_NAMES, type AtlasFiles } from '../src/atlas/files'
import { withGlossary } from '../src/atlas/with-glossary'
import { withStructures } from '../src/atlas/with-structures'
import { withZones } from '../src/atlas/with-zones'
import type { LandmarkAnchorsFile } from '../src/geometry/landmarks'
import { readHead } from './head/read-head'
import { placeFaults } from './placement/place-faults'

/**
 * Checks the data folder, places every point on the reference face, and prints how many records it holds. Exits with 1 and one line per fault, `file, record, field: reason`.
 * `--dir <folder>` checks a copy.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { dir: { type: 'string', default: 'data' } } })
  console.log(`Checking ${values.dir}/ …`)
  const faults: Fault[] = []
  const read = (name: string): unknown => {
    try {
      return JSON.parse(readFileSync(join(values.dir, `${name}.json`), 'utf8')) as unknown
    } catch (error) {
      const reason = `cannot be read: ${error instanceof Error ? error.message : String(error)}; restore the file`
      faults.push({ file: `${name}.json`, record: 'file', field: 'whole file', reason })
      return undefined
    }
  }
  const files = Object.fromEntries(FILE_NAMES.map((name) => [name, read(name)])) as unknown as AtlasFiles
  const structures = read('structures')
  const zones = read('zones')
  const glossary = read('glossary')
  if (faults.length === 0) {
    try {
      const atlas = withGlossary(withZones(withStructures(buildAtlas(files), structures), zones), glossary)
      const anchors = read('landmark-anchors') as LandmarkAnchorsFile
      throwFaults([...faults])
      throwFaults(placeFaults(await readHead('reference'), anchors, atlas.points))
      for (const [kind, count] of Object.entries(countRecords(atlas)))
        console.log(`${String(count).padStart(5)} ${kind}`)
      console.log(
        `    0 dangling ids\n    0 points that cannot be placed\nData ${atlas.version} of ${atlas.date} is sound.`,
      )
      return
    } catch (error) {
      if (!(error instanceof DataFaults)) throw error
      faults.push(...error.faults.filter((fault) => !faults.includes(fault)))
    }
  }
  for (const fault of faults) console.error(faultText(fault))
  console.error(
    `${faults.length} ${faults.length === 1 ? 'fault' : 'faults'} in ${values.dir}/. docs/data.md explains each field.`,
  )
  process.exitCode = 1
}

function throwFaults(faults: readonly Fault[]): void {
  if (faults.length > 0) throw new DataFaults(faults)
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})

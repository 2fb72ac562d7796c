import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { CHECKS_FILE, checksText } from './placement/checks-file'
import { BLENDS, PAGE_BLENDS } from './placement/face-set'
import { readPlacementInputs, type PlacementInputs } from './placement/inputs'
import { placementReport, type PlacementReport } from './placement/report'
import { REPORT_PAGE, reportPage } from './placement/report-page'
import { reportTable } from './placement/report-table'

/**
 * `npm run placement:report` measures every constraint and cross-point check on every face of the set with a routine that the solver does not use and
 * prints the summary; `-- --json` prints one object for machines, `-- --faces 1000` judges that many blends, `-- --write` writes
 * docs/placement.md and public/models/checks.json, `-- --check` fails when they are not what head and data give now.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      json: { type: 'boolean', default: false },
      faces: { type: 'string' },
      write: { type: 'boolean', default: false },
      check: { type: 'boolean', default: false },
    },
  })
  const files = values.write || values.check
  const blends = Number(values.faces ?? (files ? PAGE_BLENDS : BLENDS))
  if (!Number.isInteger(blends) || blends < 0)
    throw new Error(`--faces ${values.faces}: give a whole number of blends, 0 or more.`)
  const inputs = await readPlacementInputs('whole')
  const report = placementReport(inputs, blends, (face, index, count) => {
    if (index % 10 === 0) process.stderr.write(`${String(index + 1)} of ${String(count)}: ${face}\n`)
  })
  if (files) await compareOrWrite(report, inputs, values.write)
  const unclean = uncleanFaces(report)
  for (const line of unclean) console.error(line)
  if (unclean.length > 0) process.exitCode = 1
  console.log(values.json ? JSON.stringify(report) : reportTable(report))
}

/** Writes the page and the shipped checks, or fails when they are not what was found. */
async function compareOrWrite(
  report: PlacementReport,
  inputs: PlacementInputs,
  write: boolean,
): Promise<void> {
  const files = [
    [REPORT_PAGE, await reportPage(report, inputs)],
    [CHECKS_FILE, checksText(report, inputs)],
  ] as const
  if (write) for (const [path, text] of files) writeFileSync(path, text)
  const stale = files.filter(([path, text]) => !existsSync(path) || readFileSync(path, 'utf8') !== text)
  if (stale.length > 0)
    throw new Error(
      `${stale.map(([path]) => path).join(' and ')} not fresh: run "npm run placement:report -- --write".`,
    )
}

/** What must hold on every face that anyone may ask for. */
function uncleanFaces({ faces, crossChecks }: PlacementReport): string[] {
  const faults = faces.flatMap(({ id, problems, mirrorMm, offSkinMm, constraints }) => [
    ...problems.map((problem) => `${id}: ${problem}`),
    ...(mirrorMm > 0.1 ? [`${id}: left and right differ by ${mirrorMm.toFixed(2)} mm`] : []),
    ...(offSkinMm > 0.5 ? [`${id}: a marker is ${offSkinMm.toFixed(2)} mm off the skin`] : []),
    ...constraints
      .filter(({ errorMm }) => !Number.isFinite(errorMm))
      .map(({ marker, constraint, reason }) => `${id}: ${marker} ${constraint}: ${reason ?? 'not a number'}`),
  ])
  const orders = crossChecks.filter(({ pass, detail }) => !pass && detail.includes(' is not '))
  return [...faults, ...orders.map(({ face, id, detail }) => `${face}: ${id}: ${detail}`)]
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})

import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { CHECKS_FILE, checksText } from './placement/checks-file'
import { BLENDS } from './placement/face-set'
import { readPlacementInputs } from './placement/inputs'
import { placementReport } from './placement/report'
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
      faces: { type: 'string', default: String(BLENDS) },
      write: { type: 'boolean', default: false },
      check: { type: 'boolean', default: false },
    },
  })
  const blends = Number(values.faces)
  if (!Number.isInteger(blends) || blends < 0)
    throw new Error(`--faces ${values.faces}: give a whole number of blends, 0 or more.`)
  const inputs = await readPlacementInputs('whole')
  const report = placementReport(inputs, blends, (face, index, count) => {
    if (index % 10 === 0) process.stderr.write(`${String(index + 1)} of ${String(count)}: ${face}\n`)
  })
  const files = [
    [REPORT_PAGE, await reportPage(report, inputs)],
    [CHECKS_FILE, checksText(report, inputs)],
  ] as const
  if (values.write) for (const [path, text] of files) writeFileSync(path, text)
  if (values.check) {
    const stale = files.filter(([path, text]) => !existsSync(path) || readFileSync(path, 'utf8') !== text)
    if (stale.length > 0)
      throw new Error(
        `${stale.map(([path]) => path).join(' and ')} not fresh: run "npm run placement:report -- --write".`,
      )
  }
  console.log(values.json ? JSON.stringify(report) : reportTable(report))
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})

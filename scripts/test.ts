/**
 * `npm test`: every check, in the order that fails fastest. Types, lint, format, data and bytes count as one check each; unit and
 * browser tests are counted from their runners' own JSON reports. The last line is `N passed, N failed`.
 */
import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { findBrowser } from './find-browser'

interface Count {
  readonly passed: number
  readonly failed: number
}

const REPORTS = 'test-results'
const UNIT_REPORT = join(REPORTS, 'unit.json')
const BROWSER_REPORT = join(REPORTS, 'browser.json')

/** Runs one command with its output shown; returns its exit status (1 when it could not start). */
function run(name: string, command: readonly string[], env: NodeJS.ProcessEnv = {}): number {
  const started = Date.now()
  console.log(`\n— ${name}`)
  const [program, ...args] = command
  const result = spawnSync('npx', ['--no-install', program!, ...args], {
    stdio: 'inherit',
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  })
  const status = result.status ?? 1
  console.log(
    `  ${name}: ${status === 0 ? 'ok' : `failed (exit ${String(status)})`}, ${((Date.now() - started) / 1000).toFixed(1)} s`,
  )
  return status
}

/** A check without a runner's report counts as one. */
function check(name: string, command: readonly string[]): Count {
  return run(name, command) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

/** Checks that use one core each, side by side; what each one printed is shown when it ends. */
async function checksTogether(checks: Readonly<Record<string, readonly string[]>>): Promise<Count[]> {
  const started = Date.now()
  return Promise.all(
    Object.entries(checks).map(
      ([name, command]) =>
        new Promise<Count>((resolve) => {
          const child = spawn('npx', ['--no-install', ...command], { shell: process.platform === 'win32' })
          const printed: Buffer[] = []
          child.stdout.on('data', (part: Buffer) => printed.push(part))
          child.stderr.on('data', (part: Buffer) => printed.push(part))
          const end = (status: number | null): void => {
            console.log(`\n— ${name}\n${Buffer.concat(printed).toString('utf8').trimEnd()}`)
            console.log(
              `  ${name}: ${status === 0 ? 'ok' : `failed (exit ${String(status)})`}, ${((Date.now() - started) / 1000).toFixed(1)} s`,
            )
            resolve(status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 })
          }
          child.on('error', () => end(1))
          child.on('close', end)
        }),
    ),
  )
}

/** A runner's own counts. A runner that failed without counting a failure, or left no report, counts as one failure. */
function counted(status: number, file: string, read: (report: never) => Count): Count {
  try {
    const count = read(JSON.parse(readFileSync(file, 'utf8')) as never)
    return status !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count
  } catch {
    return { passed: 0, failed: 1 }
  }
}

function unitTests(): Count {
  const status = run('unit and component tests', [
    'vitest',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${UNIT_REPORT}`,
  ])
  return counted(status, UNIT_REPORT, (report: { numPassedTests: number; numTotalTests: number }) => ({
    passed: report.numPassedTests,
    // Whatever did not pass, skipped tests included, is not a pass.
    failed: report.numTotalTests - report.numPassedTests,
  }))
}

function browserTests(): Count {
  const status = run('browser tests', ['playwright', 'test', '--reporter=list,json'], {
    PLAYWRIGHT_JSON_OUTPUT_NAME: BROWSER_REPORT,
  })
  return counted(
    status,
    BROWSER_REPORT,
    (report: { stats: { expected: number; unexpected: number; flaky: number; skipped: number } }) => ({
      passed: report.stats.expected,
      failed: report.stats.unexpected + report.stats.flaky + report.stats.skipped,
    }),
  )
}

async function main(): Promise<void> {
  rmSync(REPORTS, { recursive: true, force: true })
  mkdirSync(REPORTS, { recursive: true })
  findBrowser()
  const counts: Count[] = [
    ...(await checksTogether({
      data: ['tsx', 'scripts/check-data.ts'],
      types: ['tsc', '--noEmit'],
      format: ['prettier', '--check', '--log-level=warn', '.'],
      lint: ['eslint', '.', '--max-warnings=0'],
    })),
    unitTests(),
  ]
  const built = check('build', ['vite', 'build', '--logLevel=warn'])
  counts.push(built)
  if (built.failed === 0) {
    counts.push(check('bytes', ['size-limit']))
    counts.push(browserTests())
  }
  const passed = counts.reduce((sum, count) => sum + count.passed, 0)
  const failed = counts.reduce((sum, count) => sum + count.failed, 0)
  console.log(`\n${String(passed)} passed, ${String(failed)} failed`)
  process.exitCode = failed === 0 ? 0 : 1
}

await main()

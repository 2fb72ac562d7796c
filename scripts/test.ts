/**
 * `npm test`: every check. Types, lint, format, data, build and bytes count as one check each; unit and browser tests are counted from
 * their runners' own JSON reports. The last line is `N passed, N failed`.
 *
 * Browser tests wait for much of their time and the others compute for all of theirs, so they run side by side once the atlas is built;
 * within each lane what fails fastest comes first.
 */
import { spawn } from 'node:child_process'
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

/**
 * Runs one command; resolves with its exit status (1 when it could not start).
 * @param print `live` shows its output as it comes; `at the end` in one piece, for commands that run side by side
 */
function run(
  name: string,
  command: readonly string[],
  print: 'live' | 'at the end' = 'live',
  env: NodeJS.ProcessEnv = {},
): Promise<number> {
  const started = Date.now()
  if (print === 'live') console.log(`\n— ${name}`)
  return new Promise((resolve) => {
    const child = spawn('npx', ['--no-install', ...command], {
      stdio: print === 'live' ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
      shell: process.platform === 'win32',
    })
    const printed: Buffer[] = []
    child.stdout?.on('data', (part: Buffer) => printed.push(part))
    child.stderr?.on('data', (part: Buffer) => printed.push(part))
    const end = (exit: number | null): void => {
      const status = exit ?? 1
      if (print === 'at the end')
        console.log(`\n— ${name}\n${Buffer.concat(printed).toString('utf8').trimEnd()}`)
      const seconds = ((Date.now() - started) / 1000).toFixed(1)
      console.log(`  ${name}: ${status === 0 ? 'ok' : `failed (exit ${String(status)})`}, ${seconds} s`)
      resolve(status)
    }
    child.on('error', () => end(1))
    child.on('close', end)
  })
}

/** A check without a runner's report counts as one. */
function asOne(status: number): Count {
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

/** Checks that count as one each, side by side. */
async function checksTogether(checks: Readonly<Record<string, readonly string[]>>): Promise<Count[]> {
  return Promise.all(
    Object.entries(checks).map(async ([name, command]) => asOne(await run(name, command, 'at the end'))),
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

async function unitTests(): Promise<Count> {
  const status = await run(
    'unit and component tests',
    ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${UNIT_REPORT}`],
    'at the end',
  )
  return counted(status, UNIT_REPORT, (report: { numPassedTests: number; numTotalTests: number }) => ({
    passed: report.numPassedTests,
    // Whatever did not pass, skipped tests included, is not a pass.
    failed: report.numTotalTests - report.numPassedTests,
  }))
}

async function browserTests(): Promise<Count> {
  const status = await run('browser tests', ['playwright', 'test', '--reporter=list,json'], 'live', {
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

/** What needs no browser. */
async function checksAndUnitTests(): Promise<Count[]> {
  const counts = await checksTogether({
    types: ['tsc', '--noEmit'],
    format: ['prettier', '--check', '--log-level=warn', '.'],
  })
  // The linter keeps one core busy for long: it goes on beside the unit tests.
  const lint = checksTogether({ lint: ['eslint', '.', '--max-warnings=0'] })
  return [...counts, await unitTests(), ...(await lint)]
}

async function main(): Promise<void> {
  rmSync(REPORTS, { recursive: true, force: true })
  mkdirSync(REPORTS, { recursive: true })
  findBrowser()
  const counts = await checksTogether({
    data: ['tsx', 'scripts/check-data.ts'],
    build: ['vite', 'build', '--logLevel=warn'],
  })
  const isBuilt = counts.every(({ failed }) => failed === 0)
  if (isBuilt) counts.push(asOne(await run('bytes', ['size-limit'])))
  const lanes = [checksAndUnitTests(), ...(isBuilt ? [browserTests().then((count) => [count])] : [])]
  counts.push(...(await Promise.all(lanes)).flat())
  const passed = counts.reduce((sum, count) => sum + count.passed, 0)
  const failed = counts.reduce((sum, count) => sum + count.failed, 0)
  console.log(`\n${String(passed)} passed, ${String(failed)} failed`)
  process.exitCode = failed === 0 ? 0 : 1
}

await main()

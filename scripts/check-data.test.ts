import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'atlas-data-'))
afterAll(() => rmSync(folder, { recursive: true }))

function check(
  ...options: readonly string[]
): ReturnType<typeof spawnSync> & { stdout: string; stderr: string } {
  return spawnSync(process.execPath, ['--import', 'tsx', 'scripts/check-data.ts', ...options], {
    encoding: 'utf8',
  })
}

test('sound data is counted, without dangling ids', () => {
  const run = check()
  expect(run.status).toBe(0)
  expect(run.stdout).toMatch(/ 101 points\n/)
  expect(run.stdout).toMatch(/ 31 targets\n/)
  expect(run.stdout).toMatch(/ 0 dangling ids\n/)
})

test('a fault in a copy is named by file, record and field, and the check fails', () => {
  cpSync('data', folder, { recursive: true })
  const path = join(folder, 'targets.json')
  writeFileSync(path, readFileSync(path, 'utf8').replace('"certainty": "low"', '"certainty": "sure"'))
  const run = check('--dir', folder)
  expect(run.status).toBe(1)
  expect(run.stderr).toMatch(/^targets\.json, glabellar_lines, certainty: is "sure", expected/m)
})

test('a file that is not JSON is named', () => {
  writeFileSync(join(folder, 'points.json'), '{ "points": [')
  const run = check('--dir', folder)
  expect(run.status).toBe(1)
  expect(run.stderr).toMatch(/^points\.json, file, whole file: cannot be read: /m)
})

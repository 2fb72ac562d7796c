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

test.each([
  [
    'an unknown landmark',
    '"on", "structure": "nasolabial_sulcus", "authority": "WHO", "role": "define"',
    '"on", "structure": "nasolabial_groove", "authority": "WHO", "role": "define"',
    /^points\.json, LI20, location\.constraints.*nasolabial_groove/m,
  ],
  [
    'a circle between points',
    '"as": "ala_lateral_mid", "authority": "WHO", "role": "define"',
    '"as": "LI20", "authority": "WHO", "role": "define"',
    /^points\.json, LI20, location\.constraints.*rests on itself: LI20 → LI20/m,
  ],
  [
    'a constraint that leads off the head',
    '"as": "ala_lateral_mid", "authority": "WHO", "role": "define"',
    '"as": "vertex", "authority": "WHO", "role": "define"',
    /^points\.json, LI20, location\.constraints: on nasolabial_sulcus with sameLevel: the curve does not reach the level/m,
  ],
])('%s is refused with the point, the constraint and the reason', (_, before, after, sentence) => {
  cpSync('data', folder, { recursive: true })
  const path = join(folder, 'points.json')
  const text = readFileSync(path, 'utf8')
  const start = text.indexOf('"code": "LI20"')
  const changed = text.slice(start).replace(before, after)
  expect(changed).not.toBe(text.slice(start))
  writeFileSync(path, text.slice(0, start) + changed)
  const run = check('--dir', folder)
  expect(run.status).toBe(1)
  expect(run.stderr).toMatch(sentence)
})

test('a file that is not JSON is named', () => {
  writeFileSync(join(folder, 'points.json'), '{ "points": [')
  const run = check('--dir', folder)
  expect(run.status).toBe(1)
  expect(run.stderr).toMatch(/^points\.json, file, whole file: cannot be read: /m)
})

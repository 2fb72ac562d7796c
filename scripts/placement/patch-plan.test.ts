import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PointsFile } from '../../src/atlas/point'
import {
  beginSession,
  describeSeen,
  moveAnchor,
  type EditSession,
} from '../../src/geometry/authoring/edit-session'
import { patchText, sessionPatch } from '../../src/geometry/authoring/landmark-patch'
import { lockedPlace } from '../../src/geometry/authoring/mirror-lock'
import { stepOnSkin, type StepDirection } from '../../src/geometry/authoring/step-on-skin'
import { headSkin, solverFace } from '../../src/geometry/head-skin'
import { anchorFromBaked, authoredAnchor, type LandmarkAnchorsFile } from '../../src/geometry/landmarks'
import type { Placements } from '../../src/geometry/placements'
import { readHead } from '../head/read-head'
import { ANCHORS_FILE, readAnchors } from '../landmarks/anchors-file'
import { PLACEMENTS_FILE } from './bake'
import { planPatch, planReport, writePlan } from './patch-plan'

const authored = readAnchors()
const { crossPointChecks, testTolerances } = JSON.parse(
  readFileSync('data/points.json', 'utf8'),
) as PointsFile
const records = { crossPointChecks, tolerances: testTolerances }
const SEEN = 'The lips meet further out than was marked, in a small hollow.'
const folder = mkdtempSync(join(tmpdir(), 'patch-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** The patch that the editor would download after moving the corner of the mouth outwards by 8 mm and a control of the brow by 1 mm. */
let session: EditSession
let good: string

beforeAll(async () => {
  const head = await readHead('reference')
  const skin = headSkin(head)
  const authoring = { skin, mirror: solverFace(head, skin).mirror }
  const corner = skin.place(anchorFromBaked(anchorOf('mouth_corner')))
  const brow = skin.place(
    anchorFromBaked(authored.landmarkAnchors.find(({ id }) => id === 'eyebrow')!.curve![4]!),
  )
  const stepped = (from: typeof corner, direction: StepDirection, mm: number) =>
    authoredAnchor(lockedPlace(authoring, stepOnSkin(skin, from, direction, mm / 1000), 'left'))
  session = moveAnchor(
    beginSession(authored.landmarkAnchors),
    'mouth_corner',
    null,
    stepped(corner, 'right', 8),
  )
  session = moveAnchor(session, 'eyebrow', 4, stepped(brow, 'up', 1))
  session = describeSeen(describeSeen(session, 'mouth_corner', SEEN), 'eyebrow', SEEN)
  good = patchText(sessionPatch(session, head.topology))
}, 60_000)

function anchorOf(id: string) {
  return authored.landmarkAnchors.find((landmark) => landmark.id === id)!.anchor!
}

const changed = (change: (patch: { moves: Record<string, unknown>[] } & Record<string, unknown>) => void) => {
  const patch = JSON.parse(good) as { moves: Record<string, unknown>[] }
  change(patch)
  return JSON.stringify(patch)
}
const refusal = async (text: string): Promise<string> =>
  planPatch('patch.json', text, authored, records).then(
    () => 'accepted',
    (error: unknown) => String(error),
  )

describe('placement:apply', () => {
  it('writes anchors, places and the page, and says which checks changed', async () => {
    const plan = await planPatch('patch.json', good, authored, records)
    writePlan(plan, folder)
    const written = JSON.parse(readFileSync(join(folder, ANCHORS_FILE), 'utf8')) as LandmarkAnchorsFile
    const changedIds = written.landmarkAnchors.flatMap((landmark, i) =>
      JSON.stringify(landmark) === JSON.stringify(authored.landmarkAnchors[i]) ? [] : [landmark.id],
    )
    expect(changedIds.sort()).toEqual(['eyebrow', 'mouth_corner'])
    const places = JSON.parse(readFileSync(join(folder, PLACEMENTS_FILE), 'utf8')) as Placements
    const before = JSON.parse(readFileSync(PLACEMENTS_FILE, 'utf8')) as Placements
    const at = (file: Placements, code: string) => file.markers.find((marker) => marker.code === code)!.anchor
    expect(at(places, 'ST4')).not.toEqual(at(before, 'ST4'))
    expect(at(places, 'GV20')).toEqual(at(before, 'GV20'))
    expect(places.data).not.toBe(before.data)
    const report = planReport(plan).join('\n')
    expect(report).toMatch(/^2 landmarks moved: .*mouth_corner/)
    expect(report).toMatch(/pass on the reference face: \d+ of \d+ → \d+ of \d+/)
    expect(report).toMatch(/passes \(.*\) → misses \(.*\): \w+ left/)
    // Bakes the whole face and measures it twice.
  }, 180_000)

  it('refuses, with file, record, field and remedy, whatever does not fit', async () => {
    const cases: readonly (readonly [string, RegExp])[] = [
      ['{ "moves": [', /patch\.json, file, whole file: is no JSON; download/],
      ['[]', /patch\.json, file, \$kind: is not "facial-point-atlas landmark patch"; download/],
      [changed((patch) => (patch['version'] = 7)), /file, version: is 7, this atlas reads 1/],
      [
        changed((patch) => (patch['head'] = 'abc')),
        /file, head: is "abc", this head is "\w+"; make the moves/,
      ],
      [changed((patch) => (patch.moves = [])), /file, moves: holds no move/],
      [changed((patch) => (patch.moves[0]!['id'] = 'nose')), /nose, id: no such landmark is authored/],
      [changed((patch) => delete patch.moves[1]!['seen']), /\w+, seen: does not say what was seen/],
      [changed((patch) => (patch.moves[0]!['seen'] = 'moved')), /\w+, seen: does not say what was seen/],
      [changed((patch) => patch.moves.push(patch.moves[0]!)), /id: is moved twice; keep one/],
      [
        changed((patch) => (patch.moves.find(({ id }) => id === 'mouth_corner')!['anchor'] = [99_999, 1, 0])),
        /mouth_corner, anchor: names triangle 99999, which is not outer skin/,
      ],
      [
        changed((patch) => (patch.moves.find(({ id }) => id === 'mouth_corner')!['anchor'] = [0, 1, 0.5])),
        /mouth_corner, anchor: has weights outside its triangle/,
      ],
      [
        changed((patch) => (patch.moves.find(({ id }) => id === 'eyebrow')!['curve'] = [[0, 1, 0]])),
        /eyebrow, curve: must list all 9 controls/,
      ],
      [
        changed(
          (patch) => (patch.moves[0] = { id: 'glabella', anchor: anchorOf('mouth_corner'), seen: SEEN }),
        ),
        /glabella, anchor: lies \d+\.\d mm beside the midline/,
      ],
      [
        changed(
          (patch) => (patch.moves[0] = { id: 'mouth_corner', anchor: anchorOf('glabella'), seen: SEEN }),
        ),
        /mouth_corner, anchor: lies at x = -?0\.0 mm; paired landmarks stand on the subject's left/,
      ],
      [
        changed((patch) => (patch.moves[0]!['colour'] = 'red')),
        /colour: does not belong to a (curve|single place); remove it/,
      ],
    ]
    for (const [text, reason] of cases) expect(await refusal(text)).toMatch(reason)
  })

  it('refuses a move after which a point has no place, and names it', async () => {
    const text = changed((patch) => {
      patch.moves = [{ id: 'posterior_hairline_mid', anchor: anchorOf('glabella'), seen: SEEN }]
    })
    expect(await refusal(text)).toMatch(/midsagittal_scalp_curve: .*does not lead from hairline to hairline/)
  })
})

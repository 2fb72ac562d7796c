import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { faultText } from '../../src/atlas/fault'
import { checkPatch } from '../../src/geometry/authoring/check-patch'
import {
  bareReference,
  changedChecks,
  faceChecks,
  hasTurned,
  type CheckChange,
  type CheckRecords,
  type FaceCheck,
} from '../../src/geometry/authoring/face-checks'
import { patchedAnchors, type LandmarkPatch } from '../../src/geometry/authoring/landmark-patch'
import { headSkin, solverFace } from '../../src/geometry/head-skin'
import type { LandmarkAnchor, LandmarkAnchorsFile } from '../../src/geometry/landmarks'
import type { Placements } from '../../src/geometry/placements'
import { solvePlaces } from '../../src/geometry/solve-places'
import { ANCHORS_FILE, writeAnchors } from '../landmarks/anchors-file'
import { PAGE, pageText } from '../landmarks/page-file'
import { bakeReference, placementsText, PLACEMENTS_FILE } from './bake'
import { readPlacementInputs, type PlacementInputs } from './inputs'

/** All that applying a patch will write and say. */
export interface PatchPlan {
  readonly patch: LandmarkPatch
  readonly authored: LandmarkAnchorsFile
  readonly placements: Placements
  /** Text of docs/landmarks.md. */
  readonly page: string
  readonly before: readonly FaceCheck[]
  readonly after: readonly FaceCheck[]
}

/**
 * Works out what a patch does, without writing anything.
 * @param file name of the patch, for messages
 * @param text its content
 * @param authored the landmarks as they stand
 * @throws Error with one sentence per fault of the patch, or naming what could no longer be placed
 */
export async function planPatch(
  file: string,
  text: string,
  authored: LandmarkAnchorsFile,
  records: Pick<CheckRecords, 'crossPointChecks' | 'tolerances'>,
): Promise<PatchPlan> {
  const inputs = await readPlacementInputs('reference', authored)
  const { head, landmarks } = inputs
  const skin = headSkin(head)
  const { mirror } = solverFace(head, skin)
  const ground = { skin, mirror, head: head.topology, anchors: inputs.anchors, landmarks }
  const checked = checkPatch(file, parsed(file, text), ground)
  if ('faults' in checked) throw new Error(checked.faults.map(faultText).join('\n'))
  const { patch } = checked
  const patched = { ...authored, landmarkAnchors: patchedAnchors(authored.landmarkAnchors, patch) }
  const after = await readPlacementInputs('reference', patched)
  return {
    patch,
    authored: patched,
    placements: bakeReference(after),
    page: await pageText(patched.landmarkAnchors),
    before: checksOn(inputs, authored.landmarkAnchors, records),
    after: checksOn(inputs, patched.landmarkAnchors, records),
  }
}

/** Writes what a patch changes: authored anchors, baked places and the page about landmarks. `root` is the repository or a copy. */
export function writePlan({ authored, placements, page }: PatchPlan, root = '.'): void {
  for (const file of [ANCHORS_FILE, PLACEMENTS_FILE, PAGE])
    mkdirSync(dirname(join(root, file)), { recursive: true })
  writeAnchors(authored, join(root, ANCHORS_FILE))
  writeFileSync(join(root, PLACEMENTS_FILE), placementsText(placements))
  writeFileSync(join(root, PAGE), page)
}

/** What a patch does to the checks of the reference face, in lines. */
export function planReport({ patch, before, after }: PatchPlan): string[] {
  const changes = changedChecks(before, after)
  const turned = changes.filter(hasTurned)
  const moved = changes.length - turned.length
  return [
    `${patch.moves.length} ${patch.moves.length === 1 ? 'landmark' : 'landmarks'} moved: ${patch.moves.map(({ id }) => id).join(', ')}`,
    `checks that pass on the reference face: ${passing(before)} → ${passing(after)}`,
    ...turned.map((change) => `  ${changeText(change)}`),
    ...(turned.length === 0 ? ['  none turned from pass to miss or back'] : []),
    ...(moved > 0
      ? [`${moved} more by another distance:`, ...changes.slice(turned.length).map(shiftText)]
      : []),
  ]
}

function checksOn(
  { head, points }: PlacementInputs,
  anchors: readonly LandmarkAnchor[],
  records: Pick<CheckRecords, 'crossPointChecks' | 'tolerances'>,
): FaceCheck[] {
  const solved = solvePlaces(solverFace(head, headSkin(head)), anchors, points)
  return [...faceChecks(solved, bareReference(head), { points, ...records })].flat()
}

function parsed(file: string, text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    throw new Error(`${file}, file, whole file: is no JSON; download the patch from the editor anew`)
  }
}

function passing(checks: readonly FaceCheck[]): string {
  return `${checks.filter(({ pass }) => pass).length} of ${checks.length}`
}

function changeText({ before, after }: CheckChange): string {
  const words = (after ?? before)!.words
  return `${stateText(before)} → ${stateText(after)}: ${words}`
}

function shiftText({ before, after }: CheckChange): string {
  return `  ${distanceText(before)} → ${distanceText(after)}: ${(after ?? before)!.words}`
}

function stateText(check: FaceCheck | null): string {
  if (!check) return 'not measured'
  const distance = check.errorMm === null ? '' : ` (${check.errorMm.toFixed(1)} mm)`
  return `${check.pass ? 'passes' : 'misses'}${distance}`
}

function distanceText(check: FaceCheck | null): string {
  if (!check) return 'not measured'
  return check.errorMm === null ? (check.detail ?? '') : `${check.errorMm.toFixed(1)} mm`
}

import { readFileSync, writeFileSync } from 'node:fs'
import type { LandmarkAnchor, LandmarkAnchorsFile } from '../../src/geometry/landmarks'
import type { BakedAnchor } from '../../src/geometry/placements'

/** Where the authored anchors lie, from the repository root. */
export const ANCHORS_FILE = 'data/landmark-anchors.json'

/** Reads the authored anchors. Throws an Error naming the file when it is missing or no JSON. */
export function readAnchors(path = ANCHORS_FILE): LandmarkAnchorsFile {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as LandmarkAnchorsFile
  } catch (cause) {
    throw new Error(`${path} cannot be read: run this from the repository root.`, { cause })
  }
}

/** The file's text: one record per block and one anchor per line, so that a diff shows one landmark. */
export function anchorsText(file: LandmarkAnchorsFile): string {
  const head = `  "version": ${JSON.stringify(file.version)},\n  "head": ${JSON.stringify(file.head)},\n`
  const records = file.landmarkAnchors.map(recordText).join(',\n')
  return `{\n${head}  "landmarkAnchors": [\n${records}\n  ]\n}\n`
}

/** Writes the authored anchors. */
export function writeAnchors(file: LandmarkAnchorsFile, path = ANCHORS_FILE): void {
  writeFileSync(path, anchorsText(file))
}

function recordText({ id, anchor, curve, seen }: LandmarkAnchor): string {
  const lines = [`      "id": ${JSON.stringify(id)}`]
  if (anchor) lines.push(`      "anchor": ${anchorText(anchor)}`)
  if (curve)
    lines.push(`      "curve": [\n${curve.map((at) => `        ${anchorText(at)}`).join(',\n')}\n      ]`)
  lines.push(`      "seen": ${JSON.stringify(seen)}`)
  return `    {\n${lines.join(',\n')}\n    }`
}

function anchorText(anchor: BakedAnchor): string {
  return `[${anchor.join(', ')}]`
}

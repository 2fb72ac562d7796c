import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { buildHalfCage, cagePositions } from './head/cage'
import { alignedCorners, meanShape } from './head/corners'
import { leftEye } from './head/eye'
import { expressionShapes } from './head/expressions'
import { levelHem } from './head/level-hem'
import { bakeOcclusion } from './head/occlusion'
import { HEAD_FOLDER } from './head/read-head'
import { readHeadSource } from './head/source'
import { baseMirror } from './head/symmetry'
import { verifyCorners, type HeadFiles } from './head/verify'
import { wordShapes } from './head/words'
import { yardsticks } from './head/yardsticks'
import { packModes } from './head/write-modes'
import { packReference, topologyHash } from './head/write-reference'
import { packShapes } from './head/write-shapes'

/** Groups of the base mesh that the head is made of. */
const GROUPS = [
  'body',
  'helper-l-eye',
  'helper-r-eye',
  'helper-l-eyelashes-1',
  'helper-l-eyelashes-2',
  'helper-r-eyelashes-1',
  'helper-r-eyelashes-2',
]

/**
 * `npm run head:build` makes the head's files from the published base mesh; `-- --check` makes them again and compares them
 * byte for byte with those in the repository.
 */
async function main(): Promise<void> {
  const check = process.argv.includes('--check')
  const say = (line: string): void => console.log(line)
  const source = readHeadSource(join('.cache', 'head-source'), say)
  const mirror = baseMirror(source.mesh, GROUPS)
  say('Building twelve corner faces …')
  const { shapes: corners, placement } = alignedCorners(source, mirror)
  const reference = meanShape(corners)
  const cage = buildHalfCage(source.mesh, reference)
  const positions = cagePositions(cage, reference)
  say(`Cage: ${cage.vertices.length} vertices in the left half, topology ${topologyHash(cage)}.`)
  const uneven = levelHem(corners, reference, cage)
  say(`Hem levelled on every corner: at most ${(uneven * 1000).toFixed(2)} mm off its bowl.`)
  say('Baking daylight …')
  const eye = leftEye(source.mesh, reference)
  const occlusion = await bakeOcclusion(packReference(cage, positions, eye, new Uint8Array(0)))
  const modes = packModes(source.mesh, cage, corners, reference)
  const expressions = packShapes(
    'head-expressions.bin',
    cage,
    expressionShapes(source, mirror, placement, reference),
  )
  const words = packShapes('head-words.bin', cage, wordShapes(source, mirror, placement))
  const files = {
    reference: packReference(cage, positions, eye, occlusion),
    modes: modes.bytes,
    expressions: expressions.bytes,
    words: words.bytes,
  }
  const worst = await verifyCorners(files, cage, corners)
  say(`Corners rebuilt from the files: at most ${(worst * 1000).toFixed(3)} mm off.`)
  say(
    `Strength of the modes: ${modes.strengths.map((value) => value.toFixed(3)).join(', ')} (metres, all vertices together).`,
  )
  const shapes = [...expressions.largest].map(([id, metres]) => [`Expression ${id}`, metres] as const)
  const ofWords = [...words.largest].map(([id, metres]) => [`Word ${id}`, metres] as const)
  for (const [name, metres] of [...shapes, ...ofWords])
    say(`${name}: moves the skin by at most ${(metres * 1000).toFixed(1)} mm.`)
  for (const line of yardsticks(source.mesh, reference, corners)) say(line)
  mkdirSync(HEAD_FOLDER, { recursive: true })
  for (const [name, bytes] of Object.entries(files) as [keyof HeadFiles, Buffer][]) {
    const path = join(HEAD_FOLDER, `head-${name}.bin`)
    if (check) compare(path, bytes)
    else writeFileSync(path, bytes)
    say(`${check ? 'Same as' : 'Wrote'} ${path}: ${(bytes.length / 1000).toFixed(1)} kB`)
  }
}

/** Throws a sentence when the file in the repository is not what the source gives. */
function compare(path: string, bytes: Buffer): void {
  const present = existsSync(path) ? readFileSync(path) : undefined
  if (present?.equals(bytes)) return
  if (!present) throw new Error(`${path} is missing. Run "npm run head:build" and commit the result.`)
  const sameHead = unpacked(present)?.equals(gunzipSync(bytes)) ?? false
  throw new Error(
    sameHead
      ? `${path} holds the same head, packed by another zlib: compare on Node 20.20 (this is ${process.version}).`
      : `${path} differs from what the source gives. Run "npm run head:build" and commit the result.`,
  )
}

function unpacked(bytes: Buffer): Buffer | undefined {
  try {
    return gunzipSync(bytes)
  } catch {
    return undefined
  }
}

try {
  await main()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

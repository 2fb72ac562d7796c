/**
 * Places a landmark at a head-space position in millimetres and writes its anchor to data/landmark-anchors.json.
 *
 *   npx tsx scripts/landmarks/place.ts some_place --at 0,10,20 --from midline --seen "What on the head makes this right."
 *   npx tsx scripts/landmarks/place.ts some_curve --from front --at "10,20,0 20,25,0 30,20,0" --seen "…"
 *
 * Several positions make a curve, in the order given. `--from` says from where the positions were read (nearest, front, left, back,
 * above, below, midline); the coordinate along that view is ignored. Without `--seen` the old sentence stays. Paired landmarks are
 * placed on the left side only. Then look: npx tsx scripts/landmarks/sheet.ts --region eye --grid
 */
import { parseArgs } from 'node:util'
import { positionDistanceMm } from '../../src/geometry/frame'
import { headSkin } from '../../src/geometry/head-skin'
import { anchorFromBaked, authoredAnchor, type LandmarkAnchor } from '../../src/geometry/landmarks'
import type { Vector } from '../../src/geometry/vector'
import { readHead } from '../head/read-head'
import { readAnchors, writeAnchors } from './anchors-file'
import { APPROACHES, placeSeen, type Approach } from './place-on-skin'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    at: { type: 'string' },
    from: { type: 'string', default: 'nearest' },
    seen: { type: 'string' },
  },
})

await main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})

async function main(): Promise<void> {
  const id = positionals[0]
  if (!id || !values.at)
    throw new Error('Say which landmark and where: place.ts ID --at x,y,z (millimetres).')
  const approach = APPROACHES.find((name) => name === values.from)
  if (!approach) throw new Error(`No view "${values.from}"; there are ${APPROACHES.join(', ')}.`)
  const head = await readHead('reference')
  const skin = headSkin(head)
  const places = positionsOf(values.at).map((position) =>
    placeSeen(skin, position, approach satisfies Approach),
  )
  const file = readAnchors()
  const before = file.landmarkAnchors.find((landmark) => landmark.id === id)
  const seen = values.seen ?? before?.seen
  if (!seen) throw new Error(`"${id}" is new: say with --seen what on the head makes this right.`)
  const baked = places.map(authoredAnchor)
  const landmark: LandmarkAnchor =
    baked.length === 1 ? { id, anchor: baked[0]!, seen } : { id, curve: baked, seen }
  writeAnchors({
    ...file,
    head: head.topology,
    landmarkAnchors: before
      ? file.landmarkAnchors.map((other) => (other.id === id ? landmark : other))
      : [...file.landmarkAnchors, landmark],
  })
  for (const { position } of places) {
    process.stdout.write(`${id} ${position.map((metres) => (metres * 1000).toFixed(1)).join(' ')} mm\n`)
  }
  if (before?.anchor && places.length === 1) {
    const moved = positionDistanceMm(skin.place(anchorFromBaked(before.anchor)).position, places[0]!.position)
    process.stdout.write(`moved by ${moved.toFixed(1)} mm\n`)
  }
}

function positionsOf(text: string): Vector[] {
  return text
    .trim()
    .split(/\s+/)
    .map((triple) => {
      const numbers = triple.split(',').map(Number)
      if (numbers.length !== 3 || numbers.some(Number.isNaN)) {
        throw new Error(`"${triple}" is not a position: x,y,z in millimetres, without spaces.`)
      }
      return [numbers[0]!, numbers[1]!, numbers[2]!]
    })
}

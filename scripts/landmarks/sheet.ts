/**
 * Contact sheets of the head for review by eye: close-ups over magenta with landmarks, curves, baked points and paths.
 *
 *   npx tsx scripts/landmarks/sheet.ts --region eye [--view front] [--out shots/landmarks]
 *   npx tsx scripts/landmarks/sheet.ts --points        baked points and paths, all regions
 *   npx tsx scripts/landmarks/sheet.ts --all           landmarks, all regions
 *
 * Options: --shade skin|curvature|regions  --bare  --wire  --grid  --both  --no-names  --size 900  --only id,id  --at x,y,z --span mm
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { headSkin } from '../../src/geometry/head-skin'
import { readHead } from '../head/read-head'
import { drawGrid, drawMarks } from './draw-marks'
import { bakedMarks, landmarkMarks, type Mark } from './marks'
import { createPicture, drawText, pastePicture, writePng, type Picture } from './picture'
import { render } from './raster'
import { drawnHead, SHADINGS, type Shading } from './shading'
import { DIRECTIONS, REGIONS, regionView, viewFrom, type DirectionName } from './views'

const { values } = parseArgs({
  options: {
    region: { type: 'string' },
    view: { type: 'string' },
    out: { type: 'string', default: 'shots/landmarks' },
    shade: { type: 'string', default: 'skin' },
    size: { type: 'string', default: '900' },
    only: { type: 'string' },
    at: { type: 'string' },
    span: { type: 'string' },
    all: { type: 'boolean', default: false },
    points: { type: 'boolean', default: false },
    bare: { type: 'boolean', default: false },
    wire: { type: 'boolean', default: false },
    grid: { type: 'boolean', default: false },
    both: { type: 'boolean', default: false },
    'no-names': { type: 'boolean', default: false },
  },
})

await main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})

async function main(): Promise<void> {
  if (!(SHADINGS as readonly string[]).includes(values.shade)) {
    throw new RangeError(`No shading "${values.shade}"; there are ${SHADINGS.join(', ')}.`)
  }
  const head = await readHead('reference')
  const skin = headSkin(head)
  const drawn = drawnHead(head, skin, values.shade as Shading, values.wire)
  const marks = wantedMarks(
    values.points ? bakedMarks(head, skin, values.both) : landmarkMarks(skin, values.both),
  )
  const size = Number(values.size)
  mkdirSync(values.out, { recursive: true })
  for (const name of values.region ? values.region.split(',') : Object.keys(REGIONS)) {
    const directions = values.view ? values.view.split(',') : REGIONS[name]?.directions
    if (!directions)
      throw new RangeError(`No region "${name}"; there are ${Object.keys(REGIONS).join(', ')}.`)
    const pictures = directions.map((direction) => {
      const rendering = render(drawn, cameraFor(name, direction), size, size)
      if (values.grid) drawGrid(rendering)
      if (!values.bare) drawMarks(rendering, marks, !values['no-names'])
      drawText(rendering.picture, `${name} ${direction}`, 8, size - 20, 2, [255, 255, 255])
      return rendering.picture
    })
    const path = join(values.out, `${values.points ? 'points' : 'landmarks'}-${name}.png`)
    writePng(path, sideBySide(pictures))
    process.stderr.write(`${path}\n`)
  }
}

function cameraFor(region: string, direction: string) {
  const view = regionView(region, direction)
  const [x, y, z] = values.at?.split(',').map(Number) ?? []
  return viewFrom(
    DIRECTIONS[direction as DirectionName],
    values.at ? [x! / 1000, y! / 1000, z! / 1000] : view.centre,
    values.span ? Number(values.span) / 1000 : view.span,
  )
}

function wantedMarks(marks: readonly Mark[]): readonly Mark[] {
  const only = values.only?.split(',')
  return only ? marks.filter((mark) => only.some((word) => mark.name.includes(word))) : marks
}

/** Joins pictures of one size in rows of at most three. */
function sideBySide(pictures: readonly Picture[]): Picture {
  const { width, height } = pictures[0]!
  const columns = Math.min(3, pictures.length)
  const sheet = createPicture(width * columns, height * Math.ceil(pictures.length / columns), [40, 40, 46])
  pictures.forEach((picture, i) =>
    pastePicture(sheet, picture, (i % columns) * width, Math.floor(i / columns) * height),
  )
  return sheet
}

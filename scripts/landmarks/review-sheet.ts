/**
 * Contact sheets for reviewing the two rounds of the landmarks by eye: one sheet per group, one row per landmark, five views each.
 *
 *   npx tsx scripts/landmarks/review-sheet.ts [--group neck-front,nape] [--only id,id] [--shade skin|curvature] [--size 320]
 *
 * Yellow is the landmark as it is authored, blue the second, blind round; white, where it has been moved since, the first round.
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { headSkin } from '../../src/geometry/head-skin'
import { readHead } from '../head/read-head'
import { drawMarks } from './draw-marks'
import { anchoredMark, type Mark } from './marks'
import { drawText, pastePicture, writePng, createPicture, type Colour, type Picture } from './picture'
import { render, type Drawn } from './raster'
import { readAnchors } from './anchors-file'
import { readRepeats, repeatDistances } from './repeats'
import { reviewGroups, viewsOfMark } from './review-views'
import { drawnHead, SHADINGS, type Shading } from './shading'

const { values } = parseArgs({
  options: {
    group: { type: 'string' },
    only: { type: 'string' },
    out: { type: 'string', default: 'shots/review' },
    shade: { type: 'string', default: 'skin' },
    size: { type: 'string', default: '320' },
  },
})

const AUTHORED: Colour = [255, 235, 60]
const SECOND: Colour = [60, 120, 255]
const BEFORE: Colour = [255, 255, 255]
const INK: Colour = [40, 40, 46]
const CAPTION = 22

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
  const drawn = drawnHead(head, skin, values.shade as Shading, false)
  const { landmarkAnchors } = readAnchors()
  const { landmarkRepeats } = readRepeats()
  const distances = new Map(
    repeatDistances(skin, landmarkAnchors, landmarkRepeats).map(({ id, mm }) => [id, mm]),
  )
  const only = values.only?.split(',')
  const groups = reviewGroups(landmarkRepeats.map(({ id }) => id).filter((id) => !only || only.includes(id)))
  mkdirSync(values.out, { recursive: true })
  for (const [group, ids] of groups) {
    if (values.group && !values.group.split(',').includes(group)) continue
    const rows = ids.map((id) => {
      const second = landmarkRepeats.find((repeat) => repeat.id === id)!
      const authored = landmarkAnchors.find((landmark) => landmark.id === id)
      if (!authored) throw new Error(`"${id}" is in the second round, but it is not authored.`)
      const marks = [
        ...(second.first ? [anchoredMark(skin, '', BEFORE, second.first)] : []),
        anchoredMark(skin, '', SECOND, second),
        anchoredMark(skin, '', AUTHORED, authored),
      ]
      return row(drawn, `${id}  ${(distances.get(id) ?? 0).toFixed(1)} MM`, marks)
    })
    const path = join(values.out, `${group}.png`)
    writePng(path, sheet(rows))
    process.stderr.write(`${path}\n`)
  }
}

/** Five views of one landmark beside each other, its name and the distance of the rounds above them. */
function row(drawn: readonly Drawn[], caption: string, marks: readonly Mark[]): Picture {
  const size = Number(values.size)
  const views = viewsOfMark(marks)
  const picture = createPicture(size * views.length, size + CAPTION, INK)
  views.forEach(({ name, view }, column) => {
    const rendering = render(drawn, view, size, size)
    drawMarks(rendering, marks, false)
    drawText(rendering.picture, name, 6, size - 18, 2, [255, 255, 255])
    pastePicture(picture, rendering.picture, column * size, CAPTION)
  })
  drawText(picture, caption, 6, 5, 2, [255, 255, 255])
  return picture
}

/** Rows below each other under a legend of the colours. */
function sheet(rows: readonly Picture[]): Picture {
  const { width, height } = rows[0]!
  const picture = createPicture(width, CAPTION + height * rows.length, INK)
  drawText(picture, 'authored', 6, 5, 2, AUTHORED)
  drawText(picture, 'second round', 140, 5, 2, SECOND)
  drawText(picture, 'first round where moved since', 340, 5, 2, BEFORE)
  rows.forEach((each, index) => pastePicture(picture, each, 0, CAPTION + index * height))
  return picture
}

import {
  judgeLine,
  judgeMarker,
  type MarkVerdict,
  type PicturePair,
} from '../../scripts/mark-contrast/judge-mark'
import { luminanceOver, type BytePicture } from '../../scripts/mark-contrast/luminance-image'
import { expect, test } from '../e2e/atlas-test'
import { leastNameContrasts } from './name-contrast'
import {
  expectDistinctForms,
  linePartWidths,
  markerPartWidths,
  middleWidths,
  type PartWidth,
} from './mark-parts'
import { clearLines, clearMarkers, MARKER_REACH_PX, nearest, STAGE_PX } from './mark-room'
import { follow, preparePixels, readBackdrop, readMarks, readStage } from './stage-pixels'

/** From these views together every marker is seen well enough; the sides from nearer by, because points behind the ear stand close together. */
const VIEWS = [
  { view: 'left', zoomSteps: 2 },
  { view: 'right', zoomSteps: 2 },
  { view: 'back', zoomSteps: 0 },
  { view: 'crown', zoomSteps: 0 },
  { view: 'under-chin', zoomSteps: 0 },
] as const
const TONES = [1, 2, 3, 4, 5, 6] as const
const THEMES = ['light', 'dark'] as const
/** WCAG 2.2, 1.4.11 for marks and 1.4.3 for words; the width is the design's, CSS pixels. */
const LEAST_CONTRAST = 3
const LEAST_TEXT_CONTRAST = 4.5
const LEAST_WIDTH_PX = 1.5
/** How far a line reaches to each side, and half a dash with its gap or half the step of a pattern, CSS pixels. */
const LINE_REACH_PX = 3.5
const PATTERN_REACH_PX = 5
/** The tone on which a part stands out by itself: the casing on the deepest, the core on the lightest. */
const PART_ALONE = new Map<number, 'light' | 'dark'>([
  [1, 'dark'],
  [6, 'light'],
])
/** The form of a marker is looked at where it is turned to the camera and no other is as near as this, CSS pixels. */
const FACING_FORM = 0.5
const ALONE_PX = 14

test.use({ viewport: STAGE_PX, colorScheme: 'light' })

test('marks, lines and names stand out on every skin in both themes, and caution is told by shape', async ({
  atlas,
}) => {
  test.setTimeout(180_000)
  const { page } = atlas
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await atlas.open('/?view=back&layers=all&theme=dark')
  await preparePixels(page)
  const backdrops = new Map<string, BytePicture>()
  let inTheDark: BytePicture | null = null
  for (const theme of ['dark', 'light']) {
    await follow(page, `#/?view=back&layers=all&face=tone:1&theme=${theme}`)
    inTheDark ??= (await readStage(page)).marked
    backdrops.set(theme, await readBackdrop(page))
  }

  const faults: string[] = []
  const judged = new Set<string>()
  const widths: PartWidth[] = []
  const names = new Set<string>()
  const least = { parts: Infinity, skin: Infinity }
  for (const { view, zoomSteps } of VIEWS) {
    await follow(page, `#/?view=${view}&layers=all&face=tone:1`)
    for (let step = 0; step < zoomSteps; step += 1) await page.locator('.stage-scene canvas').press('+')
    await follow(page, `#/?view=${view}&layers=all&face=tone:1`)
    const marks = await readMarks(page)
    for (const { id, side } of marks.markers) names.add(`${id} ${side}`)
    for (const { path } of marks.ribbons) names.add(meridianOf(path))
    const markers = clearMarkers(marks.markers)
    const lines = clearLines(marks.ribbons, marks.markers)
    for (const tone of TONES) {
      await follow(page, `#/?view=${view}&layers=all&face=tone:${tone}`)
      const stage = await readStage(page)
      if (view === 'back' && tone === 1) {
        const difference = Buffer.compare(stage.marked.bytes, inTheDark!.bytes)
        expect(difference, 'the themes differ behind the head only').toBe(0)
      }
      for (const theme of THEMES) {
        const pair = pairOver(stage, backdrops.get(theme)!)
        const note = (name: string, where: string, verdict: MarkVerdict | null) => {
          judged.add(`${name}, tone ${tone}, ${theme}`)
          if (verdict) {
            least.parts = Math.min(least.parts, verdict.parts)
            least.skin = Math.min(least.skin, verdict.skin)
          }
          if (verdict && verdict.parts >= LEAST_CONTRAST && verdict.skin >= LEAST_CONTRAST) return
          const numbers = verdict
            ? `parts ${verdict.parts.toFixed(2)}, skin ${verdict.skin.toFixed(2)}`
            : 'not found'
          faults.push(`${where}, ${view}, tone ${tone}, ${theme}: ${numbers}`)
        }
        for (const { marker, room } of markers) {
          const name = `${marker.id} ${marker.side}`
          note(name, name, judgeMarker(pair, marker, Math.min(MARKER_REACH_PX, room / 2)))
        }
        for (const line of lines) {
          const along = { x: line.alongX, y: line.alongY }
          const where = `${line.path} ${line.side} at ${line.x.toFixed(0)}, ${line.y.toFixed(0)}`
          const verdict = judgeLine(pair, line, along, LINE_REACH_PX, line.isPlain ? 1 : PATTERN_REACH_PX)
          note(meridianOf(line.path), where, verdict)
        }
      }
      const part = PART_ALONE.get(tone)
      if (part) widths.push(...linePartWidths(pairOver(stage, backdrops.get('light')!), part, lines))
    }
  }
  expect(faults, 'marks that do not stand out').toEqual([])
  const wanted = [...names].flatMap((name) =>
    TONES.flatMap((tone) => THEMES.map((theme) => `${name}, tone ${tone}, ${theme}`)),
  )
  expect(
    wanted.filter((name) => !judged.has(name)),
    'marks that no view shows well enough',
  ).toEqual([])

  for (const [tone, part] of PART_ALONE) {
    await follow(page, `#/?view=three-quarter-left&face=tone:${tone}`)
    const pair = pairOver(await readStage(page), backdrops.get('light')!)
    const { markers } = await readMarks(page)
    const alone = markers.filter(
      (marker) => marker.facing >= FACING_FORM && marker.visible && nearest(marker, markers) >= ALONE_PX,
    )
    widths.push(...markerPartWidths(pair, part, alone))
    if (part === 'light') expectDistinctForms(pair, alone)
  }
  for (const [what, width] of middleWidths(widths)) {
    expect(width, `width of the ${what}`).toBeGreaterThanOrEqual(LEAST_WIDTH_PX)
  }

  const words = await leastNameContrasts(page, TONES, THEMES)
  for (const [where, contrast] of words) {
    expect(contrast, `words against their plate: ${where}`).toBeGreaterThanOrEqual(LEAST_TEXT_CONTRAST)
  }
  test.info().annotations.push({
    type: 'least contrast',
    description: JSON.stringify({ ...least, words: Math.min(...words.values()) }),
  })
})

function pairOver(
  { marked, bare }: { readonly marked: BytePicture; readonly bare: BytePicture },
  backdrop: BytePicture,
): PicturePair {
  return { marked: luminanceOver(marked, backdrop), bare: luminanceOver(bare, backdrop) }
}

/** Paths are named after their meridian: `ST-main`. */
const meridianOf = (path: string) => path.split('-')[0]!

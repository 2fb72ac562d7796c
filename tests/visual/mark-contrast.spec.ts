import {
  judgeLine,
  judgeMarker,
  luminanceAt,
  type MarkVerdict,
  type PicturePair,
} from '../../scripts/mark-contrast/judge-mark'
import { luminanceOver, type BytePicture } from '../../scripts/mark-contrast/luminance-image'
import {
  formDifference,
  greyForm,
  lineWidths,
  markerWidths,
  meanForm,
} from '../../scripts/mark-contrast/mark-form'
import { CAUTION_SHAPE } from '../../src/scene/caution-shape'
import { luminance } from '../../src/scene/contrast'
import { CASING, DARK_LUMINANCE } from '../../src/scene/mark-colours'
import type { MarkerPlace, RibbonPlace } from '../../src/scene/probe'
import { expect, test } from '../e2e/atlas-test'
import { follow, preparePixels, readBackdrop, readStage } from './stage-pixels'

/** From these views together every marker is seen well enough; the sides from nearer by, because points behind the ear stand close together. */
const VIEWS = [
  { view: 'left', zoomSteps: 3 },
  { view: 'right', zoomSteps: 3 },
  { view: 'back', zoomSteps: 0 },
  { view: 'crown', zoomSteps: 0 },
  { view: 'under-chin', zoomSteps: 0 },
] as const
/** Width and height of the stage, CSS pixels. */
const SIDE_PX = 520
const TONES = [1, 2, 3, 4, 5, 6] as const
const THEMES = ['light', 'dark'] as const
/** What every mark must reach: WCAG 2.2, 1.4.11; the width is the design's, CSS pixels. */
const LEAST_CONTRAST = 3
const LEAST_WIDTH_PX = 1.5
/** Cosines from which on a marker and a ribbon are drawn at full strength. */
const FULL_MARKER = 0.25
const FULL_RIBBON = 0.45
/** Ribbons fade out over the last 8 mm before a loose end, and with the hem of the bust (hem-shader.ts). */
const FADED_END_MM = 8
const HEM = -0.146
/** Around a marker, CSS pixels: how far it reaches at most, and no nearer than this may another mark be where its form or a line is looked at. */
const MARKER_REACH_PX = 7
const CLEAR_OF_MARKER_PX = 9
const LINE_REACH_PX = 3.5
const CLEAR_OF_LINE_PX = 6
const ALONE_PX = 14
/** A marker that another one may cover is judged in another view, CSS pixels from centre to centre. */
const LEAST_ROOM_PX = 7
/** Half a dash with its gap, or half the step of a pattern, CSS pixels. */
const PATTERN_REACH_PX = 5
/** On darker skin the dark part of a line does not stand out by itself. */
const LIGHT_SKIN = 0.35
/** The tone on which a part stands out by itself: the casing on the deepest, the core on the lightest. */
const PART_ALONE = new Map<number, 'light' | 'dark'>([
  [1, 'dark'],
  [6, 'light'],
])
const FULL_PARTS = { light: luminance(CASING), dark: DARK_LUMINANCE }
const FORM_REACH_PX = 6
/** Share of what is drawn in which two caution shapes must differ, in grey. */
const LEAST_FORM_DIFFERENCE = 0.25

test.use({ viewport: { width: SIDE_PX, height: SIDE_PX }, colorScheme: 'light' })

test('marks and lines stand out on every skin in both themes, and caution is told by shape', async ({
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
  const lineParts: Part[] = []
  const names = new Set<string>()
  for (const { view, zoomSteps } of VIEWS) {
    await follow(page, `#/?view=${view}&layers=all&face=tone:1`)
    for (let step = 0; step < zoomSteps; step += 1) await page.locator('.stage-scene canvas').press('+')
    for (const tone of TONES) {
      await follow(page, `#/?view=${view}&layers=all&face=tone:${tone}`)
      const { marked, bare, marks } = await readStage(page)
      if (view === 'back' && tone === 1) {
        expect(Buffer.compare(marked.bytes, inTheDark!.bytes), 'the themes differ behind the head only').toBe(
          0,
        )
      }
      for (const { id, side } of marks.markers) names.add(`${id} ${side}`)
      for (const { path } of marks.ribbons) names.add(meridianOf(path))
      const markers = marks.markers.filter((marker) => marker.visible && isOnStage(marker))
      const lines = marks.ribbons.filter((line) => isClear(line, markers, marks.ribbons))
      for (const theme of THEMES) {
        const backdrop = backdrops.get(theme)!
        const pair = pairOver(marked, bare, backdrop)
        const note = (name: string, where: string, verdict: MarkVerdict | null) => {
          judged.add(`${name}, tone ${tone}, ${theme}`)
          if (verdict && verdict.parts >= LEAST_CONTRAST && verdict.skin >= LEAST_CONTRAST) return
          const numbers = verdict
            ? `parts ${verdict.parts.toFixed(2)}, skin ${verdict.skin.toFixed(2)}`
            : 'not found'
          faults.push(`${where}, ${view}, tone ${tone}, ${theme}: ${numbers}`)
        }
        for (const marker of markers) {
          const room = nearest(marker, markers)
          if (marker.facing < FULL_MARKER || room < LEAST_ROOM_PX) continue
          const name = `${marker.id} ${marker.side}`
          note(name, name, judgeMarker(pair, marker, Math.max(3, Math.min(MARKER_REACH_PX, room / 2))))
        }
        for (const line of lines) {
          const along = { x: line.alongX, y: line.alongY }
          const where = `${line.path} ${line.side} at ${line.x.toFixed(0)}, ${line.y.toFixed(0)}`
          const verdict = judgeLine(pair, line, along, LINE_REACH_PX, line.isPlain ? 1 : PATTERN_REACH_PX)
          note(meridianOf(line.path), where, verdict)
        }
      }
      const part = PART_ALONE.get(tone)
      if (part) lineParts.push(...partsOfLines(pairOver(marked, bare, backdrops.get('light')!), part, lines))
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

  const markerParts: Part[] = []
  for (const [tone, part] of PART_ALONE) {
    await follow(page, `#/?view=three-quarter-left&face=tone:${tone}`)
    const { marked, bare, marks } = await readStage(page)
    const pair = pairOver(marked, bare, backdrops.get('light')!)
    const alone = marks.markers.filter(
      (marker) => marker.facing >= 0.5 && marker.visible && nearest(marker, marks.markers) >= ALONE_PX,
    )
    for (const marker of alone) {
      if (part === 'dark' && luminanceAt(pair.bare, marker) < LIGHT_SKIN) continue
      const width = markerWidths(pair, FULL_PARTS, marker, MARKER_REACH_PX)[part]
      markerParts.push({ what: `${part} part of shape ${marker.shape}`, width })
    }
    if (part === 'light')
      expectDistinctForms(alone.map((marker) => ({ ...marker, form: greyForm(pair, marker, FORM_REACH_PX) })))
  }
  for (const [what, width] of middleWidths([...lineParts, ...markerParts])) {
    expect(width, `width of the ${what}`).toBeGreaterThanOrEqual(LEAST_WIDTH_PX)
  }
})

interface Part {
  readonly what: string
  readonly width: number
}

function pairOver(marked: BytePicture, bare: BytePicture, backdrop: BytePicture): PicturePair {
  return { marked: luminanceOver(marked, backdrop), bare: luminanceOver(bare, backdrop) }
}

/** Paths are named after their meridian: `ST-main`. */
const meridianOf = (path: string) => path.split('-')[0]!

const isOnStage = ({ x, y }: { readonly x: number; readonly y: number }) =>
  Math.min(x, y, SIDE_PX - x, SIDE_PX - y) >= MARKER_REACH_PX + 1

/** Is the line fully drawn there, with no other mark beside it? */
function isClear(line: RibbonPlace, markers: readonly MarkerPlace[], lines: readonly RibbonPlace[]): boolean {
  const [x, y] = line.at
  if (
    !line.visible ||
    !isOnStage(line) ||
    line.facing < FULL_RIBBON ||
    line.toEndMm <= FADED_END_MM ||
    y - 0.8 * x * x < HEM
  )
    return false
  return (
    markers.every((marker) => Math.hypot(marker.x - line.x, marker.y - line.y) >= CLEAR_OF_MARKER_PX) &&
    lines.every(
      (other) =>
        (other.path === line.path && other.side === line.side) || distanceTo(other, line) >= CLEAR_OF_LINE_PX,
    )
  )
}

/** From a place to a step of a line, CSS pixels. */
function distanceTo(
  { x, y, alongX, alongY }: RibbonPlace,
  place: { readonly x: number; readonly y: number },
): number {
  const share = ((place.x - x) * alongX + (place.y - y) * alongY) / (alongX ** 2 + alongY ** 2 || 1)
  const within = Math.min(0.5, Math.max(-0.5, share))
  return Math.hypot(x + within * alongX - place.x, y + within * alongY - place.y)
}

/** From a marker to the nearest other one that is seen, CSS pixels. */
function nearest(marker: MarkerPlace, markers: readonly MarkerPlace[]): number {
  return Math.min(
    ...markers.map((other) =>
      other === marker || !other.visible ? Infinity : Math.hypot(other.x - marker.x, other.y - marker.y),
    ),
  )
}

function partsOfLines(pair: PicturePair, part: 'light' | 'dark', lines: readonly RibbonPlace[]): Part[] {
  return lines
    .filter((line) => line.isPlain && (part === 'light' || luminanceAt(pair.bare, line) >= LIGHT_SKIN))
    .map((line) => ({
      what: `${part} part of lines`,
      width: lineWidths(pair, FULL_PARTS, line, { x: line.alongX, y: line.alongY }, LINE_REACH_PX + 1)[part],
    }))
}

/** The middle width of every kind of part: single cuts that fall between pixels vary by some tenths. */
function middleWidths(parts: readonly Part[]): [what: string, width: number][] {
  return [...new Set(parts.map(({ what }) => what))].map((what) => {
    const widths = parts
      .filter((part) => part.what === what)
      .map(({ width }) => width)
      .sort((a, b) => a - b)
    return [what, widths[Math.floor(widths.length / 2)]!]
  })
}

/** In grey, every marker that stands alone looks more like those of its own caution class than like any others, and the classes are far apart. */
function expectDistinctForms(
  markers: readonly { readonly id: string; readonly shape: number; readonly form: Float32Array }[],
): void {
  const shapes = [...new Set(Object.values(CAUTION_SHAPE))]
  const means = shapes.map((shape) =>
    meanForm(markers.filter((marker) => marker.shape === shape).map(({ form }) => form)),
  )
  for (const { id, shape, form } of markers) {
    const differences = means.map((mean) => formDifference(mean, form))
    expect(shapes[differences.indexOf(Math.min(...differences))], `the shape that ${id} looks like`).toBe(
      shape,
    )
  }
  means.forEach((mean, i) => {
    for (const other of means.slice(i + 1))
      expect(formDifference(mean, other)).toBeGreaterThanOrEqual(LEAST_FORM_DIFFERENCE)
  })
}

import type { HeadPosition } from '../../src/geometry/frame'
import { MM } from '../../src/geometry/frame'
import type { Mark } from './marks'
import { drawDisc, drawLine, drawText, setPixel, textBox, type Box, type Colour } from './picture'
import { projectTo, type Rendering } from './raster'

/** A mark this far behind the drawn skin still counts as on it, metres: what a slope hides inside one pixel. */
const HIDDEN = 0.0025
const INK: Colour = [15, 15, 20]
const SCALE = 2

/**
 * Draws marks into a rendering: lines first, then dots, then names that avoid each other. What the head hides is left out.
 * @returns how many marks are visible
 */
export function drawMarks(rendering: Rendering, marks: readonly Mark[], withNames: boolean): number {
  const seen = marks.map((mark) => ({
    mark,
    pixels: mark.positions.map((position) => visiblePixel(rendering, position)),
  }))
  for (const { mark, pixels } of seen) {
    if (mark.positions.length > 1) drawPolyline(rendering, pixels, mark.colour)
  }
  for (const { mark, pixels } of seen) {
    const dots =
      mark.positions.length === 1 ? pixels : (mark.controls ?? []).map((at) => visiblePixel(rendering, at))
    const radius = mark.positions.length === 1 ? 4 : 2.4
    for (const pixel of dots) {
      if (!pixel) continue
      drawDisc(rendering.picture, pixel[0], pixel[1], radius + 1, INK)
      drawDisc(rendering.picture, pixel[0], pixel[1], radius, mark.colour)
    }
  }
  const taken: Box[] = []
  for (const { mark, pixels } of seen) {
    const visible = pixels.filter((pixel) => pixel !== null)
    const anchor = visible[Math.floor(visible.length / 2)]
    if (withNames && mark.name !== '' && anchor) drawName(rendering, mark, anchor, taken)
  }
  return seen.filter(({ pixels }) => pixels.some((pixel) => pixel !== null)).length
}

type Pixel = readonly [x: number, y: number]

function visiblePixel({ view, picture, depth }: Rendering, position: HeadPosition): Pixel | null {
  const [x, y, near] = projectTo(view, picture.width, picture.height, position)
  if (x < 0 || y < 0 || x >= picture.width || y >= picture.height) return null
  const skin = depth[Math.floor(y) * picture.width + Math.floor(x)]!
  return skin - near > HIDDEN ? null : [x, y]
}

function drawPolyline({ picture }: Rendering, pixels: readonly (Pixel | null)[], colour: Colour): void {
  for (const [radius, ink] of [
    [1.6, INK],
    [0.8, colour],
  ] as const) {
    for (let i = 0; i + 1 < pixels.length; i += 1) {
      const [from, to] = [pixels[i], pixels[i + 1]]
      if (from && to) drawLine(picture, from, to, radius, ink)
    }
  }
}

/** Tries places around the mark, near ones first, and takes the first that is free; the last try is taken in any case. */
function drawName({ picture }: Rendering, mark: Mark, [x, y]: Pixel, taken: Box[]): void {
  const width = textBox(mark.name, 0, 0, SCALE).width
  for (const distance of [8, 18, 30, 44, 60, 80, 104]) {
    for (const [right, down] of [
      [1, 0],
      [-1, 0],
      [0.7, -0.8],
      [0.7, 0.8],
      [-0.7, -0.8],
      [-0.7, 0.8],
      [0, -1],
      [0, 1],
    ] as const) {
      const left = Math.round(x + right * distance - (right < 0 ? width : right === 0 ? width / 2 : 0))
      const top = Math.round(y + down * distance - 5)
      const box = textBox(mark.name, left, top, SCALE)
      const inside =
        box.left >= 0 &&
        box.top >= 0 &&
        box.left + box.width < picture.width &&
        box.top + box.height < picture.height
      if (!inside || taken.some((other) => overlap(other, box))) continue
      taken.push(box)
      if (distance > 12)
        drawLine(picture, [x, y], [right < 0 ? left + width : left, top + 5], 0.5, mark.colour)
      drawText(picture, mark.name, left, top, SCALE, mark.colour)
      return
    }
  }
}

function overlap(a: Box, b: Box): boolean {
  return (
    a.left < b.left + b.width &&
    b.left < a.left + a.width &&
    a.top < b.top + b.height &&
    b.top < a.top + a.height
  )
}

/** Lines every few millimetres with their coordinate, where the view looks along an axis; elsewhere nothing. */
export function drawGrid({ view, picture }: Rendering): void {
  const across = axisOf(view.right)
  const upward = axisOf(view.up)
  if (across === null || upward === null) return
  const span = view.span * MM
  const step = span > 150 ? 20 : span > 60 ? 10 : 5
  const pixelsPerMm = picture.width / span
  for (let at = -400; at <= 400; at += step) {
    const x = Math.round(
      picture.width / 2 + (at - view.centre[across] * MM) * view.right[across] * pixelsPerMm,
    )
    const y = Math.round(picture.height / 2 - (at - view.centre[upward] * MM) * view.up[upward] * pixelsPerMm)
    for (let i = 0; i < picture.height; i += 1) setPixel(picture, x, i, [0, 60, 120], 0.3)
    for (let i = 0; i < picture.width; i += 1) setPixel(picture, i, y, [0, 60, 120], 0.3)
    if (x >= 0 && x < picture.width) drawText(picture, String(at), x + 2, 2, SCALE, [255, 255, 255])
    if (y >= 0 && y < picture.height) drawText(picture, String(at), 2, y + 2, SCALE, [255, 255, 255])
  }
}

function axisOf(direction: readonly number[]): 0 | 1 | 2 | null {
  const axis = direction.findIndex((value) => Math.abs(value) > 0.999)
  return axis < 0 ? null : (axis as 0 | 1 | 2)
}

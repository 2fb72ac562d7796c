import { luminanceAt, type Pixel, type PicturePair } from './judge-mark'
import type { LuminanceImage } from './luminance-image'

const STEP_PX = 0.25
const RAYS = 24

/**
 * Widths of the light and of the dark part of a mark, pixels. They are taken from areas under a cut through the mark, so that an edge which is
 * spread over two pixels counts as what it stands for. The light part is to be measured on dark skin, the dark part on light skin: there they stand out alone.
 */
export interface PartWidths {
  readonly light: number
  readonly dark: number
}

/** Luminance of each part where it covers a pixel wholly. */
export interface FullParts {
  readonly light: number
  readonly dark: number
}

/** Widths across a line at a place, within `reach` pixels of it; the middle one of the cuts next to each other. `along` is the line's direction. */
export function lineWidths(
  pair: PicturePair,
  full: FullParts,
  centre: Pixel,
  along: Pixel,
  reach: number,
): PartWidths {
  const length = Math.hypot(along.x, along.y) || 1
  const [x, y] = [along.x / length, along.y / length]
  const cuts = [-1, -0.5, 0, 0.5, 1].map((shift) =>
    cutWidths(pair, full, { x: centre.x + shift * x, y: centre.y + shift * y }, { x: -y, y: x }, [
      -reach,
      reach,
    ]),
  )
  return middle(cuts)
}

/** Widths of a marker: of its casing along rays from the centre, of its core from side to side; the middle one of all rays. `reach` in pixels. */
export function markerWidths(pair: PicturePair, full: FullParts, centre: Pixel, reach: number): PartWidths {
  const rays = Array.from({ length: RAYS }, (_, ray) => {
    const angle = (2 * Math.PI * ray) / RAYS
    const { light, dark } = cutWidths(pair, full, centre, { x: Math.cos(angle), y: Math.sin(angle) }, [
      0,
      reach,
    ])
    return { light, dark: 2 * dark }
  })
  return middle(rays)
}

function cutWidths(
  pair: PicturePair,
  full: FullParts,
  centre: Pixel,
  direction: Pixel,
  [from, to]: readonly [number, number],
): PartWidths {
  const [lightest, darkest] = [coded(full.light), coded(full.dark)]
  let light = 0
  let dark = 0
  for (let way = from + STEP_PX / 2; way < to; way += STEP_PX) {
    const place = { x: centre.x + way * direction.x, y: centre.y + way * direction.y }
    const bare = greyBetween(pair.bare, place)
    const change = greyBetween(pair.marked, place) - bare
    if (change > 0 && lightest > bare) light += (STEP_PX * change) / (lightest - bare)
    if (change < 0 && darkest < bare) dark += (STEP_PX * change) / (darkest - bare)
  }
  return { light, dark }
}

function middle(widths: readonly PartWidths[]): PartWidths {
  const of = (part: keyof PartWidths) =>
    widths.map((width) => width[part]).sort((a, b) => a - b)[Math.floor(widths.length / 2)]!
  return { light: of('light'), dark: of('dark') }
}

/** What a marker looks like without colour: how much lighter than the skin it is, row by row on a grid of pixels around its centre. */
export function greyForm({ marked, bare }: PicturePair, centre: Pixel, reach: number): Float32Array {
  const across = 2 * reach + 1
  return Float32Array.from({ length: across * across }, (_, i) => {
    const place = { x: centre.x + (i % across) - reach, y: centre.y + Math.floor(i / across) - reach }
    return Math.max(0, greyBetween(marked, place) - greyBetween(bare, place))
  })
}

/** The mean of several forms on the same grid. */
export function meanForm(forms: readonly Float32Array[]): Float32Array {
  return Float32Array.from(forms[0]!, (_, i) => forms.reduce((sum, form) => sum + form[i]!, 0) / forms.length)
}

/** How far two forms differ: 0 the same, 1 nothing in common. */
export function formDifference(a: Float32Array, b: Float32Array): number {
  let apart = 0
  let all = 0
  a.forEach((value, i) => {
    apart += Math.abs(value - b[i]!)
    all += Math.max(value, b[i]!)
  })
  return all === 0 ? 0 : apart / all
}

/** Grey as it is coded in sRGB, 0 to 1, between the four pixels around a place: as even to the eye as luminance is not. */
function greyBetween(image: LuminanceImage, { x, y }: Pixel): number {
  const [left, top] = [Math.floor(x - 0.5), Math.floor(y - 0.5)]
  const [right, down] = [x - 0.5 - left, y - 0.5 - top]
  const grey = (column: number, row: number) =>
    coded(luminanceAt(image, { x: left + column + 0.5, y: top + row + 0.5 }))
  return (
    (1 - down) * ((1 - right) * grey(0, 0) + right * grey(1, 0)) +
    down * ((1 - right) * grey(0, 1) + right * grey(1, 1))
  )
}

function coded(luminance: number): number {
  return luminance <= 0.0031308 ? 12.92 * luminance : 1.055 * luminance ** (1 / 2.4) - 0.055
}

import type { LuminanceImage } from './luminance-image'

/** What the pixels of one mark say. */
export interface MarkVerdict {
  /** Luminance of the dark and of the light part. */
  readonly dark: number
  readonly light: number
  /** Contrast of the two parts against each other, WCAG 2. */
  readonly parts: number
  /** Contrast of the better part against the skin beside the mark, where that is least. */
  readonly skin: number
}

/** The same view with and without marks. */
export interface PicturePair {
  readonly marked: LuminanceImage
  readonly bare: LuminanceImage
}

/** A place in a picture or a direction in it, pixels. */
export interface Pixel {
  readonly x: number
  readonly y: number
}

/** A pixel belongs to a mark when it differs by so much contrast from the bare picture. */
const DIFFERS = 1.2
/** The core of a mark may be as dark as the skin: so many pixels beyond the last that differs still belong to it on a line across. */
const BEYOND_PX = 1.5
const STEP_PX = 0.5
const RAYS = 24
/** Of all rays a quarter must see a part as well as this: single pixels that happen to lie right do not make a part. */
const STABLE = 0.25

/** Contrast between two luminances as WCAG 2 counts it, 1 to 21. */
export function luminanceContrast(a: number, b: number): number {
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

/** Luminance of the pixel at a place; the edge goes on outside. */
export function luminanceAt({ width, height, values }: LuminanceImage, { x, y }: Pixel): number {
  const column = Math.min(width - 1, Math.max(0, Math.floor(x)))
  const row = Math.min(height - 1, Math.max(0, Math.floor(y)))
  return values[row * width + column]!
}

/**
 * Judges a marker: along rays from its centre the light casing is the lightest place within its outline and the dark core the darkest inwards
 * of it. The outline is the last pixel within `reach` (pixels) that differs from the bare picture; the skin beside it is bare skin there and just beyond.
 * Null when nothing differs on most rays: then there is no mark.
 */
export function judgeMarker(pair: PicturePair, centre: Pixel, reach: number): MarkVerdict | null {
  const darks: number[] = []
  const lights: number[] = []
  const skins: number[] = []
  for (let ray = 0; ray < RAYS; ray += 1) {
    const angle = (2 * Math.PI * ray) / RAYS
    const line = sampleLine(pair, centre, { x: Math.cos(angle), y: Math.sin(angle) }, 0, reach)
    const outline = line.differs.lastIndexOf(true)
    if (outline < 0) continue
    const within = line.marked.slice(0, outline + 1)
    const light = Math.max(...within)
    lights.push(light)
    darks.push(Math.min(...within.slice(0, within.indexOf(light) + 1)))
    skins.push(...line.bare.slice(outline, outline + 3))
  }
  if (darks.length < RAYS / 2) return null
  return verdict(quantile(darks, STABLE), quantile(lights, 1 - STABLE), skins)
}

/**
 * Judges a line at a place: across it, within `reach` pixels, light and dark are the lightest and darkest pixels of what differs
 * from the bare picture, and a little beyond. Of all cuts within `stretch` pixels along the line the best counts: 1 where it is drawn throughout, half
 * a dash and its gap where it is dashed. `along` is the line's direction. Null when nothing differs.
 */
export function judgeLine(
  pair: PicturePair,
  centre: Pixel,
  along: Pixel,
  reach: number,
  stretch: number,
): MarkVerdict | null {
  const length = Math.hypot(along.x, along.y) || 1
  const [x, y] = [along.x / length, along.y / length]
  const shifts = Array.from({ length: 2 * stretch + 1 }, (_, i) => i - stretch)
  const verdicts = shifts.flatMap((shift) => {
    const line = sampleLine(
      pair,
      { x: centre.x + shift * x, y: centre.y + shift * y },
      { x: -y, y: x },
      -reach,
      reach,
    )
    const beyond = BEYOND_PX / STEP_PX
    const first = line.differs.indexOf(true)
    if (first < 0) return []
    const [from, to] = [Math.max(0, first - beyond), line.differs.lastIndexOf(true) + beyond + 1]
    const within = line.marked.slice(from, to)
    return [verdict(Math.min(...within), Math.max(...within), line.bare.slice(from, to))]
  })
  const worth = ({ parts, skin }: MarkVerdict) => Math.min(parts, skin)
  return verdicts.sort((a, b) => worth(b) - worth(a))[0] ?? null
}

function verdict(dark: number, light: number, skins: readonly number[]): MarkVerdict {
  const better = (skin: number) => Math.max(luminanceContrast(dark, skin), luminanceContrast(light, skin))
  return { dark, light, parts: luminanceContrast(dark, light), skin: Math.min(...skins.map(better)) }
}

function sampleLine(
  { marked, bare }: PicturePair,
  centre: Pixel,
  direction: Pixel,
  from: number,
  to: number,
) {
  const places = Array.from({ length: Math.round((to - from) / STEP_PX) + 1 }, (_, i): Pixel => {
    const way = from + i * STEP_PX
    return { x: centre.x + way * direction.x, y: centre.y + way * direction.y }
  })
  const [withMarks, without] = [marked, bare].map((image) =>
    places.map((place) => luminanceAt(image, place)),
  ) as [number[], number[]]
  return {
    marked: withMarks,
    bare: without,
    differs: withMarks.map((value, i) => luminanceContrast(value, without[i]!) >= DIFFERS),
  }
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.round(share * (sorted.length - 1))))]!
}

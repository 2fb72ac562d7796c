import type { AnchoredSkin } from '../../src/geometry/anchor'
import type { Head } from '../../src/geometry/head'
import { computeRegions } from '../../src/geometry/regions'
import { readAnchors } from '../landmarks/anchors-file'
import { render, vertexNormals, type Drawn, type OrthographicView, type Rendering } from '../landmarks/raster'
import { drawnHead } from '../landmarks/shading'

/** A number per pixel of a plate, rows from the top. */
export type Field = Float32Array

/** What the contours of a plate are drawn from; all 0 to 1, one number per pixel. */
export interface PlateFields {
  readonly width: number
  readonly height: number
  /** 1 where the head is. */
  readonly head: Field
  /** Light on the form, whatever its colour; carried some pixels beyond the outline so that contours run across it. */
  readonly light: Field
  readonly hair: Field
  readonly lips: Field
  readonly brows: Field
  readonly eyes: Field
  readonly irises: Field
  readonly pupils: Field
  /** Depth along the view, metres; −Infinity where empty. */
  readonly depth: Field
}

/** Light beyond the outline is carried this far, pixels. */
const CARRIED = 10
/** Rounds of averaging that take the grain of triangles out of the light. */
const SOFTENED = 8

/** Draws the reference head from one side and reads off what a plate needs. */
export function plateFields(head: Head, view: OrthographicView, width: number, height: number): PlateFields {
  const skin = {
    triangles: head.triangles.subarray(0, head.groups.lashes.start * 3),
    positions: head.referencePositions,
  }
  const [surface, ...balls] = drawnHead(head, { positions: head.referencePositions }, 'skin', false)
  const form = render(
    [
      { ...surface!, colourAt: daylight(head) },
      ...balls.map((ball): Drawn => ({ ...ball, colourAt: () => [200, 200, 200] })),
    ],
    view,
    width,
    height,
  )
  const areas = render(
    [
      { ...flatSkin(skin), colourAt: regionsOf(head) },
      ...balls.map((ball): Drawn => ({ ...ball, flat: true, colourAt: () => [0, 0, 0] })),
    ],
    view,
    width,
    height,
  )
  const eyes = render(
    [
      { ...flatSkin(skin), colourAt: () => [0, 0, 0] },
      ...balls.map((ball): Drawn => ({ ...ball, flat: true, colourAt: eyeParts(ball) })),
    ],
    view,
    width,
    height,
  )
  const isHead = (at: number) => form.depth[at]! > -Infinity
  const read = ({ picture }: Rendering, channel: number) =>
    Float32Array.from({ length: width * height }, (_, at) =>
      isHead(at) ? picture.rgb[at * 3 + channel]! / 255 : 0,
    )
  return {
    width,
    height,
    head: Float32Array.from({ length: width * height }, (_, at) => (isHead(at) ? 1 : 0)),
    light: softened(carried(read(form, 0), isHead, width, height), width, height),
    hair: read(areas, 0),
    lips: read(areas, 1),
    brows: read(areas, 2),
    eyes: read(eyes, 0),
    irises: read(eyes, 1),
    pupils: read(eyes, 2),
    depth: form.depth,
  }
}

function flatSkin(skin: AnchoredSkin): Omit<Drawn, 'colourAt'> {
  return { skin, normals: vertexNormals(skin), wireframe: false, flat: true }
}

type Corners = Parameters<Drawn['colourAt']>[0]
type Weights = Parameters<Drawn['colourAt']>[1]

function blend(values: ArrayLike<number>, corners: Corners, weights: Weights): number {
  return corners.reduce((sum, corner, index) => sum + weights[index]! * values[corner]!, 0)
}

function daylight(head: Head): Drawn['colourAt'] {
  return (corners, weights) => {
    const open = 225 * (0.35 + (0.65 * blend(head.occlusion, corners, weights)) / 255)
    return [open, open, open]
  }
}

/** Hair, lips and brows as red, green and blue: full inside the region, half on its border, over a width of 2 mm. */
function regionsOf(head: Head): Drawn['colourAt'] {
  const { hair, lip, brow } = computeRegions(head, readAnchors().landmarkAnchors)
  const share = (millimetres: number) => 255 * Math.min(1, Math.max(0, 0.5 + millimetres / 2))
  return (corners, weights) => [
    share(blend(hair, corners, weights)),
    share(blend(lip, corners, weights)),
    share(blend(brow, corners, weights)),
  ]
}

/** White, iris and pupil of an eyeball as red, green and blue, each within the one before. */
function eyeParts(ball: Drawn): Drawn['colourAt'] {
  return (corners, weights) => {
    const ahead = corners.reduce(
      (sum, corner, index) => sum + weights[index]! * ball.normals[corner * 3 + 2]!,
      0,
    )
    return [255, ahead > IRIS ? 255 : 0, ahead > PUPIL ? 255 : 0]
  }
}

/** Cosine of the angle from the gaze to the rim of iris and pupil. */
const IRIS = 0.905
const PUPIL = 0.983

/** Repeats the light at the outline outwards, pixel by pixel. */
function carried(values: Field, isHead: (at: number) => boolean, width: number, height: number): Field {
  let known = Uint8Array.from(values, (_, at) => (isHead(at) ? 1 : 0))
  const filled = Float32Array.from(values)
  for (let round = 0; round < CARRIED; round += 1) {
    const next = Uint8Array.from(known)
    for (let y = 0; y < height; y += 1) {
      for (let x = 0; x < width; x += 1) {
        const at = y * width + x
        if (known[at]) continue
        let sum = 0
        let count = 0
        for (const [dx, dy] of [
          [1, 0],
          [-1, 0],
          [0, 1],
          [0, -1],
        ] as const) {
          const beside = at + dx + dy * width
          if (x + dx < 0 || x + dx >= width || y + dy < 0 || y + dy >= height || !known[beside]) continue
          sum += filled[beside]!
          count += 1
        }
        if (count === 0) continue
        filled[at] = sum / count
        next[at] = 1
      }
    }
    known = next
  }
  return filled.map((value, at) => (known[at] ? value : 1))
}

function softened(values: Field, width: number, height: number): Field {
  let current = values
  for (let round = 0; round < SOFTENED; round += 1) {
    for (const step of [1, width]) {
      const length = step === 1 ? width : height
      const next = Float32Array.from(current)
      for (let at = 0; at < current.length; at += 1) {
        const place = step === 1 ? at % width : Math.floor(at / width)
        const before = place > 0 ? current[at - step]! : current[at]!
        const after = place < length - 1 ? current[at + step]! : current[at]!
        next[at] = 0.5 * current[at]! + 0.25 * (before + after)
      }
      current = next
    }
  }
  return current
}

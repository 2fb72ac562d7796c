import type { AnchoredSkin } from '../../src/geometry/anchor'
import type { HeadDirection, HeadPosition } from '../../src/geometry/frame'
import { createPicture, setPixel, type Colour, type Picture } from './picture'

/** What shows through a hole. */
export const MAGENTA: Colour = [255, 0, 255]

/** An orthographic camera. `toward` points from the head to the viewer; all directions are unit vectors of the head frame. */
export interface OrthographicView {
  readonly right: HeadDirection
  readonly up: HeadDirection
  readonly toward: HeadDirection
  /** What stands in the middle of the picture, metres, head frame. */
  readonly centre: HeadPosition
  /** Width of the picture on the head, metres. */
  readonly span: number
}

/** What lies under each pixel: depth along `toward` (metres, −Infinity where empty) and the picture itself. */
export interface Rendering {
  readonly view: OrthographicView
  readonly picture: Picture
  readonly depth: Float32Array
}

/** One thing to draw: a skin, its vertex normals, and the colour of a place given by triangle corners and weights. */
export interface Drawn {
  readonly skin: AnchoredSkin
  readonly normals: Float32Array
  readonly colourAt: (
    corners: readonly [number, number, number],
    weights: readonly [number, number, number],
  ) => Colour
  /** Draws triangle edges, for finding vertices by eye. */
  readonly wireframe: boolean
  /** Draws the colour as it is, without light: for reading fields off a picture. */
  readonly flat?: boolean
}

/** Where a position falls in a picture: pixels from the top left, and depth in metres (larger is nearer). */
export function projectTo(
  view: OrthographicView,
  width: number,
  height: number,
  position: HeadPosition,
): readonly [x: number, y: number, depth: number] {
  const offset = [0, 1, 2].map((axis) => position[axis]! - view.centre[axis]!) as [number, number, number]
  const scale = width / view.span
  return [
    width / 2 + dot(offset, view.right) * scale,
    height / 2 - dot(offset, view.up) * scale,
    dot(offset, view.toward),
  ]
}

/** Renders skins over magenta with soft two-light shading, back faces too (darker), two by two samples a pixel. */
export function render(
  drawn: readonly Drawn[],
  view: OrthographicView,
  width: number,
  height: number,
): Rendering {
  const fine = renderFine(drawn, view, width * 2, height * 2)
  const picture = createPicture(width, height, MAGENTA)
  const depth = new Float32Array(width * height)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const samples = [0, 1, width * 2, width * 2 + 1].map((step) => y * 2 * width * 2 + x * 2 + step)
      const colour = [0, 1, 2].map(
        (channel) => samples.reduce((sum, at) => sum + fine.picture.rgb[at * 3 + channel]!, 0) / 4,
      )
      setPixel(picture, x, y, colour as unknown as Colour)
      depth[y * width + x] = Math.max(...samples.map((at) => fine.depth[at]!))
    }
  }
  return { view, picture, depth }
}

function renderFine(
  drawn: readonly Drawn[],
  view: OrthographicView,
  width: number,
  height: number,
): Rendering {
  const rendering: Rendering = {
    view,
    picture: createPicture(width, height, MAGENTA),
    depth: new Float32Array(width * height).fill(-Infinity),
  }
  for (const thing of drawn) drawSkin(thing, rendering)
  return rendering
}

function drawSkin(thing: Drawn, { view, picture, depth }: Rendering): void {
  const { width, height } = picture
  const { triangles, positions } = thing.skin
  const onPicture = new Float32Array(positions.length)
  for (let at = 0; at < positions.length; at += 3) {
    onPicture.set(
      projectTo(view, width, height, [positions[at]!, positions[at + 1]!, positions[at + 2]!]),
      at,
    )
  }
  for (let start = 0; start < triangles.length; start += 3) {
    const corners = [triangles[start]!, triangles[start + 1]!, triangles[start + 2]!] as const
    const [a, b, c] = corners.map((corner) => onPicture.subarray(corner * 3, corner * 3 + 3)) as [
      Float32Array,
      Float32Array,
      Float32Array,
    ]
    const area = (b[0]! - a[0]!) * (c[1]! - a[1]!) - (c[0]! - a[0]!) * (b[1]! - a[1]!)
    if (Math.abs(area) < 1e-9) continue
    const left = Math.max(0, Math.ceil(Math.min(a[0]!, b[0]!, c[0]!)))
    const right = Math.min(width - 1, Math.floor(Math.max(a[0]!, b[0]!, c[0]!)))
    const top = Math.max(0, Math.ceil(Math.min(a[1]!, b[1]!, c[1]!)))
    const bottom = Math.min(height - 1, Math.floor(Math.max(a[1]!, b[1]!, c[1]!)))
    for (let y = top; y <= bottom; y += 1) {
      for (let x = left; x <= right; x += 1) {
        const w0 = ((b[0]! - x) * (c[1]! - y) - (c[0]! - x) * (b[1]! - y)) / area
        const w1 = ((c[0]! - x) * (a[1]! - y) - (a[0]! - x) * (c[1]! - y)) / area
        const w2 = 1 - w0 - w1
        if (w0 < -1e-6 || w1 < -1e-6 || w2 < -1e-6) continue
        const near = w0 * a[2]! + w1 * b[2]! + w2 * c[2]!
        const at = y * width + x
        if (near <= depth[at]!) continue
        depth[at] = near
        const onEdge = thing.wireframe && Math.min(w0, w1, w2) * Math.sqrt(Math.abs(area)) < 1.1
        const colour = thing.colourAt(corners, [w0, w1, w2])
        const light =
          (thing.flat ? 1 : brightness(thing.normals, corners, [w0, w1, w2], view)) * (onEdge ? 0.55 : 1)
        setPixel(picture, x, y, colour.map((channel) => Math.min(255, channel * light)) as unknown as Colour)
      }
    }
  }
}

/** Where the key and the fill light stand, head frame: the key high before (or behind) the subject's left side, the fill low opposite. */
function lights(toward: HeadDirection): readonly [key: HeadDirection, fill: HeadDirection] {
  const before = toward[2] < -0.3 ? -1 : 1
  return [
    [0.55, 0.62, 0.56 * before],
    [-0.5, -0.45, 0.74 * before],
  ]
}

/** Key, fill and a little head-on light, so that grooves read in every view. */
function brightness(
  normals: Float32Array,
  corners: readonly [number, number, number],
  weights: readonly [number, number, number],
  view: OrthographicView,
): number {
  const normal = [0, 1, 2].map((axis) =>
    corners.reduce((sum, corner, index) => sum + weights[index]! * normals[corner * 3 + axis]!, 0),
  ) as [number, number, number]
  const length = Math.hypot(...normal) || 1
  const facing = dot(normal, view.toward) / length
  if (facing < 0) return 0.25
  const [key, fill] = lights(view.toward)
  return (
    0.2 +
    (0.62 * Math.max(0, dot(normal, key)) + 0.24 * Math.max(0, dot(normal, fill)) + 0.2 * facing * length) /
      length
  )
}

/** Vertex normals of a skin: the mean of the triangles around, weighted by area. Unit vectors, head frame. */
export function vertexNormals(skin: AnchoredSkin): Float32Array {
  const { triangles, positions } = skin
  const normals = new Float32Array(positions.length)
  for (let start = 0; start < triangles.length; start += 3) {
    const [a, b, c] = [triangles[start]! * 3, triangles[start + 1]! * 3, triangles[start + 2]! * 3]
    const u = [0, 1, 2].map((axis) => positions[b + axis]! - positions[a + axis]!)
    const v = [0, 1, 2].map((axis) => positions[c + axis]! - positions[a + axis]!)
    const cross = [
      u[1]! * v[2]! - u[2]! * v[1]!,
      u[2]! * v[0]! - u[0]! * v[2]!,
      u[0]! * v[1]! - u[1]! * v[0]!,
    ]
    for (const corner of [a, b, c]) {
      for (let axis = 0; axis < 3; axis += 1) normals[corner + axis]! += cross[axis]!
    }
  }
  for (let at = 0; at < normals.length; at += 3) {
    const length = Math.hypot(normals[at]!, normals[at + 1]!, normals[at + 2]!) || 1
    for (let axis = 0; axis < 3; axis += 1) normals[at + axis]! /= length
  }
  return normals
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a[0]! * b[0]! + a[1]! * b[1]! + a[2]! * b[2]!
}

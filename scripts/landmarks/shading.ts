import type { HeadPosition } from '../../src/geometry/frame'
import type { Head } from '../../src/geometry/head'
import type { AnchoredSkin } from '../../src/geometry/anchor'
import { computeRegions } from '../../src/geometry/regions'
import type { Skin } from '../../src/geometry/surface'
import { readAnchors } from './anchors-file'
import { curvatureColour, vertexCurvature } from './curvature'
import type { Colour } from './picture'
import { vertexNormals, type Drawn } from './raster'

/** How the skin is coloured: plain, by curvature (grooves blue, ridges red), or by the regions of hair, brows, lips and lids. */
export const SHADINGS = ['skin', 'curvature', 'regions'] as const

/** One of `SHADINGS`. */
export type Shading = (typeof SHADINGS)[number]

const SKIN: Colour = [222, 186, 162]
/** Curvature of full colour, per metre. */
const STRENGTH = 90

/** The whole head ready to render: skin, lining, underside and both eyes; lashes are left out. */
export function drawnHead(
  head: Head,
  skin: Pick<Skin, 'positions'>,
  shading: Shading,
  wireframe: boolean,
): Drawn[] {
  const surface: AnchoredSkin = {
    triangles: head.triangles.subarray(0, head.groups.lashes.start * 3),
    positions: skin.positions,
  }
  const normals = vertexNormals(surface)
  const eyes = head.eyesOfFace({ modes: new Float32Array(head.modeCount) })
  return [
    { skin: surface, normals, wireframe, colourAt: colouring(head, surface, normals, shading) },
    drawnEye(eyes.left.center, eyes.left.radius),
    drawnEye(eyes.right.center, eyes.right.radius),
  ]
}

function colouring(
  head: Head,
  surface: AnchoredSkin,
  normals: Float32Array,
  shading: Shading,
): Drawn['colourAt'] {
  if (shading === 'regions') return regionColouring(head)
  if (shading === 'skin') return () => SKIN
  const curvature = vertexCurvature(surface, normals)
  return ([a, b, c], [wa, wb, wc]) =>
    curvatureColour(wa * curvature[a]! + wb * curvature[b]! + wc * curvature[c]!, STRENGTH)
}

/** Each region flat in its own colour with a line every 5 mm of distance, so that a wrong sign or a dent is seen at once. */
function regionColouring(head: Head): Drawn['colourAt'] {
  const regions = computeRegions(head, readAnchors().landmarkAnchors)
  const layers: readonly (readonly [field: Float32Array, colour: Colour])[] = [
    [regions.lash, [240, 120, 120]],
    [regions.lip, [190, 70, 80]],
    [regions.brow, [60, 40, 30]],
    [regions.hair, [90, 62, 44]],
  ]
  return (corners, weights) => {
    const read = (values: ArrayLike<number>): number =>
      corners.reduce((sum, corner, index) => sum + weights[index]! * values[corner]!, 0)
    for (const [field, colour] of layers) {
      const value = read(field)
      if (value <= 0) continue
      return value % 5 < 0.5 ? (colour.map((channel) => channel * 0.7) as unknown as Colour) : colour
    }
    const outside = -read(regions.hair)
    const line = outside < 59 && outside % 5 < 0.4 ? 0.85 : 1
    const base: Colour = read(regions.ear) > 0.5 ? [150, 190, 235] : SKIN
    return base.map((channel) => channel * line) as unknown as Colour
  }
}

/** A sphere with iris and pupil towards +z. */
function drawnEye(center: HeadPosition, radius: number): Drawn {
  const rings = 24
  const spokes = 48
  const normals: number[] = []
  const triangles: number[] = []
  for (let ring = 0; ring <= rings; ring += 1) {
    for (let spoke = 0; spoke <= spokes; spoke += 1) {
      const tilt = (ring / rings) * Math.PI
      const turn = (spoke / spokes) * 2 * Math.PI
      normals.push(Math.sin(tilt) * Math.cos(turn), Math.sin(tilt) * Math.sin(turn), Math.cos(tilt))
    }
  }
  for (let ring = 0; ring < rings; ring += 1) {
    for (let spoke = 0; spoke < spokes; spoke += 1) {
      const at = ring * (spokes + 1) + spoke
      triangles.push(at, at + spokes + 1, at + 1, at + 1, at + spokes + 1, at + spokes + 2)
    }
  }
  const unit = Float32Array.from(normals)
  return {
    skin: {
      triangles: Uint32Array.from(triangles),
      positions: unit.map((value, index) => center[index % 3]! + value * radius),
    },
    normals: unit,
    wireframe: false,
    colourAt: (corners, weights) => {
      const ahead = corners.reduce((sum, corner, index) => sum + weights[index]! * unit[corner * 3 + 2]!, 0)
      return ahead > 0.985 ? [30, 30, 40] : ahead > 0.905 ? [90, 120, 150] : [240, 240, 240]
    },
  }
}

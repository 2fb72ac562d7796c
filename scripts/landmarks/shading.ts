import type { HeadPosition } from '../../src/geometry/frame'
import type { Head } from '../../src/geometry/head'
import type { AnchoredSkin } from '../../src/geometry/anchor'
import type { Skin } from '../../src/geometry/surface'
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
export function drawnHead(head: Head, skin: Skin, shading: Shading, wireframe: boolean): Drawn[] {
  const surface: AnchoredSkin = {
    triangles: head.triangles.subarray(0, head.groups.lashes.start * 3),
    positions: skin.positions,
  }
  const normals = vertexNormals(surface)
  const eyes = head.eyesOfFace({ modes: new Float32Array(head.modeCount) })
  return [
    { skin: surface, normals, wireframe, colourAt: colouring(surface, normals, shading) },
    drawnEye(eyes.left.center, eyes.left.radius),
    drawnEye(eyes.right.center, eyes.right.radius),
  ]
}

function colouring(surface: AnchoredSkin, normals: Float32Array, shading: Shading): Drawn['colourAt'] {
  if (shading !== 'curvature') return () => SKIN
  const curvature = vertexCurvature(surface, normals)
  return ([a, b, c], [wa, wb, wc]) =>
    curvatureColour(wa * curvature[a]! + wb * curvature[b]! + wc * curvature[c]!, STRENGTH)
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

import { anchorPosition, type AnchoredSkin } from '../../src/geometry/anchor'
import { MM, type HeadPosition } from '../../src/geometry/frame'
import type { Head } from '../../src/geometry/head'
import { anchorFromBaked } from '../../src/geometry/landmarks'
import type { BakedMarker, Placements } from '../../src/geometry/placements'
import {
  PLATE_VIEWS,
  type PlateMark,
  type Plates,
  type PlateShapes,
  type PlateView,
} from '../../src/state/plates'
import { vectorDot } from '../../src/geometry/vector'
import { projectTo, vertexNormals, type OrthographicView } from '../landmarks/raster'
import { viewFrom } from '../landmarks/views'
import { contourPath } from './contour-path'
import { plateFields, type Field, type PlateFields } from './plate-fields'

/** Where `npm run placement:bake` writes the plates, from the repository root. */
export const PLATES_FILE = 'public/models/plates.json'

/** Pixels of a plate, two to a millimetre. */
const WIDTH = 560
const HEIGHT = 660
/** Width of a plate on the head, metres. */
const SPAN = WIDTH / 2 / MM
/** Middle of the plates, metres: the head with its neck. */
const CENTRE: HeadPosition = [0, -0.022, 0.004]
/** A mark is seen where no skin stands further before it than this, metres: it lies on the skin. */
const HIDDEN_BY = 0.004
/** Skin on the outline faces sideways; what faces further away than this belongs to the other side. */
const AVERTED = -0.02
/** Light below each of these is one shade deeper, above each of those one light brighter. */
const SHADES = [0.72, 0.6, 0.48, 0.36, 0.24]
const LIGHTS = [0.84, 0.92]

const TOWARD: Readonly<Record<PlateView, HeadPosition>> = {
  front: [0, 0, 1],
  left: [1, 0, 0],
  right: [-1, 0, 0],
  back: [0, 0.05, -1],
}

/** Draws the plates of the reference face: the shapes of three sides and the marks that are seen from four. */
export function bakePlates(head: Head, placements: Placements): Plates {
  const skin = { triangles: head.triangles, positions: head.referencePositions }
  const normals = vertexNormals(skin)
  const views = {} as Record<PlateView, OrthographicView>
  const fields = {} as Record<PlateView, PlateFields>
  for (const view of PLATE_VIEWS) {
    views[view] = viewFrom(TOWARD[view], CENTRE, SPAN)
    fields[view] = plateFields(head, views[view], WIDTH, HEIGHT)
  }
  return {
    head: placements.head,
    data: placements.data,
    width: WIDTH,
    height: HEIGHT,
    shapes: {
      front: shapesOf(fields.front),
      left: shapesOf(fields.left),
      back: shapesOf(fields.back),
    },
    marks: Object.fromEntries(
      PLATE_VIEWS.map((view) => [
        view,
        placements.markers.flatMap(
          (marker) => seenMark(skin, normals, marker, views[view], fields[view]) ?? [],
        ),
      ]),
    ) as unknown as Plates['marks'],
  }
}

/** The text of the file: one plate's shape a line, so that a change shows where it is. */
export function platesText(plates: Plates): string {
  return `${JSON.stringify(plates, null, 1).replace(/\{\s+"code"[^}]*\}/g, (mark) => mark.replace(/\s+/g, ' '))}\n`
}

function shapesOf(fields: PlateFields): PlateShapes {
  const { width, height } = fields
  const from = (field: Field, level = 0.5) => contourPath(field, width, height, level)
  const dark = fields.light.map((light) => 1 - light)
  return {
    head: from(fields.head),
    shades: SHADES.map((level) => from(dark, 1 - level)).filter(Boolean),
    lights: LIGHTS.map((level) => from(fields.light, level)).filter(Boolean),
    hair: from(fields.hair),
    lips: from(fields.lips),
    brows: from(fields.brows),
    eyes: from(fields.eyes),
    irises: from(fields.irises),
    pupils: from(fields.pupils),
  }
}

/** Where a marker stands on a plate; null where it is behind the head or outside the picture. */
function seenMark(
  skin: AnchoredSkin,
  normals: Float32Array,
  { code, id, side, anchor }: BakedMarker,
  view: OrthographicView,
  { depth }: PlateFields,
): PlateMark | null {
  const at = anchorFromBaked(anchor)
  const place = anchorPosition(skin, at)
  const [x, y, near] = projectTo(view, WIDTH, HEIGHT, place)
  const [column, row] = [Math.round(x), Math.round(y)]
  if (column < 1 || row < 1 || column > WIDTH - 2 || row > HEIGHT - 2) return null
  // On the outline a mark may fall beside the head: one pixel around it is enough to be seen by.
  const around = [-1, 0, 1].flatMap((dy) => [-1, 0, 1].map((dx) => (row + dy) * WIDTH + column + dx))
  if (around.every((at) => depth[at]! - near > HIDDEN_BY)) return null
  const facing = vectorDot(anchorPosition({ triangles: skin.triangles, positions: normals }, at), view.toward)
  if (facing < AVERTED) return null
  return { code, id, side, x: rounded(x, 10), y: rounded(y, 10), facing: rounded(facing, 100) }
}

function rounded(value: number, parts: number): number {
  return Math.round(value * parts) / parts
}

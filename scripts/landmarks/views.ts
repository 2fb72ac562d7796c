import type { HeadDirection, HeadPosition } from '../../src/geometry/frame'
import { MM } from '../../src/geometry/frame'
import { vectorCross, vectorDot, vectorAlong, vectorUnit } from '../../src/geometry/vector'
import type { OrthographicView } from './raster'

/** Where the viewer stands: unit vector from the head to the viewer. Left is the subject's left. */
export const DIRECTIONS = {
  front: [0, 0, 1],
  left: [1, 0, 0],
  'three-quarter': [0.64, 0.08, 0.76],
  'back-three-quarter': [0.7, 0.1, -0.7],
  back: [0, 0, -1],
  above: [0, 0.94, 0.34],
  below: [0.2, -0.72, 0.66],
  crown: [0, 1, -0.05],
} as const satisfies Readonly<Record<string, readonly [number, number, number]>>

/** The name of a direction to look from. */
export type DirectionName = keyof typeof DIRECTIONS

/** A part of the head to look at closely: middle and width of the picture in millimetres, and from where. */
export interface Region {
  readonly centre: readonly [x: number, y: number, z: number]
  readonly span: number
  readonly directions: readonly DirectionName[]
}

/** Close-ups of the subject's left half, and the whole head from all sides. */
export const REGIONS: Readonly<Record<string, Region>> = {
  head: {
    centre: [0, 0, 0],
    span: 330,
    directions: ['front', 'left', 'back', 'three-quarter', 'back-three-quarter', 'crown'],
  },
  face: { centre: [0, -5, 70], span: 190, directions: ['front', 'three-quarter', 'left'] },
  forehead: { centre: [25, 70, 60], span: 150, directions: ['front', 'three-quarter', 'above'] },
  eye: { centre: [34, 26, 70], span: 70, directions: ['front', 'three-quarter', 'left'] },
  nose: { centre: [12, -8, 85], span: 70, directions: ['front', 'three-quarter', 'left', 'below'] },
  mouth: { centre: [14, -50, 80], span: 75, directions: ['front', 'three-quarter', 'left'] },
  cheek: { centre: [50, -20, 50], span: 110, directions: ['front', 'three-quarter', 'left'] },
  jaw: { centre: [45, -60, 30], span: 120, directions: ['three-quarter', 'left', 'below'] },
  temple: { centre: [65, 50, 30], span: 130, directions: ['three-quarter', 'left'] },
  ear: { centre: [75, 0, -5], span: 85, directions: ['left', 'three-quarter', 'back-three-quarter'] },
  'behind-ear': { centre: [65, -5, -35], span: 120, directions: ['left', 'back-three-quarter', 'back'] },
  nape: { centre: [15, -50, -70], span: 190, directions: ['back', 'back-three-quarter', 'left'] },
  neck: { centre: [25, -110, 20], span: 180, directions: ['front', 'three-quarter', 'left', 'below'] },
  crown: { centre: [0, 80, -10], span: 230, directions: ['crown', 'left', 'back'] },
}

/** The camera for a direction, looking at a position (metres), with a picture `span` metres wide. */
export function viewFrom(toward: HeadDirection, centre: HeadPosition, span: number): OrthographicView {
  const unit = vectorUnit(toward)
  const rough: HeadDirection = Math.abs(unit[1]) > 0.99 ? [0, 0, unit[1] > 0 ? 1 : -1] : [0, 1, 0]
  const up = vectorUnit(vectorAlong(rough, unit, -vectorDot(rough, unit)))
  return { toward: unit, up, right: vectorCross(up, unit), centre, span }
}

/** The camera of a region seen from one of the named directions. Throws a RangeError naming what is known. */
export function regionView(regionName: string, directionName: string): OrthographicView {
  const region = REGIONS[regionName]
  if (!region)
    throw new RangeError(`No region "${regionName}"; there are ${Object.keys(REGIONS).join(', ')}.`)
  if (!(directionName in DIRECTIONS)) {
    throw new RangeError(`No view "${directionName}"; there are ${Object.keys(DIRECTIONS).join(', ')}.`)
  }
  const [x, y, z] = region.centre
  return viewFrom(DIRECTIONS[directionName as DirectionName], [x / MM, y / MM, z / MM], region.span / MM)
}

import type { Atlas } from '../atlas/atlas'
import { lineKind, type LineKind } from '../atlas/line-kind'
import type { Meridian } from '../atlas/meridian'
import type { BakedAnchor, BakedPath, Placements } from '../geometry/placements'
import { easeAnchors, type AnchorWay } from './anchor-ease'
import { anchorSet, rideAnchors, type AnchorSet } from './anchor-rider'
import { markColours, type MarkColours } from './mark-colours'
import { lengthsToLooseEnds, type PlacedPath } from './loose-ends'
import { thinPath } from './thin-path'
import { ribbonOrder, type OrderedStretch } from './ribbon-order'
import { RIBBON_BREAKS, RIBBON_PATTERNS, ribbonPattern } from './ribbon-pattern'

/** Ribbons run this far above the skin, metres. */
export const RIBBON_LIFT = 0.0005

/** One path of the mesh: its name in the baked file and its samples, from `first` on. */
export interface RibbonStretch extends Pick<BakedPath, 'path' | 'side' | 'style'>, OrderedStretch {}

/** One merged mesh for all meridians: every sample of every path twice, once per edge of the ribbon. */
export interface RibbonField {
  /** Meridian ids in the order of the atlas; `meridian` below indexes them. */
  readonly meridians: readonly string[]
  readonly palette: readonly MarkColours[]
  /** Where the samples lie on the reference face. */
  readonly anchors: AnchorSet
  readonly stretches: readonly RibbonStretch[]
  /** For each sample, the samples before and after it on its path; itself at an end. */
  readonly before: Uint32Array
  readonly after: Uint32Array
  /** Per sample, centre line: xyz metres and unit normals, head frame. */
  readonly positions: Float32Array
  readonly normals: Float32Array
  /** Per vertex (two per sample): xyz of the sample and of its neighbours, metres, head frame. */
  readonly here: Float32Array
  readonly previous: Float32Array
  readonly next: Float32Array
  /** Per vertex: outward unit normal of the skin there. */
  readonly skinNormals: Float32Array
  /** Per vertex: edge (-1 or 1), meridian index, how it is broken, pattern. */
  readonly style: Float32Array
  /** Per vertex: length along the path on the reference face so far, millimetres. */
  readonly along: Float32Array
  /** Per vertex: length to the nearer loose end of the path on the resting face, millimetres; an end that another path of the meridian goes on from is not loose. */
  readonly toEnd: Float32Array
  /** Triangles, three vertex indices each, from the uppermost line to the lowest. */
  readonly index: Uint32Array
}

/**
 * Gathers the paths of the baked file into one mesh, thinned to the samples that drawing needs on the resting face (`restPositions`, xyz per
 * vertex). Paths of meridians the atlas does not know are left out. Throws a RangeError
 * when an anchor does not fit the triangles of the skin.
 */
export function buildRibbonField(
  atlas: Atlas,
  placements: Placements,
  triangles: Uint32Array,
  restPositions: Float32Array,
): RibbonField {
  const meridians = atlas.meridians.map((meridian) => meridian.id)
  const palette = atlas.meridians.map((meridian) => markColours(meridian.colour.hex))
  const paths = placements.paths.filter(
    (path) => meridians.includes(path.meridian) && path.anchors.length >= SHORTEST_PATH,
  )
  const baked: BakedAnchor[] = []
  const before: number[] = []
  const after: number[] = []
  const style: number[] = []
  const placed: PlacedPath[] = []
  const stretches: RibbonStretch[] = []
  for (const path of paths) {
    const first = baked.length
    const samples = pathSamples(path.anchors)
    const rest = anchorSet(samples, triangles)
    const positions = new Float32Array(rest.count * 3)
    rideAnchors(rest, restPositions, restPositions, 0, positions, new Float32Array(rest.count * 3))
    const kept = thinPath(positions, THINNING, LONGEST_STEP)
    const count = kept.length
    const meridian = meridians.indexOf(path.meridian)
    placed.push({
      meridian,
      positions: Float32Array.from([...kept].flatMap((i) => [...positions.subarray(i * 3, i * 3 + 3)])),
    })
    const broken = RIBBON_BREAKS[pathKind(atlas.meridians[meridian]!, path)]
    stretches.push({
      path: path.path,
      side: path.side,
      style: path.style,
      first,
      count,
      meridian,
      broken,
    })
    const pattern = RIBBON_PATTERNS[ribbonPattern(path.meridian)]
    for (let i = 0; i < count; i += 1) {
      baked.push(samples[kept[i]!]!)
      before.push(first + Math.max(0, i - 1))
      after.push(first + Math.min(count - 1, i + 1))
      for (const edge of [-1, 1]) style.push(edge, meridian, broken, pattern)
    }
  }
  const count = baked.length
  const vertices = () => new Float32Array(count * 6)
  return {
    meridians,
    palette,
    anchors: anchorSet(baked, triangles),
    stretches,
    before: Uint32Array.from(before),
    after: Uint32Array.from(after),
    positions: new Float32Array(count * 3),
    normals: new Float32Array(count * 3),
    here: vertices(),
    previous: vertices(),
    next: vertices(),
    skinNormals: vertices(),
    style: Float32Array.from(style),
    along: new Float32Array(count * 2),
    toEnd: lengthsToLooseEnds(placed),
    index: ribbonOrder(stretches, null),
  }
}

/** A stretch is dashed where its path dives, whatever the path is otherwise. */
function pathKind(meridian: Meridian, { path, style }: BakedPath): LineKind {
  const course = meridian.paths.find(({ id }) => id === path)
  return style === 'dashed' || !course ? style : lineKind(meridian, course)
}

/** A dropped sample lies within this of the drawn line, metres: under a third of a pixel from near by. */
export const THINNING = 0.00012
/** Longest step between samples, metres: the skin between them may still move apart on another face. */
export const LONGEST_STEP = 0.007

/** The anchors of a baked path one by one. */
export function pathSamples(anchors: readonly number[]): BakedAnchor[] {
  return Array.from({ length: anchors.length / 3 }, (_, i): BakedAnchor => [
    anchors[i * 3]!,
    anchors[i * 3 + 1]!,
    anchors[i * 3 + 2]!,
  ])
}

/** Two samples: fewer are no line. */
const SHORTEST_PATH = 6

/**
 * Moves the ribbons onto a face: `skinPositions` and `skinNormals` are xyz per vertex of that face. Their samples stand on `anchors` or,
 * with a `way`, between these and its end.
 */
export function moveRibbons(
  field: RibbonField,
  skinPositions: Float32Array,
  skinNormals: Float32Array,
  anchors = field.anchors,
  way: AnchorWay | null = null,
): void {
  const { positions, normals, before, after, along } = field
  if (way) easeAnchors(anchors, way, skinPositions, skinNormals, RIBBON_LIFT, positions, normals)
  else rideAnchors(anchors, skinPositions, skinNormals, RIBBON_LIFT, positions, normals)
  for (let sample = 0; sample < anchors.count; sample += 1) {
    copyTwice(positions, sample, field.here, sample)
    copyTwice(normals, sample, field.skinNormals, sample)
    copyTwice(positions, before[sample]!, field.previous, sample)
    copyTwice(positions, after[sample]!, field.next, sample)
    const last = before[sample]!
    const length = last === sample ? 0 : along[last * 2]! + distanceMm(positions, last, sample)
    along.fill(length, sample * 2, sample * 2 + 2)
  }
}

function copyTwice(from: Float32Array, source: number, to: Float32Array, target: number): void {
  for (let axis = 0; axis < 3; axis += 1) {
    const value = from[source * 3 + axis]!
    to[target * 6 + axis] = value
    to[target * 6 + 3 + axis] = value
  }
}

function distanceMm(positions: Float32Array, a: number, b: number): number {
  return (
    1000 *
    Math.hypot(
      positions[a * 3]! - positions[b * 3]!,
      positions[a * 3 + 1]! - positions[b * 3 + 1]!,
      positions[a * 3 + 2]! - positions[b * 3 + 2]!,
    )
  )
}

import { edgeRoute } from './edge-graph'
import { lineAt, lineLength, lineThrough, planeThrough, walkToPlace, type SkinLine } from './section'
import { straightened } from './straighten'
import type { Place, Skin } from './surface'
import {
  vectorAdd,
  vectorCross,
  vectorDistance,
  vectorLength,
  vectorMix,
  vectorSubtract,
  type Vector,
} from './vector'

/** A section counts as the way from one place to another only when it is not much longer than the straight distance. */
const LONGEST_SECTION = 1.6

/**
 * The way along the skin from one place to another: the shortest near the section of the skin with the plane through both places and
 * the mean of their normals; where that section does not join them (something lies between) near the shortest route along edges. Give a skin whose pickable triangles leave out what must not be crossed.
 * @throws RangeError when no outer skin joins the two
 */
export function surfacePath(skin: Skin, from: Place, to: Place): SkinLine {
  const chord = vectorSubtract(to.position, from.position)
  if (vectorLength(chord) < 1e-9) return lineThrough([from, to])
  const line = directPath(skin, from, to) ?? detour(skin, from, to)
  return isMidline(from) && isMidline(to) ? line : straightened(skin, line)
}

/** The way from one place to another when nothing lies between them, else null. Same skin as `surfacePath`. */
export function directPath(skin: Skin, from: Place, to: Place): SkinLine | null {
  const midline = isMidline(from) && isMidline(to) ? sectionBetween(skin, from, to, [1, 0, 0]) : null
  if (midline) return midline
  const normal = vectorAdd(skin.normal(from), skin.normal(to))
  return sectionBetween(skin, from, to, vectorCross(vectorSubtract(to.position, from.position), normal))
}

/** On the midline but for rounding: ways between such places keep to it exactly. */
function isMidline({ position }: Place): boolean {
  return Math.abs(position[0]) < 1e-9
}

/** The place at a share of the way along the skin from one place to another. */
export function surfaceBetween(skin: Skin, from: Place, to: Place, fraction: number): Place {
  const line = surfacePath(skin, from, to)
  return lineAt(skin, line, lineLength(line) * fraction)
}

/** The section with a plane through both places, or null when it does not join them by a reasonable way. */
export function sectionBetween(skin: Skin, from: Place, to: Place, planeNormal: Vector): SkinLine | null {
  if (vectorLength(planeNormal) < 1e-12) return null
  const plane = planeThrough(from.position, planeNormal)
  const chord = vectorSubtract(to.position, from.position)
  const walk = walkToPlace(skin, from, plane, chord, to, vectorLength(chord) * LONGEST_SECTION + 0.002)
  return walk.end === 'found' ? walk : null
}

/** The shortest route along edges, to be straightened: it tells on which side of an obstacle to pass. */
function detour(skin: Skin, from: Place, to: Place): SkinLine {
  const route = edgeRoute(skin, from, to)
  if (!route) throw new RangeError('No outer skin joins the two places.')
  return lineThrough([from, ...route.map((vertex) => cornerPlace(skin, vertex)), to])
}

/** A vertex as a place of one of its outer triangles. */
function cornerPlace(skin: Skin, vertex: number): Place {
  const { fans, fanStarts, isPickable } = skin.topology
  const triangle = fans
    .subarray(fanStarts[vertex], fanStarts[vertex + 1])
    .find((candidate) => isPickable[candidate] === 1)!
  const corner = [0, 1, 2].find((k) => skin.triangles[triangle * 3 + k] === vertex)!
  const weights: [number, number, number] = [0, 0, 0]
  weights[corner] = 1
  return skin.place({ triangle, weights })
}

/** Evenly spaced positions along a polyline, its ends kept. */
export function resampled(positions: readonly Vector[], spacing: number): Vector[] {
  const lengths = [0]
  for (let i = 1; i < positions.length; i += 1) {
    lengths.push(lengths[i - 1]! + vectorDistance(positions[i - 1]!, positions[i]!))
  }
  const total = lengths.at(-1)!
  const count = Math.max(1, Math.round(total / spacing))
  const out: Vector[] = [positions[0]!]
  let piece = 0
  for (let i = 1; i < count; i += 1) {
    const target = (total * i) / count
    while (lengths[piece + 1]! < target) piece += 1
    const fraction = (target - lengths[piece]!) / (lengths[piece + 1]! - lengths[piece]!)
    out.push(vectorMix(positions[piece]!, positions[piece + 1]!, fraction))
  }
  out.push(positions.at(-1)!)
  return out
}

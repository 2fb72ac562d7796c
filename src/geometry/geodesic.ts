import { edgeRoute } from './edge-graph'
import { lineAt, lineLength, lineThrough, planeThrough, walkToPlace, type SkinLine } from './section'
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
/** Spacing of the straightened detour, coarse to fine, metres. */
const SPACINGS = [0.016, 0.008, 0.004, 0.002]
const ROUNDS = 40

/**
 * The way along the skin from one place to another. Usually the section of the skin with the plane through both places and the
 * mean of their normals; where that section does not join them (something lies between) the shortest route along edges, pulled
 * straight. Give a skin whose pickable triangles leave out what must not be crossed.
 * @throws RangeError when no outer skin joins the two
 */
export function surfacePath(skin: Skin, from: Place, to: Place): SkinLine {
  const chord = vectorSubtract(to.position, from.position)
  if (vectorLength(chord) < 1e-9) return lineThrough([from, to])
  return directPath(skin, from, to) ?? detour(skin, from, to)
}

/** The way from one place to another when nothing lies between them, else null. Same skin as `surfacePath`. */
export function directPath(skin: Skin, from: Place, to: Place): SkinLine | null {
  const onMidline = from.position[0] === 0 && to.position[0] === 0
  const midline = onMidline ? sectionBetween(skin, from, to, [1, 0, 0]) : null
  if (midline) return midline
  const normal = vectorAdd(skin.normal(from), skin.normal(to))
  return sectionBetween(skin, from, to, vectorCross(vectorSubtract(to.position, from.position), normal))
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

function detour(skin: Skin, from: Place, to: Place): SkinLine {
  const route = edgeRoute(skin, from, to)
  if (!route) throw new RangeError('No outer skin joins the two places.')
  let positions: Vector[] = route
  for (const spacing of SPACINGS) {
    positions = resampled(positions, spacing)
    for (let round = 0; round < ROUNDS; round += 1) {
      for (let i = 1; i + 1 < positions.length; i += 1) {
        positions[i] = skin.nearest(vectorMix(positions[i - 1]!, positions[i + 1]!, 0.5)).position
      }
    }
  }
  return lineThrough(
    positions.map((position, i) =>
      i === 0 ? from : i === positions.length - 1 ? to : skin.nearest(position),
    ),
  )
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

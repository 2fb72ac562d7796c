import { MM, type HeadPosition } from './frame'
import { surfacePath } from './geodesic'
import type { BakedNeighbour } from './placements'
import { lineLength } from './section'
import type { SolvedMarker, SolvedPlaces } from './solve-places'
import type { Skin } from './surface'
import { vectorDistance } from './vector'
import { waysBetween } from './way-between'

/** How many neighbours a point has at most. */
const NEIGHBOURS = 8
/** How many of the straight-line nearest are measured along the skin: more, since a way around the ear may be long. */
const MEASURED = 14

/**
 * The nearest other points of each point along the skin, nearest first, in millimetres. Measured from the left or midline marker to
 * markers of the left and the midline; of several instances the nearest counts. Each with the distance in cun of the scale that holds
 * there, and the direction in which it lies.
 */
export function nearestPoints(solved: SolvedPlaces, walkable: Skin): Record<string, BakedNeighbour[]> {
  const markers = solved.markers.filter(({ side }) => side !== 'right')
  const known = new Map<string, number>()
  const distance = (a: SolvedMarker, b: SolvedMarker): number => {
    const key = a.id < b.id ? `${a.id} ${b.id}` : `${b.id} ${a.id}`
    const before = known.get(key)
    if (before !== undefined) return before
    const metres = alongSkin(a.id < b.id ? [a, b] : [b, a], walkable)
    known.set(key, metres)
    return metres
  }
  const { solver } = solved
  const hairline = solver.place('anterior_hairline_mid', 'neighbours').position[1]
  // One cun is not one length: on scalp and nape it is that of the scalp, on the face that of the forehead.
  const cunBetween = (from: HeadPosition, to: HeadPosition) =>
    solver.scale(
      from[2] + to[2] < 0 || from[1] + to[1] > 2 * hairline ? 'scalp_sagittal' : 'forehead_vertical',
      'neighbours',
    )
  const out: Record<string, BakedNeighbour[]> = {}
  for (const code of new Set(markers.map((marker) => marker.code))) {
    const own = markers.filter((marker) => marker.code === code)
    const nearest = new Map<string, Step>()
    for (const marker of own) {
      const candidates = markers
        .filter((other) => other.code !== code)
        .map((other) => ({ other, straight: vectorDistance(other.place.position, marker.place.position) }))
        .sort((a, b) => a.straight - b.straight)
        .slice(0, MEASURED)
      for (const { other } of candidates) {
        const metres = distance(marker, other)
        if (metres < (nearest.get(other.code)?.metres ?? Infinity))
          nearest.set(other.code, { metres, from: marker.place.position, to: other.place.position })
      }
    }
    out[code] = [...nearest]
      .sort((a, b) => a[1].metres - b[1].metres)
      .slice(0, NEIGHBOURS)
      .map(([other, { metres, from, to }]) => ({
        code: other,
        mm: Math.round(metres * MM * 10) / 10,
        cun: Math.round((metres / cunBetween(from, to)) * 10) / 10,
        ways: waysBetween(from, to),
      }))
  }
  return out
}

/** The way from a point to a neighbour: its length along the skin, metres, and its ends. */
type Step = { readonly metres: number; readonly from: HeadPosition; readonly to: HeadPosition }

function alongSkin([a, b]: readonly [SolvedMarker, SolvedMarker], walkable: Skin): number {
  const [from, to] = [a, b].map(({ place }) =>
    walkable.topology.isPickable[place.triangle] ? place : walkable.nearest(place.position),
  )
  return lineLength(surfacePath(walkable, from!, to!))
}

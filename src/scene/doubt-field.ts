import { surfacePath } from '../geometry/geodesic'
import type { BakedAnchor } from '../geometry/placements'
import { lineAt, lineLength, planeThrough, walkLength } from '../geometry/section'
import { skinRays } from '../geometry/skin-rays'
import type { Place, Skin } from '../geometry/surface'
import { vectorCross, vectorScale, vectorSubtract } from '../geometry/vector'
import { anchorSet, type AnchorSet } from './anchor-rider'

/** Doubts are drawn this far above the skin, metres: over the ribbons' skin, under the marks. */
export const DOUBT_LIFT = 0.0004

/** What is in doubt at one marker, all on the same face. */
export interface PlaceDoubt {
  readonly place: Place
  /** Radius of the tolerance along the skin, metres; null when it is not to be shown. */
  readonly tolerance: number | null
  /** Where others put the point; null when there is none or it is not to be shown. */
  readonly rival: Place | null
}

/** What a vertex belongs to, as the shader reads it. */
export const DOUBT_PART = { disc: 0, rival: 1, line: 2 } as const

/** Discs, rival marks and the lines to them as one mesh that rides on the skin. */
export interface DoubtField {
  readonly anchors: AnchorSet
  /**
   * Four numbers per vertex: part, then metres along the skin. Disc: from the middle, –, radius. Rival: from the middle, direction
   * (radians), –. Line: across (signed), along, whole length.
   */
  readonly part: Float32Array
  /** Triangles, three vertex indices each. */
  readonly index: Uint32Array
  /** Per doubt the vertices of its disc's rim (empty without a disc) and the one in the middle of its rival mark, -1 without one. */
  readonly marks: readonly { readonly rim: readonly number[]; readonly rival: number }[]
}

/** Directions in which the skin is walked from a middle, and steps on the way, metres. */
const RAYS = 48
const STEP = 0.0015
/** The disc's mesh goes beyond its edge by room for the casing seen from afar, metres; that of a rival mark by all of its size. */
const DISC_MARGIN = 0.0025
const RIVAL_REACH = 0.006
/** Half the strip in which a line is drawn, and steps along it, metres. */
const LINE_REACH = 0.002
const LINE_STEP = 0.001

/** Lays everything that is in doubt onto the skin. Throws a RangeError when an anchor does not fit its triangles. */
export function buildDoubtField(skin: Skin, doubts: readonly PlaceDoubt[]): DoubtField {
  const places: Place[] = []
  const part: number[] = []
  const index: number[] = []
  const add = (place: Place, ...numbers: [number, number, number, number]): number => {
    places.push(place)
    part.push(...numbers)
    return places.length - 1
  }
  // All discs first: what is drawn later lies over them.
  const rims = doubts.map(({ place, tolerance }) =>
    tolerance === null
      ? []
      : addFan(skin, place, tolerance + DISC_MARGIN, index, (at, length) =>
          add(at, DOUBT_PART.disc, length, 0, tolerance),
        ).rim,
  )
  const rivals = doubts.map(({ place, rival }) => {
    if (!rival) return -1
    addStrip(skin, place, rival, index, (at, across, along, whole) =>
      add(at, DOUBT_PART.line, across, along, whole),
    )
    return addFan(skin, rival, RIVAL_REACH, index, (at, length, direction) =>
      add(at, DOUBT_PART.rival, length, direction, 0),
    ).middle
  })
  return {
    anchors: anchorSet(places.map(shortAnchor), skin.triangles),
    part: Float32Array.from(part),
    index: Uint32Array.from(index),
    marks: doubts.map((_, i) => ({ rim: rims[i]!, rival: rivals[i]! })),
  }
}

function shortAnchor({ triangle, weights }: Place): BakedAnchor {
  return [triangle, weights[0], weights[1]]
}

/** A fan of rays around a place. A ray that meets the edge of the skin ends there: its last vertices lie on each other. */
function addFan(
  skin: Skin,
  place: Place,
  reach: number,
  index: number[],
  add: (place: Place, length: number, direction: number) => number,
): { middle: number; rim: number[] } {
  const rings = Math.ceil(reach / STEP)
  const middle = add(place, 0, 0)
  // One ray more than there are directions: the seam has its own vertices, so that angles do not run backwards across it.
  const rays = skinRays(skin, place, reach, RAYS)
  const rows = [...rays, rays[0]!].map((ray, turn) =>
    Array.from({ length: rings }, (_, ring) => {
      const length = Math.min((reach * (ring + 1)) / rings, lineLength(ray))
      return add(lineAt(skin, ray, length), length, (2 * Math.PI * turn) / RAYS)
    }),
  )
  for (let turn = 0; turn < RAYS; turn += 1) {
    const [here, next] = [rows[turn]!, rows[turn + 1]!]
    index.push(middle, here[0]!, next[0]!)
    for (let ring = 1; ring < rings; ring += 1) {
      index.push(here[ring - 1]!, here[ring]!, next[ring - 1]!, next[ring - 1]!, here[ring]!, next[ring]!)
    }
  }
  return { middle, rim: rows.slice(0, RAYS).map((row) => row.at(-1)!) }
}

/** A narrow strip along the way from one place to another. */
function addStrip(
  skin: Skin,
  from: Place,
  to: Place,
  index: number[],
  add: (place: Place, across: number, along: number, whole: number) => number,
): void {
  const way = surfacePath(skin, from, to)
  const whole = lineLength(way)
  const steps = Math.max(2, Math.ceil(whole / LINE_STEP))
  const chord = vectorSubtract(to.position, from.position)
  for (let step = 0; step <= steps; step += 1) {
    const along = (whole * step) / steps
    const place = lineAt(skin, way, along)
    const side = vectorCross(skin.broadNormal(place, LINE_REACH), chord)
    const plane = planeThrough(place.position, chord)
    const edges = [-1, 1].map((sign) => {
      const walk = walkLength(skin, place, plane, vectorScale(side, sign), LINE_REACH)
      return add(walk.places.at(-1)!, sign * lineLength(walk), along, whole)
    })
    if (step === 0) continue
    const [left, right] = edges as [number, number]
    index.push(left - 2, right - 2, left, left, right - 2, right)
  }
}

import type { FacePaths, FacePlaces } from '../geometry/placement-questions'
import type { BakedAnchor, BakedPath } from '../geometry/placements'
import { anchorSet, rideAnchors, type AnchorSet } from './anchor-rider'
import type { MarkerField } from './marker-field'
import { pathSamples, type RibbonField } from './ribbon-field'

/** Where all marks stand: one anchor per marker and one per ribbon sample, in the order of their fields. */
export interface MarkAnchors {
  readonly markers: AnchorSet
  readonly ribbons: AnchorSet
}

/** The marks of a field set on what was solved for a face, and the markers (numbers in the field) that were not. */
export interface SolvedMarks {
  readonly anchors: MarkAnchors
  readonly unplaced: readonly number[]
}

/**
 * Sets solved places into the order of the fields. A mark that was not solved, or a path that fell into other stretches than on the
 * reference face, stands on its baked anchor. `skinPositions` (xyz per vertex, metres) is the face that was solved: ribbon samples are
 * spread over a solved path as they lie spread over the ridden one there.
 */
export function solvedMarks(
  { markers, ribbons }: { readonly markers: MarkerField; readonly ribbons: RibbonField },
  baked: MarkAnchors,
  answer: Pick<FacePlaces, 'markers'> & Pick<FacePaths, 'paths'>,
  triangles: Uint32Array,
  skinPositions: Float32Array,
): SolvedMarks {
  const places = new Map(answer.markers.map(({ id, side, anchor }) => [`${id} ${side}`, anchor]))
  const markerAnchors = copyOf(baked.markers)
  const unplaced: number[] = []
  markers.markers.forEach(({ id, side }, i) => {
    const place = places.get(`${id} ${side}`)
    if (place) setAnchors(markerAnchors, i, [place], triangles)
    else unplaced.push(i)
  })

  const ribbonAnchors = copyOf(baked.ribbons)
  for (const name of new Set(ribbons.stretches.map(stretchName))) {
    const stretches = ribbons.stretches.filter((stretch) => stretchName(stretch) === name)
    const solved = answer.paths.filter((path) => stretchName(path) === name)
    if (solved.length !== stretches.length) continue
    stretches.forEach(({ first, count }, nth) => {
      const ridden = ribbons.positions.subarray(first * 3, (first + count) * 3)
      setAnchors(ribbonAnchors, first, spread(ridden, solved[nth]!, triangles, skinPositions), triangles)
    })
  }
  return { anchors: { markers: markerAnchors, ribbons: ribbonAnchors }, unplaced }
}

function stretchName({ path, side, style }: Pick<BakedPath, 'path' | 'side' | 'style'>): string {
  return `${path} ${side} ${style}`
}

/** As many anchors of the solved path as the ridden one has samples, each at about the same share of the length, the ends on the ends. */
function spread(
  ridden: Float32Array,
  solved: BakedPath,
  triangles: Uint32Array,
  skinPositions: Float32Array,
): BakedAnchor[] {
  const samples = pathSamples(solved.anchors)
  const set = anchorSet(samples, triangles)
  const positions = new Float32Array(set.count * 3)
  rideAnchors(set, skinPositions, skinPositions, 0, positions, new Float32Array(set.count * 3))
  const lengths = lengthShares(positions)
  let next = 0
  return lengthShares(ridden).map((share) => {
    while (next + 1 < lengths.length && lengths[next + 1]! <= share) next += 1
    const following = lengths[next + 1]
    const isNearer = following !== undefined && following - share < share - lengths[next]!
    return samples[isNearer ? next + 1 : next]!
  })
}

/** For each sample of a line the share of its length up to there: 0 at the first, 1 at the last. */
function lengthShares(positions: Float32Array): number[] {
  const lengths = [0]
  for (let i = 3; i < positions.length; i += 3) {
    const step = Math.hypot(
      positions[i]! - positions[i - 3]!,
      positions[i + 1]! - positions[i - 2]!,
      positions[i + 2]! - positions[i - 1]!,
    )
    lengths.push(lengths.at(-1)! + step)
  }
  const whole = lengths.at(-1)! || 1
  return lengths.map((length) => length / whole)
}

function copyOf({ count, vertices, weights }: AnchorSet): AnchorSet {
  return { count, vertices: vertices.slice(), weights: weights.slice() }
}

function setAnchors(
  set: AnchorSet,
  first: number,
  anchors: readonly BakedAnchor[],
  triangles: Uint32Array,
): void {
  const { vertices, weights } = anchorSet(anchors, triangles)
  set.vertices.set(vertices, first * 3)
  set.weights.set(weights, first * 3)
}

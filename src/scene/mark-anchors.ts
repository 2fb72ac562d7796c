import type { FacePaths, FacePlaces } from '../geometry/placement-questions'
import type { BakedAnchor, BakedPath } from '../geometry/placements'
import { anchorSet, rideAnchors, type AnchorSet } from './anchor-rider'
import type { MarkerField } from './marker-field'
import { LONGEST_STEP, pathSamples, THINNING, type RibbonField } from './ribbon-field'
import { thinPath } from './thin-path'

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

/**
 * As many anchors of the solved path as the ridden one has samples: those that draw its bends, and between them those at about the share of
 * the length that the ridden sample has. Ends stand on ends.
 */
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
  const shares = lengthShares(ridden)
  const lengths = lengthShares(positions)
  const bends = thinnedTo(positions, Math.max(2, Math.floor(shares.length * BENDS)))
  let nearest = 0
  let last = 0
  let bend = 0
  return shares.map((share, k) => {
    while (nearest + 1 < lengths.length && 2 * share > lengths[nearest]! + lengths[nearest + 1]!) nearest += 1
    const isDue = bend < bends.length && (bends[bend]! <= nearest || bends.length - bend >= shares.length - k)
    if (isDue) bend += 1
    last = isDue ? bends[bend - 1]! : Math.max(last, nearest)
    return samples[last]!
  })
}

/** The samples that draw a line best, at most so many. */
function thinnedTo(positions: Float32Array, most: number): number[] {
  let looseness = 1
  let kept = thinPath(positions, THINNING, LONGEST_STEP)
  while (kept.length > most) {
    looseness *= LOOSEN
    kept = thinPath(positions, THINNING * looseness, LONGEST_STEP * looseness)
  }
  return kept
}

/** At most this share of a path's samples stands on bends; the others make up for what bends move along the path. */
const BENDS = 0.7
/** The step by which thinning is loosened until few enough samples are left. */
const LOOSEN = 1.2

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

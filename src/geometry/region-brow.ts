import { anchorPosition } from './anchor'
import type { Head } from './head'
import { anchorFromBaked } from './landmarks'
import type { BakedAnchor } from './placements'
import type { RegionCurve } from './region-curve'
import { regionDistances } from './region-distance'
import { vectorDistance } from './vector'
import type { VertexGraph } from './vertex-graph'

/** Half the thickness of a brow along its length, as a share of that above the pupil: a soft head, a full body, a thin tail. */
const PROFILE: readonly (readonly [fraction: number, share: number])[] = [
  [0, 0.78],
  [0.1, 0.98],
  [0.22, 1.06],
  [0.4, 1],
  [0.6, 0.82],
  [0.8, 0.52],
  [1, 0.16],
]
/** Beyond this many millimetres from its middle line nothing of a brow shows. */
const LIMIT = 12

/**
 * Millimetres to the outline of the eyebrows per vertex of the head, positive inside. The outline lies around the brow's middle
 * line at half its thickness; above the pupil it passes through the authored upper margin.
 */
export function browField(
  head: Head,
  graph: VertexGraph,
  middle: RegionCurve,
  upperMargin: BakedAnchor,
): Float32Array {
  const { distance, fraction } = regionDistances(head.referencePositions, graph, middle, {
    limit: LIMIT,
    near: 5,
  })
  const margin = anchorPosition(
    { triangles: head.triangles, positions: head.referencePositions },
    anchorFromBaked(upperMargin),
  )
  let half = Infinity
  let halfAt = 0
  middle.points.forEach((point, i) => {
    const away = vectorDistance(point, margin) * 1000
    if (away >= half) return
    half = away
    halfAt = middle.fractions[i]!
  })
  const scale = half / share(halfAt)
  const field = new Float32Array(head.vertexCount).fill(-LIMIT)
  for (let vertex = 0; vertex < field.length; vertex += 1) {
    if (!graph.isLeft[vertex] || distance[vertex]! >= LIMIT) continue
    const value = scale * share(fraction[vertex]!) - distance[vertex]!
    field[vertex] = value
    field[head.mirror.vertices[vertex]!] = value
  }
  return field
}

function share(fraction: number): number {
  const after = PROFILE.findIndex(([at]) => at >= fraction)
  if (after <= 0) return PROFILE[0]![1]
  const [fromAt, from] = PROFILE[after - 1]!
  const [toAt, to] = PROFILE[after]!
  return from + ((fraction - fromAt) / (toAt - fromAt)) * (to - from)
}

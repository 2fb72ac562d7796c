import { anchorSet } from '../scene/anchor-rider'
import type { HeadModel } from '../scene/head-model'
import { bakedAnchor } from '../geometry/bake'
import type { SolvedMarker } from '../geometry/solve-places'

/**
 * Carries the markers of the stage to newly solved places; those that could not be placed stay. The caller puts the face on again.
 * @param triangles the skin's, three vertex indices each
 */
export function carryMarkers(
  model: HeadModel,
  solved: readonly SolvedMarker[],
  triangles: Uint32Array,
): void {
  const { markers, anchors } = model.markers
  // A point may have several markers on one side: they follow each other in the same order here and there.
  const waiting = new Map<string, SolvedMarker[]>()
  for (const marker of solved) {
    const name = `${marker.code} ${marker.side}`
    waiting.set(name, [...(waiting.get(name) ?? []), marker])
  }
  markers.forEach(({ code, side }, i) => {
    const marker = waiting.get(`${code} ${side}`)?.shift()
    if (!marker) return
    const { vertices, weights } = anchorSet([bakedAnchor(marker.place)], triangles)
    anchors.vertices.set(vertices, i * 3)
    anchors.weights.set(weights, i * 3)
  })
}

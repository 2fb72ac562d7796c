import type { Head } from '../geometry/head'
import type { LandmarkAnchor } from '../geometry/landmarks'
import { computeRegions } from '../geometry/regions'

/**
 * Per vertex of the skin, four signed distances in millimetres on the resting reference face: to the hairline, the brow, the border of
 * the lips and the front edge of the lid margin; positive inside hair, brow, lip and eye.
 */
export type SkinFields = Float32Array

/** Reads the fields off the authored curves, so that the hairline seen is the hairline measured. Throws a PlacementError when a curve is missing. */
export function skinFields(head: Head, anchors: readonly LandmarkAnchor[]): SkinFields {
  const { hair, brow, lip, lash } = computeRegions(head, anchors)
  const fields = new Float32Array(head.vertexCount * 4)
  for (let vertex = 0; vertex < head.vertexCount; vertex += 1) {
    fields.set([hair[vertex]!, brow[vertex]!, lip[vertex]!, lash[vertex]!], vertex * 4)
  }
  return fields
}

import type { Head } from './head'
import { headSkin, skinWithout } from './head-skin'
import type { LandmarkAnchor } from './landmarks'
import { trianglesWithin } from './region-triangles'
import { computeRegions } from './regions'
import type { Skin } from './surface'

/** How far paths keep off the lid margins, millimetres. */
const LID_CLEARANCE = 2

/**
 * The reference face's skin that paths may run on: all outer skin but the auricles, the lid margins with a strip around, and the lips.
 * `moveTo` puts it on another face. Throws a PlacementError when a curve that bounds one of these is not authored.
 */
export function walkableSkin({
  head,
  anchors,
}: {
  readonly head: Head
  readonly anchors: readonly LandmarkAnchor[]
}): Skin {
  const { earTriangles, lash, lip } = computeRegions(head, anchors)
  const lidTriangles = trianglesWithin(
    head,
    lash.map((inside) => inside + LID_CLEARANCE),
  )
  const lipTriangles = trianglesWithin(head, lip)
  const barred = earTriangles.map((ear, triangle) => ear | lidTriangles[triangle]! | lipTriangles[triangle]!)
  return skinWithout(headSkin(head), barred)
}

import { headSkin, skinWithout } from '../../src/geometry/head-skin'
import { trianglesWithin } from '../../src/geometry/region-triangles'
import { computeRegions } from '../../src/geometry/regions'
import type { Skin } from '../../src/geometry/surface'
import type { PlacementInputs } from './inputs'

/** The reference face's skin that paths may run on: all outer skin but the auricles, the lid margins with what lies behind, and the lips. */
export function walkableSkin({ head, anchors }: PlacementInputs): Skin {
  const { earTriangles, eyeOpeningTriangles, lip } = computeRegions(head, anchors)
  const lipTriangles = trianglesWithin(head, lip)
  const barred = earTriangles.map(
    (ear, triangle) => ear | eyeOpeningTriangles[triangle]! | lipTriangles[triangle]!,
  )
  return skinWithout(headSkin(head), barred)
}

import { headSkin, skinWithout } from '../../src/geometry/head-skin'
import { trianglesWithin } from '../../src/geometry/region-triangles'
import { computeRegions } from '../../src/geometry/regions'
import type { Skin } from '../../src/geometry/surface'
import type { PlacementInputs } from './inputs'

/** How far paths keep off the lid margins, millimetres. */
const LID_CLEARANCE = 2

/** The reference face's skin that paths may run on: all outer skin but the auricles, the lid margins with a strip around, and the lips. */
export function walkableSkin({ head, anchors }: PlacementInputs): Skin {
  const { earTriangles, lash, lip } = computeRegions(head, anchors)
  const lidTriangles = trianglesWithin(
    head,
    lash.map((inside) => inside + LID_CLEARANCE),
  )
  const lipTriangles = trianglesWithin(head, lip)
  const barred = earTriangles.map((ear, triangle) => ear | lidTriangles[triangle]! | lipTriangles[triangle]!)
  return skinWithout(headSkin(head), barred)
}

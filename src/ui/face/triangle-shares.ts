import { SHAPE_IDS, type ShapeId } from '../../state/face'
import type { ShapeShares } from '../../state/shape-shares'

/** Width and height of the triangle's picture, in its own units. */
export const TRIANGLE_SIZE = { width: 200, height: 172 } as const

/** Where each shape has its corner. */
export const CORNERS: Readonly<Record<ShapeId, readonly [x: number, y: number]>> = {
  european: [100, 12],
  'east-asian': [14, 160],
  african: [186, 160],
}

/** Where a blend stands in the triangle. */
export function placeOfShares(shares: ShapeShares): readonly [x: number, y: number] {
  const along = (axis: 0 | 1) => SHAPE_IDS.reduce((sum, id) => sum + shares[id] * CORNERS[id][axis], 0)
  return [along(0), along(1)]
}

/** The blend at a place; a place outside counts as the edge that it lies beyond. */
export function sharesAt(x: number, y: number): ShapeShares {
  const [topX, topY] = CORNERS.european
  const [leftX, baseY] = CORNERS['east-asian']
  const [rightX] = CORNERS.african
  const european = (baseY - y) / (baseY - topY)
  const african = (x - leftX - european * (topX - leftX)) / (rightX - leftX)
  const cut = { european, african, 'east-asian': 1 - european - african }
  const within = SHAPE_IDS.map((id) => Math.max(0, cut[id]))
  const sum = within.reduce((total, share) => total + share, 0)
  return {
    'east-asian': within[SHAPE_IDS.indexOf('east-asian')]! / sum,
    european: within[SHAPE_IDS.indexOf('european')]! / sum,
    african: within[SHAPE_IDS.indexOf('african')]! / sum,
  }
}

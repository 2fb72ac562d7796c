import { REFERENCE_FACE, SHAPE_IDS, type FaceParameters, type ShapeId } from './face'

/** How much of each face shape is in a face; the three sum to 1. */
export type ShapeShares = Readonly<Record<ShapeId, number>>

/** Shares nearer than this to one third each are the even blend. */
const EVEN = 0.006

/** The weights of a face shared out to a sum of 1; three zeros are the even blend. */
export function shapeShares(shapes: FaceParameters['shapes']): ShapeShares {
  const sum = SHAPE_IDS.reduce((total, id) => total + shapes[id], 0)
  const share = (id: ShapeId) => (sum > 0 ? shapes[id] / sum : 1 / SHAPE_IDS.length)
  return { 'east-asian': share('east-asian'), european: share('european'), african: share('african') }
}

/** Weights that a link can carry. The even blend is that of the reference face, so that it stays out of the link. */
export function shapesOf(shares: ShapeShares): FaceParameters['shapes'] {
  const isEven = SHAPE_IDS.every((id) => Math.abs(shares[id] - 1 / SHAPE_IDS.length) < EVEN)
  return isEven ? REFERENCE_FACE.shapes : shares
}

/** The shares with one set to a value (0 to 1); the other two give way or take up in their own proportion, evenly where both were 0. */
export function withShare(shares: ShapeShares, id: ShapeId, value: number): ShapeShares {
  const own = Math.min(1, Math.max(0, value))
  const others = 1 - shares[id]
  const share = (other: ShapeId) =>
    other === id ? own : others > 1e-6 ? (shares[other] / others) * (1 - own) : (1 - own) / 2
  return { 'east-asian': share('east-asian'), european: share('european'), african: share('african') }
}

/** The face that is wholly of one shape. */
export function onlyShape(id: ShapeId): ShapeShares {
  return withShare(shapeShares(REFERENCE_FACE.shapes), id, 1)
}

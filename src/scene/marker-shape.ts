/** How a mark of one caution class is drawn. Sizes in radii of a circle that covers about the same area, unless a unit is named. */
export interface MarkForm {
  /** How much larger than a circle it is at least. */
  readonly scale: number
  /** Its least radius, CSS pixels: casing and core need 1.5 pixels each. */
  readonly leastPx: number
  /** Corners of its outline, right and up from the place; none for the circle. */
  readonly corners: readonly (readonly [right: number, up: number])[]
  /** Unit normals of its sides, each once; the opposite side of a parallel pair is left out. */
  readonly sides: readonly (readonly [right: number, up: number])[]
}

const SLOPE = Math.SQRT1_2
/** Circle, triangle, diamond, crossed square: the order of `CAUTION_SHAPE`. */
export const MARK_FORMS: readonly MarkForm[] = [
  { scale: 1, leastPx: 2.75, corners: [], sides: [] },
  {
    scale: 1.13,
    leastPx: 3,
    corners: [
      [0, 1.6],
      [1.36, -0.75],
      [-1.36, -0.75],
    ],
    sides: [
      [0, 1],
      [0.866, 0.5],
      [-0.866, 0.5],
    ],
  },
  {
    scale: 1,
    leastPx: 2.75,
    corners: [
      [1.44, 0],
      [-1.44, 0],
      [0, 1.44],
      [0, -1.44],
    ],
    sides: [
      [SLOPE, SLOPE],
      [SLOPE, -SLOPE],
    ],
  },
  {
    scale: 1.29,
    leastPx: 3.4,
    corners: [
      [1, 1],
      [1, -1],
      [-1, 1],
      [-1, -1],
    ],
    sides: [
      [1, 0],
      [0, 1],
    ],
  },
]

/** No mark reaches farther from its place than this, radii. */
export const MOST_REACH = 1.6

/** A mark is 1.55 mm across its radius, but never so small that it does not show or so large that it hides the skin it names, CSS pixels. */
export const MARK_RADIUS = { metres: 0.00155, usualPx: 3.1, mostPx: 8 } as const

/** A mark that is dimmed altogether would have this share of its radius, as far as its least one allows. */
export const DIMMED_RADIUS = 0.6

/** A full halo makes a mark larger by this share. */
export const HALO_GROWTH = 0.45

/** Radius of a mark with all the room it wants, CSS pixels; `presence` 0 to 1 as in the emphasis. */
export function markRadius(shape: number, pixelsPerMetre: number, presence: number): number {
  const { scale, leastPx } = MARK_FORMS[shape]!
  const wanted = MARK_RADIUS.metres * pixelsPerMetre
  const whole = Math.min(MARK_RADIUS.mostPx, Math.max(MARK_RADIUS.usualPx * scale, wanted))
  return Math.max(leastPx, whole * (DIMMED_RADIUS + (1 - DIMMED_RADIUS) * presence))
}

/** How far a mark reaches from its place in a direction (unit vector, right and up), in the unit of the radius. */
export function markReach(shape: number, radius: number, right: number, up: number): number {
  const { corners } = MARK_FORMS[shape]!
  if (corners.length === 0) return radius
  let reach = 0
  for (const corner of corners) reach = Math.max(reach, corner[0] * right + corner[1] * up)
  return reach * radius
}

/** A mark on the screen, CSS pixels from the left and top. */
export interface ScreenMark {
  readonly shape: number
  readonly x: number
  readonly y: number
  readonly radius: number
}

/** The direction on the screen from one mark to another, a unit vector right and down; to the right where both stand on one place. */
export function directionTo(
  one: ScreenMark,
  other: ScreenMark,
): { readonly right: number; readonly down: number } {
  const [right, down] = [other.x - one.x, other.y - one.y]
  const distance = Math.hypot(right, down)
  return distance > 0 ? { right: right / distance, down: down / distance } : { right: 1, down: 0 }
}

/** The gap between the outlines of two marks along the direction in which it is widest, CSS pixels; below 0 they overlap by so much. */
export function markGap(one: ScreenMark, other: ScreenMark): number {
  const { right, down } = directionTo(one, other)
  let gap = gapAlong(one, other, right, -down)
  // Convex outlines are apart when they are so along a normal of one of their sides.
  for (const { shape } of [one, other])
    for (const side of MARK_FORMS[shape]!.sides) gap = Math.max(gap, gapAlong(one, other, side[0], side[1]))
  return gap
}

function gapAlong(one: ScreenMark, other: ScreenMark, right: number, up: number): number {
  const apart = (other.x - one.x) * right + (one.y - other.y) * up
  const way = apart < 0 ? -1 : 1
  return (
    Math.abs(apart) -
    markReach(one.shape, one.radius, way * right, way * up) -
    markReach(other.shape, other.radius, -way * right, -way * up)
  )
}

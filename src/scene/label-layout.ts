/** One label that wants to stand beside a marker. Sizes and places in CSS pixels of the stage. */
export interface LabelWish {
  readonly x: number
  readonly y: number
  /** Half the marker with its halo: the label keeps clear of it. */
  readonly radius: number
  readonly width: number
  readonly height: number
}

/** The part of the stage in which labels may stand, CSS pixels. */
export interface LabelBounds {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Where the label's top left corner goes, CSS pixels. */
export interface LabelPlace {
  readonly left: number
  readonly top: number
}

const GAP_PX = 6

/**
 * Gives each label a place beside its marker: right, left, above, below, then the four corners, the first that is inside the bounds
 * and overlaps neither a label placed before it nor a marker that has a label. Earlier wishes go first; one that finds no place gets null.
 */
export function placeLabels(wishes: readonly LabelWish[], bounds: LabelBounds): (LabelPlace | null)[] {
  const taken: { left: number; top: number; right: number; bottom: number }[] = wishes.map((wish) => ({
    left: wish.x - wish.radius,
    top: wish.y - wish.radius,
    right: wish.x + wish.radius,
    bottom: wish.y + wish.radius,
  }))
  return wishes.map((wish) => {
    for (const [across, down] of DIRECTIONS) {
      const reach = wish.radius + GAP_PX
      // A corner place leans on the halo's square, so the same reach serves all eight.
      const left = wish.x + across * (reach + wish.width / 2) - wish.width / 2
      const top = wish.y + down * (reach + wish.height / 2) - wish.height / 2
      const box = { left, top, right: left + wish.width, bottom: top + wish.height }
      if (box.left < bounds.left || box.right > bounds.right) continue
      if (box.top < bounds.top || box.bottom > bounds.bottom) continue
      const isFree = taken.every(
        (other) =>
          box.left >= other.right ||
          box.right <= other.left ||
          box.top >= other.bottom ||
          box.bottom <= other.top,
      )
      if (!isFree) continue
      taken.push(box)
      return { left, top }
    }
    return null
  })
}

const DIRECTIONS: readonly (readonly [across: number, down: number])[] = [
  [1, 0],
  [-1, 0],
  [0, -1],
  [0, 1],
  [1, -1],
  [-1, -1],
  [1, 1],
  [-1, 1],
]

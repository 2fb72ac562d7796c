/** One label that wants to stand beside a marker. Sizes and places in CSS pixels of the stage. */
export interface LabelWish {
  readonly x: number
  readonly y: number
  /** Half the marker with its halo: the label keeps clear of it. */
  readonly radius: number
  readonly width: number
  readonly height: number
  /** The side on which a name would cover least of the face: tried first. */
  readonly outward: 'left' | 'right'
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
 * Gives each label a place beside its marker: outwards, inwards, above, below, then the four corners. The first place inside the bounds that
 * covers nothing at all is taken; failing that, the first that covers no label and no marker with a label. Earlier wishes go first; one
 * that finds no place gets null. `marks` are the other markers on the stage: xy pairs, CSS pixels.
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  bounds: LabelBounds,
  marks: readonly number[],
): (LabelPlace | null)[] {
  const taken: Box[] = wishes.map((wish) => boxAround(wish.x, wish.y, wish.radius))
  const others: Box[] = []
  for (let i = 0; i < marks.length; i += 2) others.push(boxAround(marks[i]!, marks[i + 1]!, MARK_RADIUS_PX))
  return wishes.map((wish) => {
    const outward = wish.outward === 'left' ? -1 : 1
    const places = DIRECTIONS.map(([acrossOutward, down]) => {
      const across = acrossOutward * outward
      const reach = wish.radius + GAP_PX
      // A corner place leans on the halo's square, so the same reach serves all eight.
      const left = wish.x + across * (reach + wish.width / 2) - wish.width / 2
      const top = wish.y + down * (reach + wish.height / 2) - wish.height / 2
      return { left, top, right: left + wish.width, bottom: top + wish.height }
    }).filter(
      (box) =>
        box.left >= bounds.left &&
        box.right <= bounds.right &&
        box.top >= bounds.top &&
        box.bottom <= bounds.bottom &&
        isFree(box, taken),
    )
    const place = places.find((box) => isFree(box, others)) ?? places[0]
    if (!place) return null
    taken.push(place)
    return { left: place.left, top: place.top }
  })
}

interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Half an unmarked marker, CSS pixels. */
const MARK_RADIUS_PX = 6

function boxAround(x: number, y: number, radius: number): Box {
  return { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius }
}

function isFree(box: Box, others: readonly Box[]): boolean {
  return others.every(
    (other) =>
      box.left >= other.right ||
      box.right <= other.left ||
      box.top >= other.bottom ||
      box.bottom <= other.top,
  )
}

const DIRECTIONS: readonly (readonly [outward: number, down: number])[] = [
  [1, 0],
  [-1, 0],
  [0, -1],
  [0, 1],
  [1, -1],
  [-1, -1],
  [1, 1],
  [-1, 1],
]

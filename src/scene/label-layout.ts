import { findColumnPlace, uncross, type LabelColumns } from './label-columns'

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
  /** Without these words the mark would be misread: rather over a feature of the face than not at all. */
  readonly isNeeded?: boolean
  /** Given, the name stands in the columns beside the head, with a leader across it. */
  readonly columns?: LabelColumns
  /** There is room for it at its own place, which is tried when the columns are full. */
  readonly fitsInside?: boolean
}

/** A part of the stage, CSS pixels. */
export interface LabelBox {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Where the label's top left corner goes, CSS pixels. */
export interface LabelPlace {
  readonly left: number
  readonly top: number
  /** A line from the mark's ring to the label, when the label had to move away; null beside it. CSS pixels. */
  readonly leader: LabelLeader | null
}

/** Both ends of a leader, CSS pixels. */
export interface LabelLeader {
  readonly fromX: number
  readonly fromY: number
  readonly toX: number
  readonly toY: number
}

/** At most this many names at once: the chosen point on both sides, the hovered one, what a measurement or a rival place needs, the areas. */
export const MOST_LABELS = 16

const GAP_PX = 6
/** Half an unmarked marker, CSS pixels. */
const MARK_RADIUS_PX = 6
/** How far outwards a label may move, and in which steps, CSS pixels. */
const REACH_STEP_PX = 22
const REACH_STEPS = 12
/** Label heights by which it may move up or down on the way. */
const RISES = [0, -1, 1, -2, 2]
/** How many label heights it may move straight down or up: further away its leader would cross the face. */
const RISE_STEPS = 1
/** A label this near to its mark needs no leader, CSS pixels. */
const LEADER_FROM_PX = 12

/** A leader runs over no more of a feature, as a share of its width or height. */
const MOST_CROSSED = 0.6

/**
 * Gives each label a place beside its marker: outwards, further outwards with a leader, then above, below, inwards and the corners. Labels stay
 * inside the bounds and never cover another label or a marker that has one; the first place that also covers nothing of `features` (eyes, nose, mouth) and
 * no other marker, and whose leader runs over none, is taken (a leader never runs across a feature), failing that the first without a marker under it, failing that the first that spares the features. Earlier wishes go first; one that finds no place gets
 * null: a name over the eyes or at the end of a long leader hides more than it says, and the page names the point too. A needed one is put
 * over a feature before that. `marks` are the other markers on the stage: xy pairs, CSS pixels.
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  bounds: LabelBox,
  marks: readonly number[],
  features: readonly LabelBox[] = [],
): (LabelPlace | null)[] {
  // The name of an area may stand on its own place; it has no mark there.
  const taken: LabelBox[] = wishes.flatMap(({ x, y, radius, columns }) =>
    columns ? [] : [boxAround(x, y, radius)],
  )
  const isClearPlace = (box: LabelBox) =>
    isInside(box, bounds) && isFree(box, taken) && isFree(box, features) && !coversMark(box, marks)
  const boxes = wishes.map((wish) => {
    let place = wish.columns ? findColumnPlace(wish, isClearPlace, features) : null
    if (place) {
      taken.push(place)
      return place
    }
    let overFeature: LabelBox | null = null
    let isPlaceClear = false
    for (const box of possiblePlaces(wish, bounds)) {
      if (!isInside(box, bounds) || !isFree(box, taken)) continue
      const isClear = !coversMark(box, marks)
      if (place && !isClear) continue
      const leader = leaderTo(box, wish)
      if (!isFree(box, features) || crossesFeature(leader, features)) {
        if (isClear) overFeature ??= box
        continue
      }
      const leadsClear = isClear && !crossesMark(leader, marks)
      if (leadsClear || !place || !isPlaceClear) {
        place = box
        isPlaceClear = isClear
      }
      if (leadsClear) break
    }
    if (wish.isNeeded) place ??= overFeature
    if (!place) return null
    taken.push(place)
    return place
  })
  // In a column lines are only exchanged: what else stands there must not be covered by the longer name.
  const moving = boxes.filter((_, i) => wishes[i]!.columns)
  const still = taken.filter((box) => !moving.includes(box))
  uncross(boxes, wishes, (box) => isInside(box, bounds) && isFree(box, still) && !coversMark(box, marks))
  return boxes.map((box, i) => box && { left: box.left, top: box.top, leader: leaderTo(box, wishes[i]!) })
}

/** Every place a label may take, best first; one at a time, because the first mostly fits. */
function* possiblePlaces(wish: LabelWish, bounds: LabelBox): Generator<LabelBox> {
  const outward = wish.outward === 'left' ? -1 : 1
  const reach = wish.radius + GAP_PX
  const boxAt = (middleX: number, middleY: number): LabelBox => ({
    left: middleX - wish.width / 2,
    right: middleX + wish.width / 2,
    top: middleY - wish.height / 2,
    bottom: middleY + wish.height / 2,
  })
  if (wish.columns) {
    if (wish.fitsInside) yield boxAt(wish.x, wish.y)
    if (!wish.isNeeded) return
  }
  for (let step = 0; step < REACH_STEPS; step += 1) {
    const across = outward * (reach + step * REACH_STEP_PX + wish.width / 2)
    for (const rise of RISES) yield boxAt(wish.x + across, wish.y + rise * wish.height)
  }
  for (const [acrossOutward, down] of AROUND) {
    // A corner place leans on the halo's square, so the same reach serves all.
    const x = wish.x + acrossOutward * outward * (reach + wish.width / 2)
    yield boxAt(x, wish.y + down * (reach + wish.height / 2))
  }
  // Where the stage is narrow there is room only above or below: far enough to leave the face its features.
  const x = Math.max(bounds.left + wish.width / 2, Math.min(bounds.right - wish.width / 2, wish.x))
  for (let step = 1; step <= RISE_STEPS; step += 1) {
    const down = reach + (step + 0.5) * wish.height
    yield boxAt(x, wish.y + down)
    yield boxAt(x, wish.y - down)
  }
}

/** From the ring to the nearest place on the label's edge; null when they stand side by side. */
function leaderTo(box: LabelBox, wish: LabelWish): LabelLeader | null {
  const toX = Math.min(box.right, Math.max(box.left, wish.x))
  const toY = Math.min(box.bottom - wish.height * 0.3, Math.max(box.top + wish.height * 0.3, wish.y))
  const distance = Math.hypot(toX - wish.x, toY - wish.y)
  if (distance < wish.radius + LEADER_FROM_PX) return null
  if (box.left < wish.x && wish.x < box.right && box.top < wish.y && wish.y < box.bottom) return null
  const share = wish.radius / distance
  return { fromX: wish.x + (toX - wish.x) * share, fromY: wish.y + (toY - wish.y) * share, toX, toY }
}

function boxAround(x: number, y: number, radius: number): LabelBox {
  return { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius }
}

function isInside(box: LabelBox, bounds: LabelBox): boolean {
  return (
    box.left >= bounds.left &&
    box.right <= bounds.right &&
    box.top >= bounds.top &&
    box.bottom <= bounds.bottom
  )
}

/** A plain loop: with every marker of the head and a dozen labels this is what a frame's time goes to. */
function coversMark(box: LabelBox, marks: readonly number[]): boolean {
  const [left, right] = [box.left - MARK_RADIUS_PX, box.right + MARK_RADIUS_PX]
  const [top, bottom] = [box.top - MARK_RADIUS_PX, box.bottom + MARK_RADIUS_PX]
  for (let i = 0; i < marks.length; i += 2) {
    const x = marks[i]!
    if (x <= left || x >= right) continue
    const y = marks[i + 1]!
    if (y > top && y < bottom) return true
  }
  return false
}

/** A leader that runs over a mark seems to come from it. A plain loop, as above. */
function crossesMark(leader: LabelLeader | null, marks: readonly number[]): boolean {
  if (leader === null) return false
  const { fromX, fromY, toX, toY } = leader
  const [left, right] = [Math.min(fromX, toX) - MARK_RADIUS_PX, Math.max(fromX, toX) + MARK_RADIUS_PX]
  const [top, bottom] = [Math.min(fromY, toY) - MARK_RADIUS_PX, Math.max(fromY, toY) + MARK_RADIUS_PX]
  const [runX, runY] = [toX - fromX, toY - fromY]
  const squared = runX * runX + runY * runY
  for (let i = 0; i < marks.length; i += 2) {
    const x = marks[i]!
    const y = marks[i + 1]!
    if (x <= left || x >= right || y <= top || y >= bottom) continue
    const share = Math.min(1, Math.max(0, ((x - fromX) * runX + (y - fromY) * runY) / squared))
    if (Math.hypot(x - fromX - share * runX, y - fromY - share * runY) < MARK_RADIUS_PX) return true
  }
  return false
}

/** A leader across most of an eye, nose or mouth. One that only leaves a feature, where its mark stands, or cuts its corner is none. */
function crossesFeature(leader: LabelLeader | null, features: readonly LabelBox[]): boolean {
  if (leader === null) return false
  const { fromX, fromY, toX, toY } = leader
  return features.some(({ left, right, top, bottom }) => {
    const across = sharesWithin(fromX, toX, left, right)
    const down = sharesWithin(fromY, toY, top, bottom)
    const share = Math.min(1, across[1], down[1]) - Math.max(0, across[0], down[0])
    return (
      share * Math.abs(toX - fromX) > MOST_CROSSED * (right - left) ||
      share * Math.abs(toY - fromY) > MOST_CROSSED * (bottom - top)
    )
  })
}

/** Between which shares of the way from one number to another it lies between `least` and `most`; the first is the larger where it never does. */
function sharesWithin(from: number, to: number, least: number, most: number): [number, number] {
  const [a, b] = [(least - from) / (to - from), (most - from) / (to - from)]
  if (from === to) return from > least && from < most ? [-Infinity, Infinity] : [1, 0]
  return a < b ? [a, b] : [b, a]
}

/** A plain loop for the same reason. */
function isFree(box: LabelBox, others: readonly LabelBox[]): boolean {
  for (let i = 0; i < others.length; i += 1) {
    const other = others[i]!
    if (box.left < other.right && box.right > other.left && box.top < other.bottom && box.bottom > other.top)
      return false
  }
  return true
}

const AROUND: readonly (readonly [outward: number, down: number])[] = [
  [0, -1],
  [0, 1],
  [1, -1],
  [1, 1],
  [-1, 0],
  [-1, -1],
  [-1, 1],
]

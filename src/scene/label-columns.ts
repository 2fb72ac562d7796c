import { Vector3, type Camera } from 'three'
import type { LabelBox, LabelWish } from './label-layout'

/** What a name beside the head needs to be put there: edges of the head on the stage, CSS pixels from the left. */
export interface LabelColumns {
  readonly left: number
  readonly right: number
}

const GAP_PX = 14
/** From one line of a column to the next, in label heights, and how many lines a name may stand above or below its place. */
const LINE = 1.12
const MOST_LINES = 5
/** Below the jaw only the neck goes on: no part of the box that names keep out of, metres above the ears' notches. */
const LEAST_Y = -0.075
/** Every so many vertices are enough to know how far the head reaches. */
const STRIDE = 61

const spot = /* @__PURE__ */ new Vector3()

/** How far the head reaches to both sides on the stage. `positions` are those of the face on stage, metres, head frame. */
export function headColumns(positions: Float32Array, camera: Camera, width: number): LabelColumns {
  let left = Infinity
  let right = -Infinity
  for (let at = 0; at + 2 < positions.length; at += STRIDE * 3) {
    if (positions[at + 1]! < LEAST_Y) continue
    const x =
      (spot.set(positions[at]!, positions[at + 1]!, positions[at + 2]).project(camera).x * 0.5 + 0.5) * width
    if (x < left) left = x
    if (x > right) right = x
  }
  return { left, right }
}

/**
 * The first free place of a name in the columns beside the head: at its own height first, then line by line away from it; on the side towards which a
 * leader crosses fewer of the `features`, else the outward side first.
 */
export function findColumnPlace(
  { x, y, width, height, outward, columns }: LabelWish,
  isFree: (box: LabelBox) => boolean,
  features: readonly LabelBox[] = [],
): LabelBox | null {
  if (!columns) return null
  const middle = (columns.left + columns.right) / 2
  // What lies near an edge of the head is never named across it.
  const half = (columns.right - columns.left) / 2
  const isCentral = Math.abs(x - middle) < half * 0.6
  const crossed = (isLeft: boolean) =>
    features.filter((box) => y > box.top && y < box.bottom && (isLeft ? box.right < x : box.left > x)).length
  const isLeftFirst =
    isCentral && crossed(true) !== crossed(false) ? crossed(true) < crossed(false) : outward === 'left'
  for (let turn = 0; turn < (isCentral ? 2 : 1); turn += 1) {
    const isLeft = isLeftFirst === (turn === 0)
    const left = isLeft ? columns.left - GAP_PX - width : columns.right + GAP_PX
    for (let line = 0; line <= MOST_LINES * 2; line += 1) {
      const rise = (line % 2 === 1 ? -1 : 1) * Math.ceil(line / 2) * LINE * height
      const top = y - height / 2 + rise
      const box = { left, right: left + width, top, bottom: top + height }
      if (isFree(box)) return box
    }
  }
  return null
}

/**
 * Names in one column change their lines where their leaders would cross. `isFree` says whether a box may stand somewhere,
 * other names of its column left out.
 */
export function uncross(
  boxes: (LabelBox | null)[],
  wishes: readonly LabelWish[],
  isFree: (box: LabelBox) => boolean,
): void {
  for (let i = 0; i < boxes.length; i += 1) {
    for (let j = 0; j < i; j += 1) {
      const [a, b] = [boxes[i], boxes[j]]
      const [one, other] = [wishes[i]!, wishes[j]!]
      if (!a || !b || !one.columns || !other.columns || one.height !== other.height) continue
      const isLeft = a.right < one.x
      if (isLeft !== b.right < other.x || (!isLeft && (a.left < one.x || b.left < other.x))) continue
      if (!isCrossing(one, a, other, b, isLeft)) continue
      const [nextA, nextB] = [
        { ...a, top: b.top, bottom: b.bottom },
        { ...b, top: a.top, bottom: a.bottom },
      ]
      if (!isFree(nextA) || !isFree(nextB)) continue
      boxes[i] = nextA
      boxes[j] = nextB
    }
  }
}

function isCrossing(one: LabelWish, a: LabelBox, other: LabelWish, b: LabelBox, isLeft: boolean): boolean {
  const end = (box: LabelBox) => ({ x: isLeft ? box.right : box.left, y: (box.top + box.bottom) / 2 })
  const turn = (p: Spot, q: Spot, r: Spot) => (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x)
  const [endA, endB] = [end(a), end(b)]
  return (
    turn(one, endA, other) > 0 !== turn(one, endA, endB) > 0 &&
    turn(other, endB, one) > 0 !== turn(other, endB, endA) > 0
  )
}

interface Spot {
  readonly x: number
  readonly y: number
}

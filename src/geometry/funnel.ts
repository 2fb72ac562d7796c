/** A position in the plane of an unrolled strip, metres. */
export type FlatPosition = readonly [x: number, y: number]

/** An edge that a way crosses, seen in walking direction. */
export interface Portal {
  readonly left: FlatPosition
  readonly right: FlatPosition
}

/** Where a pulled thread bends: at the left or right end of a portal. */
export interface FunnelCorner {
  readonly portal: number
  readonly isLeft: boolean
}

/** An edge whose ends lie nearer than this to a leg lies on it, metres. */
const COLLINEAR = 1e-9

/**
 * The shortest way from `start` through all portals in order to `goal` in the plane (the funnel algorithm of Lee and Preparata).
 * @returns for each portal where it is crossed, as a share from its right to its left end, the corners at which the way bends, and its length
 */
export function funnel(
  start: FlatPosition,
  portals: readonly Portal[],
  goal: FlatPosition,
): { shares: number[]; corners: FunnelCorner[]; length: number } {
  const gates: readonly Portal[] = [...portals, { left: goal, right: goal }]
  const corners: FunnelCorner[] = []
  const turns: FlatPosition[] = [start]
  let apex = start
  let [left, right] = [start, start]
  let [leftGate, rightGate] = [-1, -1]
  const turn = (at: FlatPosition, portal: number, isLeft: boolean): void => {
    if (portal < portals.length) {
      corners.push({ portal, isLeft })
      turns.push(at)
    }
    apex = left = right = at
    leftGate = rightGate = portal
  }
  for (let gate = 0; gate < gates.length; gate += 1) {
    const next = gates[gate]!
    if (side(apex, right, next.right) >= 0) {
      if (same(apex, right) || side(apex, left, next.right) <= 0) {
        right = next.right
        rightGate = gate
      } else {
        gate = leftGate
        turn(left, leftGate, true)
        continue
      }
    }
    if (side(apex, left, next.left) <= 0) {
      if (same(apex, left) || side(apex, right, next.left) >= 0) {
        left = next.left
        leftGate = gate
      } else {
        gate = rightGate
        turn(right, rightGate, false)
        continue
      }
    }
  }
  turns.push(goal)
  const length = turns.reduce((sum, turn, i) => (i === 0 ? 0 : sum + apart(turns[i - 1]!, turn)), 0)
  return { shares: crossings(turns, corners, portals), corners, length }
}

/** Where each portal is crossed by the way through the turns. */
function crossings(
  turns: readonly FlatPosition[],
  corners: readonly FunnelCorner[],
  portals: readonly Portal[],
): number[] {
  let leg = 0
  let walked = 0
  return portals.map((portal, i) => {
    while (leg < corners.length && corners[leg]!.portal < i) {
      leg += 1
      walked = 0
    }
    if (corners[leg]?.portal === i) return corners[leg]!.isLeft ? 1 : 0
    const [from, to] = [turns[leg]!, turns[leg + 1]!]
    const share = crossing(from, to, portal, walked)
    walked = Math.max(walked, along(from, to, portalAt(portal, share)))
    return share
  })
}

function crossing(from: FlatPosition, to: FlatPosition, portal: Portal, walked: number): number {
  const atRight = side(from, to, portal.right)
  const atLeft = side(from, to, portal.left)
  const leg = apart(from, to)
  if (Math.max(Math.abs(atRight), Math.abs(atLeft)) > COLLINEAR * leg)
    return Math.min(1, Math.max(0, atRight / (atRight - atLeft)))
  // The edge lies on the leg itself: it is passed at the end that comes next.
  const [right, left] = [along(from, to, portal.right), along(from, to, portal.left)]
  const [near, far] = right < left ? [0, 1] : [1, 0]
  return Math.min(right, left) >= walked ? near : far
}

function portalAt({ left, right }: Portal, share: number): FlatPosition {
  return [right[0] + (left[0] - right[0]) * share, right[1] + (left[1] - right[1]) * share]
}

/** How far along the leg a position lies, metres times the leg's length. */
function along(from: FlatPosition, to: FlatPosition, at: FlatPosition): number {
  return (at[0] - from[0]) * (to[0] - from[0]) + (at[1] - from[1]) * (to[1] - from[1])
}

/** Twice the area of the triangle: positive when c lies to the left of a → b. */
function side(a: FlatPosition, b: FlatPosition, c: FlatPosition): number {
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
}

function apart(a: FlatPosition, b: FlatPosition): number {
  return Math.hypot(b[0] - a[0], b[1] - a[1])
}

function same(a: FlatPosition, b: FlatPosition): boolean {
  return a[0] === b[0] && a[1] === b[1]
}

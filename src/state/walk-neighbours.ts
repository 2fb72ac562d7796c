/** A place on the stage or on a plate, CSS pixels or units of the plate, y down. */
export interface StagePixel {
  readonly x: number
  readonly y: number
}

/** The arrow keys as unit vectors on the screen, x right, y down. */
export const ARROWS: Readonly<Record<string, StagePixel>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
}

/** Cosine of the widest angle between the arrow and the way to a neighbour: beyond 75° it is not "in that direction". */
const LEAST_ALIGNMENT = 0.26

/**
 * Which neighbour an arrow key means: the one that lies most in its direction and not far, or -1. `arrow` is a unit vector on the
 * screen, x right, y down.
 */
export function neighbourInDirection(
  from: StagePixel,
  neighbours: readonly StagePixel[],
  arrow: StagePixel,
): number {
  let best = -1
  let bestCost = Infinity
  neighbours.forEach(({ x, y }, i) => {
    const dx = x - from.x
    const dy = y - from.y
    const distance = Math.hypot(dx, dy)
    if (distance < 1) return
    const alignment = (dx * arrow.x + dy * arrow.y) / distance
    if (alignment < LEAST_ALIGNMENT) return
    const cost = distance / (alignment * alignment)
    if (cost < bestCost) {
      bestCost = cost
      best = i
    }
  })
  return best
}

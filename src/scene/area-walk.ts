import { neighbourInDirection, type StagePixel } from '../state/walk-neighbours'

/** Where a zone is seen on the stage, CSS pixels; a pair may have two. */
export interface ZoneSpot extends StagePixel {
  /** Id of the concern. */
  readonly id: string
  readonly isSeen: boolean
}

/** The zone with which a walk begins: of those seen the one nearest to the middle of the picture; null where none is seen. */
export function firstZone(spots: readonly ZoneSpot[], middle: StagePixel): ZoneSpot | null {
  const away = ({ x, y }: StagePixel) => Math.hypot(x - middle.x, y - middle.y)
  return spots.reduce<ZoneSpot | null>(
    (best, spot) => (spot.isSeen && (!best || away(spot) < away(best)) ? spot : best),
    null,
  )
}

/**
 * The zone that an arrow key leads to, as from point to point; null when none lies that way.
 * @param lit the spot that is lit
 * @param arrow unit vector on the screen, y down
 */
export function nextZone(spots: readonly ZoneSpot[], lit: ZoneSpot, arrow: StagePixel): ZoneSpot | null {
  const own = spots
    .filter(({ id }) => id === lit.id)
    .sort((a, b) => Math.hypot(a.x - lit.x, a.y - lit.y) - Math.hypot(b.x - lit.x, b.y - lit.y))
  const others = spots.filter(({ id }) => id !== lit.id)
  return others[neighbourInDirection(own[0] ?? lit, others, arrow)] ?? null
}

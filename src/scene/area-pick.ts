import type { Anchor } from '../geometry/anchor'
import type { BakedArea } from '../geometry/areas/baked-areas'
import type { LaidArea } from '../geometry/areas/lay-area'
import { anchorMirror, type SkinMirror } from '../geometry/skin-mirror'
import type { Skin } from '../geometry/surface'

/** A zone on offer: its record and how it is laid out. */
export interface OfferedZone {
  readonly area: Pick<BakedArea, 'of' | 'side'>
  readonly laid: Pick<LaidArea, 'covered' | 'field'>
}

/**
 * The concern whose zone lies at a place of the skin; of several the smallest, which else could never be opened. Null where there is none.
 * @param resting the skin of the resting reference face, on which zones are laid out
 */
export function zoneAt(
  anchor: Anchor,
  offered: readonly OfferedZone[],
  resting: Skin,
  mirror: SkinMirror,
): string | null {
  const isInside = ({ area, laid }: OfferedZone): boolean => {
    const sides = area.side === 'left' ? [anchor, anchorMirror(mirror, anchor)] : [anchor]
    return sides.some(
      (side) => laid.covered.has(side.triangle) && laid.field(resting.place(side).position) > 0,
    )
  }
  return (
    offered
      .filter(isInside)
      .reduce<OfferedZone | null>(
        (least, one) => (least && least.laid.covered.size <= one.laid.covered.size ? least : one),
        null,
      )?.area.of ?? null
  )
}

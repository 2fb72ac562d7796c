import type { CSSProperties } from 'react'
import { useAtlas } from './atlas-context'

/** Points that belong to no meridian: the same hue as on the head. */
export const EXTRA_POINT_HEX = '#2E7F86'

/** A dab of the meridian's colour, the same as on the head; style sheets set its lightness for the theme. Decoration only. */
export function MeridianChip({ id }: { id: string }) {
  const hex = useAtlas().meridian(id)?.colour.hex ?? EXTRA_POINT_HEX
  return <span className="meridian-chip" aria-hidden="true" style={{ '--meridian': hex } as CSSProperties} />
}

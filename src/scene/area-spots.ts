import { positionMirror } from '../geometry/frame'
import type { AreaPlace } from './area-places'
import type { ZoneSpot } from './area-walk'
import type { StageView } from './stage-view'

/** Where the zones are on the stage: of a pair both that are seen, of what is not seen one. */
export function zoneSpots(places: readonly AreaPlace[], view: Pick<StageView, 'locate'>): ZoneSpot[] {
  return places.flatMap(({ kind, of, position, normal, isPair }): ZoneSpot[] => {
    if (kind === 'muscle') return []
    const sides = [{ ...view.locate(position, normal), id: of }]
    if (isPair) sides.push({ ...view.locate(positionMirror(position), positionMirror(normal)), id: of })
    const seen = sides.filter(({ isSeen }) => isSeen)
    return seen.length > 0 ? seen : sides.slice(0, 1)
  })
}

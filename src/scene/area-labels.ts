import type { Atlas } from '../atlas/atlas'
import type { BakedAreas } from '../geometry/areas/baked-areas'
import type { AtlasState } from '../state/atlas-state'
import type { AreaPlace } from './area-places'
import type { StageLabel } from './label-board'

/** More names than this would hide the head that they belong to. */
const MOST_NAMES = 10

/**
 * The names of what is drawn: the hovered zone and the chosen muscle first and always, then, where all zones are shown, theirs, then those of the
 * muscles; the larger before the smaller. The zone of the open concern alone is named by its page.
 */
export function areaLabels(
  atlas: Pick<Atlas, 'target'>,
  { names }: Pick<BakedAreas, 'names'>,
  { zones, hover, muscle }: Pick<AtlasState, 'zones' | 'hover' | 'muscle'>,
  places: readonly AreaPlace[],
): StageLabel[] {
  const hovered = hover?.kind === 'zone' ? hover.id : null
  const isLit = ({ kind, of }: AreaPlace) => of === (kind === 'zone' ? hovered : muscle)
  const rank = (place: AreaPlace) => (isLit(place) ? 2 : place.kind === 'zone' ? 1 : 0)
  return places
    .filter((place) => place.kind === 'muscle' || zones || isLit(place))
    .sort((a, b) => rank(b) - rank(a) || b.size - a.size)
    .slice(0, MOST_NAMES)
    .map((place): StageLabel => {
      const { kind, of, position, normal, isPair, across, depth } = place
      const name = kind === 'zone' ? atlas.target(of)?.name.replace(/ \(.*\)$/, '') : names[of]
      return {
        kind: 'area',
        text: name ?? of,
        record: of,
        isChosen: isLit(place),
        isNeeded: isLit(place),
        position,
        normal,
        radius: 2,
        beside: { isPair, across, depth },
      }
    })
}

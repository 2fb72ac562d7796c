import type { BakedAreas } from '../geometry/areas/baked-areas'
import type { AtlasState, Hover } from '../state/atlas-state'
import { shownWord } from '../state/word'

/** One area to draw, by its number in the file, and how strongly: 1 what is looked at, less what stands around it. */
export interface ChosenArea {
  readonly area: number
  readonly strength: number
  /** What is looked at is laid out finely along its edge. */
  readonly isFine: boolean
}

/** Zones that are shown without being looked at. */
const AROUND = 0.6
/** Muscles that are shown without being looked at: by themselves, and under zones or around those of a concern. */
const ALONE = 0.85
const UNDER = 0.5
/** The muscles of the open concern: behind its zone, and never like a bruise on the skin. */
const OWN = 0.68
/** The zone of the open concern while one of its muscles is looked at. */
const BEHIND = 0.35
/** What is hovered, by itself or among all. */
const HOVERED = 0.8

/** Id of the concern or muscle whose area lights up: hovered on the head, or in the page by its name. */
export function hoveredArea(hover: Hover | null): string | null {
  if (hover?.kind === 'zone') return hover.id
  if (hover?.kind !== 'page') return null
  const { route } = hover
  return route.page === 'target' || route.page === 'structure' ? route.id : null
}

/**
 * What is to be drawn, muscles first and zones over them; within each the order of the file. The open concern shows its zone and its
 * muscles near the surface, or the one muscle that was chosen among all of its; the layers show all zones and all muscles near the surface; what is hovered by name shows whatever else does. On the model face of a word
 * there is nothing: its shape is what is looked at.
 */
export function chosenAreas(
  { areas, muscles: musclesOf }: BakedAreas,
  state: Pick<AtlasState, 'route' | 'zones' | 'muscles' | 'muscle' | 'hover' | 'word' | 'parts'>,
): ChosenArea[] {
  const { route, zones, muscles, muscle, hover } = state
  if (shownWord(state) !== null) return []
  const open = route.page === 'target' ? route.id : null
  const own = open === null ? [] : (musclesOf[open] ?? [])
  const chosen = muscle !== null && open !== null ? muscle : null
  const hovered = hoveredArea(hover)
  const around = zones || open !== null ? UNDER : ALONE
  const strengthOf = areas.map(({ kind, of, isDeep }): number => {
    if (kind === 'zone') {
      if (of === open) return chosen === null ? 1 : BEHIND
      if (of === hovered) return HOVERED
      return zones ? AROUND : 0
    }
    if (of === chosen) return 1
    if (of === hovered) return HOVERED
    // What lies under other muscles would only blur them.
    if (isDeep) return 0
    if (chosen === null && own.includes(of)) return OWN
    return muscles ? around : 0
  })
  const inOrder = [...areas.keys()].sort((a, b) => rank(areas[a]!.kind) - rank(areas[b]!.kind) || a - b)
  return inOrder
    .map((area): ChosenArea => {
      const { kind, of } = areas[area]!
      const strength = strengthOf[area]!
      const isFine =
        kind === 'zone' ? strength >= HOVERED : strength >= HOVERED || (chosen === null && own.includes(of))
      return { area, strength, isFine }
    })
    .filter(({ strength }) => strength > 0)
}

function rank(kind: 'zone' | 'muscle'): number {
  return kind === 'muscle' ? 0 : 1
}

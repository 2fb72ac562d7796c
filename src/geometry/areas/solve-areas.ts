import { fibreNodes } from '../../atlas/fibres'
import type { Structure } from '../../atlas/structure'
import type { Zone, ZoneOutline } from '../../atlas/zone'
import { attemptPlacement, type PlacementError } from '../placement-error'
import { nodePlace } from './node-place'
import { solveOutline, type Outline, type OutlineFinder } from './outline'
import type { BakedArea } from './baked-areas'
import type { Place } from '../surface'

/** A muscle whose area is drawn: one that says how its fibres run. */
export type DrawnMuscle = Pick<Structure, 'id' | 'side' | 'layer'> &
  Required<Pick<Structure, 'fibres'>> & { readonly area: NonNullable<Structure['area']> }

/** An area on one face. */
export interface SolvedArea extends Outline {
  readonly kind: BakedArea['kind']
  readonly of: string
  readonly fibres: {
    readonly course: DrawnMuscle['fibres']['course']
    readonly places: readonly Place[]
  } | null
  readonly isDeep: boolean
}

/** The muscles among the structures whose area is drawn, in the order of the file. */
export function drawnMuscles(structures: readonly Structure[]): DrawnMuscle[] {
  return structures.flatMap(({ id, kind, side, layer, area, fibres }) =>
    kind === 'muscle' && area && fibres ? [{ id, side, layer, area, fibres }] : [],
  )
}

/** All zones and muscles on the face of the finder, and those that could not be laid out. */
export function solveAreas(
  finder: OutlineFinder,
  zones: readonly Pick<Zone, 'id' | 'outlines'>[],
  muscles: readonly DrawnMuscle[],
): { areas: SolvedArea[]; problems: PlacementError[] } {
  const areas: SolvedArea[] = []
  const problems: PlacementError[] = []
  const attempt = (id: string, find: () => SolvedArea): void =>
    attemptPlacement(
      id,
      (problem) => problems.push(problem),
      () => {
        areas.push(find())
      },
    )
  for (const { id, outlines } of zones) {
    for (const outline of outlines) {
      attempt(id, () => ({
        ...solveOutline(finder, outline, id),
        kind: 'zone',
        of: id,
        fibres: null,
        isDeep: false,
      }))
    }
  }
  for (const { id, side, layer, area, fibres } of muscles) {
    const outline: ZoneOutline = { shape: 'area', side, area }
    attempt(id, () => ({
      ...solveOutline(finder, outline, id),
      kind: 'muscle',
      of: id,
      fibres: {
        course: fibres.course,
        places: fibreNodes(fibres).map((node) => nodePlace(finder, node, id)),
      },
      isDeep: layer === 'deep',
    }))
  }
  return { areas, problems }
}

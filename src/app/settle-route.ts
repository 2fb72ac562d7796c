import type { Atlas } from '../atlas/atlas'
import type { Route } from '../state/route'

/** The page with its id spelled as the data spells it: `#/points/li20` is `LI20`. Unknown ids stay as they are. */
export function settleRoute(atlas: Atlas, route: Route): Route {
  const spell = (id: string, ids: readonly string[]) =>
    ids.find((known) => known === id) ?? ids.find((known) => known.toLowerCase() === id.toLowerCase()) ?? id
  switch (route.page) {
    case 'point':
      return {
        page: 'point',
        code: spell(
          route.code,
          atlas.points.map((point) => point.code),
        ),
      }
    case 'target':
      return {
        page: 'target',
        id: spell(
          route.id,
          atlas.targets.map((target) => target.id),
        ),
      }
    case 'meridian':
      return {
        page: 'meridian',
        id: spell(
          route.id,
          atlas.meridians.map((meridian) => meridian.id),
        ),
      }
    case 'landmark':
      return {
        page: 'landmark',
        id: spell(
          route.id,
          atlas.landmarks.map((landmark) => landmark.id),
        ),
      }
    case 'structure':
      return { page: 'structure', id: route.id.toLowerCase() }
    default:
      return route
  }
}

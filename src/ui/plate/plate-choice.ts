import { PLATE_VIEWS, type Plates, type PlateView } from '../../state/plates'

/**
 * The plate on which the wanted points are seen best: each counts by how squarely it faces the viewer, and one that is not seen counts against it.
 * The front where nothing in particular is wanted.
 */
export function bestPlate({ marks }: Pick<Plates, 'marks'>, wanted: ReadonlySet<string> | null): PlateView {
  if (wanted === null || wanted.size === 0) return 'front'
  const worth = (view: PlateView) => {
    const best = new Map<string, number>()
    for (const { code, facing } of marks[view]) {
      if (wanted.has(code)) best.set(code, Math.max(best.get(code) ?? 0, facing))
    }
    return [...best.values()].reduce((sum, facing) => sum + facing, 0)
  }
  return PLATE_VIEWS.reduce<PlateView>(
    (best, view) => (worth(view) > worth(best) + 1e-9 ? view : best),
    'front',
  )
}

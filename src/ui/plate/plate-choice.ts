import { PLATE_VIEWS, type PlateMark, type Plates, type PlateView } from '../../state/plates'

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

/** Where an arrow key leads. */
export type ArrowWay = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown'

const WAYS: Readonly<Record<ArrowWay, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** True for the keys that walk over a plate; narrows the key of an event. */
export function isArrowWay(key: string): key is ArrowWay {
  return key in WAYS
}

/**
 * The mark that an arrow key leads to from one mark of a plate: the nearest within a quarter turn around that way, what lies aside counting
 * double. The same mark where there is none.
 */
export function nextMark(marks: readonly PlateMark[], from: PlateMark, way: ArrowWay): PlateMark {
  const [wayX, wayY] = WAYS[way]
  let next = from
  let least = Infinity
  for (const mark of marks) {
    const along = (mark.x - from.x) * wayX + (mark.y - from.y) * wayY
    const aside = Math.abs((mark.x - from.x) * wayY) + Math.abs((mark.y - from.y) * wayX)
    if (along <= 0.5 || aside > along) continue
    const far = along + 2 * aside
    if (far < least) {
      least = far
      next = mark
    }
  }
  return next
}

import type { FaceSolver } from './face-solver'
import { lineAt, lineLength, planeThrough, walkLength } from './section'
import { PATH_SPACING } from './smooth-path'
import type { Place } from './surface'
import type { Vector } from './vector'

/** Towards shoulder and chest a tail is this long, metres; along the spine and the front of the neck it runs to the hem. */
const TAIL = 0.045
const TO_THE_HEM = 0.3
const DOWN: Vector = [0, -1, 0]
/** From the hollow above the clavicle the way down the chest first leads forward. */
const DOWN_THE_CHEST: Vector = [0, -1, 2]

/** Ten degrees: the tails to the shoulder end about 8 mm apart. */
const FAN = Math.PI / 18
/**
 * Channels that come up from the shoulder to the hollow above the clavicle, each with the angle by which its tail leans backwards,
 * radians: one comes over the top of the shoulder, one from its back, one from beside the spine.
 */
const FROM_THE_SHOULDER: Readonly<Record<string, number>> = {
  'LI-main': 0,
  'TE-ear': FAN,
  'SI-main': 2 * FAN,
}
/** Channels that go on down the chest. All others run along the spine or the front of the trunk. */
const TO_THE_CHEST: ReadonlySet<string> = new Set(['ST-neck'])

/**
 * The places of a tail that leaves a path's first or last stop for what lies outside the atlas, the stop itself left out: a plain
 * section, sideways to the shoulder or straight down. It ends earlier where the skin does.
 */
export function offAtlasTail(solver: FaceSolver, path: string, end: 'start' | 'end', stop: Place): Place[] {
  const { plane, towards, length } = course(path, end, stop)
  const walk = walkLength(solver.skin, stop, plane, towards, length)
  const count = Math.floor(lineLength(walk) / PATH_SPACING)
  return Array.from({ length: count }, (_, i) => lineAt(solver.skin, walk, (i + 1) * PATH_SPACING))
}

function course(path: string, end: 'start' | 'end', { position }: Place) {
  const lean = end === 'start' ? FROM_THE_SHOULDER[path] : undefined
  if (lean !== undefined) {
    const [sin, cos] = [Math.sin(lean), Math.cos(lean)]
    const towards: Vector = [cos, 0, -sin]
    return { plane: planeThrough(position, [sin, 0, cos]), towards, length: TAIL }
  }
  const plane = planeThrough(position, [1, 0, 0])
  return TO_THE_CHEST.has(path)
    ? { plane, towards: DOWN_THE_CHEST, length: TAIL }
    : { plane, towards: DOWN, length: TO_THE_HEM }
}

import type { FaceSolver } from './face-solver'
import { lineAt, lineLength, planeThrough, walkLength } from './section'
import { PATH_SPACING } from './smooth-path'
import type { Place } from './surface'
import type { Vector } from './vector'

/** Beside the midline a tail is this long, metres; on it the line runs to the hem. */
const TAIL = 0.045
const TO_THE_HEM = 0.3
const DOWN_THE_BACK: Vector = [0, -1, 0]
/** From the hollow above the clavicle or the top of the shoulder the way down the chest first leads forward. */
const DOWN_THE_CHEST: Vector = [0, -1, 2]

/** Channels that come up from the shoulder to the hollow above the clavicle. */
const FROM_THE_SHOULDER: ReadonlySet<string> = new Set(['LI-main', 'SI-main', 'TE-ear'])
/** Channels that go on down the chest. All others run along the spine or the front of the trunk. */
const TO_THE_CHEST: ReadonlySet<string> = new Set(['ST-neck', 'GB-zigzag2'])

/**
 * The places of a tail that leaves a path's first or last stop for what lies outside the atlas, the stop itself left out: a plain
 * section, sideways to the shoulder or straight down. It ends earlier where the skin does.
 */
export function offAtlasTail(solver: FaceSolver, path: string, end: 'start' | 'end', stop: Place): Place[] {
  const onMidline = Math.abs(stop.position[0]) < 1e-7
  const sideways = FROM_THE_SHOULDER.has(path) && end === 'start'
  const plane = planeThrough(stop.position, sideways ? [0, 0, 1] : [1, 0, 0])
  const towards = sideways ? ([1, 0, 0] as const) : TO_THE_CHEST.has(path) ? DOWN_THE_CHEST : DOWN_THE_BACK
  const walk = walkLength(solver.skin, stop, plane, towards, onMidline ? TO_THE_HEM : TAIL)
  const count = Math.floor(lineLength(walk) / PATH_SPACING)
  return Array.from({ length: count }, (_, i) => lineAt(solver.skin, walk, (i + 1) * PATH_SPACING))
}

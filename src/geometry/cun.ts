import { lineLength, planeThrough, walkToZero } from './section'
import { PlacementError } from './placement-error'
import { surfacePath } from './geodesic'
import type { PlaceFinder } from './recipes/finder'

/** Shares of one forehead cun that stand for measures taken on a hand, which a head model has not (design: derived). */
const FOREHEAD_CUN_PER_UNIT: Readonly<Record<string, number>> = {
  finger_cun: 1,
  fingerbreadth_middle: 0.75,
}

/**
 * Metres per cun of a scale, measured on the face at hand. One cun is not one length: each proportional segment has its own.
 * `fingerbreadth_middle` is metres per fingerbreadth.
 * @param hairlineLength length of the front hairline from the midline to the corner, metres
 */
export function metresPerCun(
  finder: PlaceFinder,
  id: string,
  neededBy: string,
  hairlineLength: () => number,
): number {
  const subject = `${neededBy}, scale ${id}`
  const between = (from: string, to: string): number =>
    lineLength(surfacePath(finder.skin, finder.place(from, subject), finder.place(to, subject)))
  const share = FOREHEAD_CUN_PER_UNIT[id]
  if (share !== undefined) return share * finder.scale('forehead_vertical', neededBy)
  switch (id) {
    case 'scalp_sagittal':
      return lineLength(finder.curve('midsagittal_scalp_curve', subject)) / 12
    case 'forehead_vertical':
      return between('glabella', 'anterior_hairline_mid') / 3
    case 'forehead_transverse':
      return (2 * hairlineLength()) / 9
    case 'occipital_transverse':
      return (2 * mastoidToNape(finder, subject)) / 9
    case 'neck_posterior':
      return between('posterior_hairline_mid', 'c7_spinous_process') / 3
    case 'glabella_to_c7':
      return (
        (between('glabella', 'anterior_hairline_mid') +
          lineLength(finder.curve('midsagittal_scalp_curve', subject)) +
          between('posterior_hairline_mid', 'c7_spinous_process')) /
        18
      )
    case 'neck_chest_anterior_transverse':
      return finder.place('clavicle_mid', subject).position[0] / 4
    default:
      throw new PlacementError(neededBy, id, 'no such scale')
  }
}

/** From the mastoid tip back along its level to the midline of the nape, metres. */
function mastoidToNape(finder: PlaceFinder, subject: string): number {
  const tip = finder.place('mastoid_tip', subject)
  const walk = walkToZero(finder.skin, tip, planeThrough(tip.position, [0, 1, 0]), [0, 0, -1], ([x]) => x)
  if (walk.end !== 'found')
    throw new PlacementError(subject, 'mastoid_tip', 'its level does not lead to the nape')
  return lineLength(walk)
}

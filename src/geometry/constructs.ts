import { lineCrossings } from './curve'
import { earApexLine, curveGb9Gb12, curveSt8Gb7, curveTe17Te20 } from './construct-curves'
import type { Eye } from './head-file'
import { surfaceBetween } from './geodesic'
import { PlacementError } from './placement-error'
import type { PlaceFinder } from './recipes/finder'
import { planeThrough, walkToPlace, type SkinLine } from './section'
import type { Place } from './surface'
import { vectorDistance } from './vector'

/** What constructs may ask for beyond places: the left eyeball. */
export interface ConstructFinder extends PlaceFinder {
  readonly leftEye: Eye
}

/** Landmarks that are rules on the face at hand, not authored places. Each returns the left-side or midline place. */
export const PLACE_CONSTRUCTS: Readonly<Record<string, (finder: ConstructFinder) => Place>> = {
  philtrum_midpoint: (finder) => philtrumPlace(finder, 1 / 2, 'philtrum_midpoint'),
  philtrum_upper_third: (finder) => philtrumPlace(finder, 1 / 3, 'philtrum_upper_third'),
  brow_canthus_midpoint: (finder) => {
    const id = 'brow_canthus_midpoint'
    return surfaceBetween(
      finder.skin,
      finder.place('eyebrow_lateral_end', id),
      finder.place('outer_canthus', id),
      0.5,
    )
  },
  eyebrow_above_pupil: (finder) => abovePupil(finder, 'eyebrow', 'eyebrow_above_pupil'),
  infraorbital_margin_below_pupil: (finder) =>
    abovePupil(finder, 'infraorbital_margin', 'infraorbital_margin_below_pupil'),
  eyeball_lower_edge: eyeballLowerEdge,
}

/** Curves that are rules on the face at hand. */
export const CURVE_CONSTRUCTS: Readonly<Record<string, (finder: ConstructFinder) => SkinLine>> = {
  midsagittal_scalp_curve: midsagittalScalpCurve,
  curve_GV24_ST8: (finder) => finder.scalpRow(0.5, 'curve_GV24_ST8').line,
  curve_ST8_GB7: curveSt8Gb7,
  curve_TE17_TE20: curveTe17Te20,
  curve_GB9_GB12: curveGb9Gb12,
  ear_apex_line: earApexLine,
}

/** The section of the scalp with the midsagittal plane, from the front hairline over the vertex to the back hairline. */
function midsagittalScalpCurve(finder: ConstructFinder): SkinLine {
  const id = 'midsagittal_scalp_curve'
  const front = finder.place('anterior_hairline_mid', id)
  const back = finder.place('posterior_hairline_mid', id)
  const walk = walkToPlace(finder.skin, front, planeThrough([0, 0, 0], [1, 0, 0]), [0, 1, -0.5], back)
  if (walk.end !== 'found') {
    throw new PlacementError(
      id,
      'section with the midsagittal plane',
      'does not lead from hairline to hairline',
    )
  }
  return walk
}

function philtrumPlace(finder: ConstructFinder, fraction: number, id: string): Place {
  return surfaceBetween(
    finder.skin,
    finder.place('subnasale', id),
    finder.place('labrale_superius', id),
    fraction,
  )
}

/** The place of a curve on the vertical line of the pupil. */
function abovePupil(finder: ConstructFinder, curve: string, id: string): Place {
  const { center } = finder.leftEye
  const places = lineCrossings(finder.skin, finder.curve(curve, id), ([x]) => x - center[0]).map(
    ({ place }) => place,
  )
  if (places.length === 0)
    throw new PlacementError(id, curve, 'does not reach the vertical line of the pupil')
  return places.reduce((best, next) =>
    vectorDistance(next.position, center) < vectorDistance(best.position, center) ? next : best,
  )
}

/** The lowest point of the eyeball, carried straight forward to the lower lid. */
function eyeballLowerEdge(finder: ConstructFinder): Place {
  const { center, radius } = finder.leftEye
  const place = finder.skin.rayPlaces([center[0], center[1] - radius, center[2]], [0, 0, 1])[0]
  if (!place)
    throw new PlacementError('eyeball_lower_edge', 'eyeball', 'no skin lies in front of its lower edge')
  return place
}

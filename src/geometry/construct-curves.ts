import { curveThrough, lineCrossings, lineNearest, linePart } from './curve'
import { PlacementError } from './placement-error'
import type { PlaceFinder } from './recipes/finder'
import {
  lineAt,
  lineLength,
  lineReversed,
  lineThrough,
  planeThrough,
  walkLength,
  walkSection,
  type SkinLine,
} from './section'
import type { Place } from './surface'
import {
  vectorAcross,
  vectorCross,
  vectorDistance,
  vectorDot,
  vectorScale,
  vectorSubtract,
  vectorUnit,
  type Vector,
} from './vector'

/** "Drawn slightly inside the hair": the temple curve keeps the least of the stated 5 to 10 mm behind the temple hairline, metres. */
const INSIDE_HAIRLINE = 0.005
/** The curve behind the ear keeps this far from the root of the auricle, on the mastoid and not in the fold, metres. */
const BEHIND_ROOT = 0.005

/** From ST8 to GB7, following the temple hairline slightly inside the hair. */
export function curveSt8Gb7(finder: PlaceFinder): SkinLine {
  const id = 'curve_ST8_GB7'
  const from = finder.place('ST8', id)
  const to = finder.place('GB7', id)
  const face = finder.place('outer_canthus', id).position
  const hairline = partBetween(finder, finder.curve('temple_hairline', id), from, to)
  const inner = [1 / 3, 2 / 3].map((share) => shifted(finder, id, hairline, share, face, INSIDE_HAIRLINE))
  return curveThrough(finder.skin, [from, ...inner, to])
}

/** From TE17 to TE20 behind the ear, along the root of the auricle. */
export function curveTe17Te20(finder: PlaceFinder): SkinLine {
  const id = 'curve_TE17_TE20'
  const from = finder.place('TE17', id)
  const to = finder.place('TE20', id)
  const ear = finder.place('tragus_center', id).position
  const root = partBetween(finder, finder.curve('auricle_root_posterior_border', id), from, to)
  const inner = [0.2, 0.4, 0.6, 0.8].map((share) => shifted(finder, id, root, share, ear, BEHIND_ROOT))
  return curveThrough(finder.skin, [from, ...inner, to])
}

/**
 * From GB9 to GB12, roughly parallel to the root of the auricle and further back. GB9 stands far above the ear and GB12 close behind
 * it: the distance falls fast at first, so that most of the curve runs alongside the ear.
 */
export function curveGb9Gb12(finder: PlaceFinder): SkinLine {
  const id = 'curve_GB9_GB12'
  const from = finder.place('GB9', id)
  const to = finder.place('GB12', id)
  const ear = finder.place('tragus_center', id).position
  const root = partBetween(finder, finder.curve('auricle_root_posterior_border', id), from, to)
  const start = vectorDistance(from.position, root.places[0]!.position)
  const end = vectorDistance(to.position, root.places.at(-1)!.position)
  const inner = [1 / 4, 1 / 2, 3 / 4].map((share) =>
    shifted(finder, id, root, share, ear, end + (start - end) * (1 - share) ** 3),
  )
  return curveThrough(finder.skin, [from, ...inner, to])
}

/** The line over the scalp that joins the two ear tips: the section with the plane through both, tilted with the ears' long axis. */
export function earApexLine(finder: PlaceFinder): SkinLine {
  const id = 'ear_apex_line'
  const apex = finder.place('ear_apex', id)
  const lobe = finder.place('earlobe', id)
  const plane = planeThrough(
    apex.position,
    vectorCross([1, 0, 0], vectorSubtract(apex.position, lobe.position)),
  )
  const [crown] = lineCrossings(
    finder.skin,
    finder.curve('midsagittal_scalp_curve', id),
    (position) => vectorDot(plane.normal, position) - plane.offset,
  )
  if (!crown)
    throw new PlacementError(id, 'plane through both ear tips', 'does not cross the midline of the scalp')
  const left = walkSection(finder.skin, crown.place, plane, [1, 0, 0], (from, to) => {
    const [before, after] = [from.position[1] - apex.position[1], to.position[1] - apex.position[1]]
    return before > 0 && after <= 0 ? before / (before - after) : null
  })
  const right = left.places.slice(1).map((place) => finder.mirrored(place))
  return lineThrough([...left.places.toReversed(), ...right])
}

/** The part of a line between the places nearest to two others, in that order. */
function partBetween(finder: PlaceFinder, line: SkinLine, from: Place, to: Place): SkinLine {
  const start = lineNearest(finder.skin, line, from.position).length
  const end = lineNearest(finder.skin, line, to.position).length
  return start <= end
    ? linePart(finder.skin, line, start, end)
    : linePart(finder.skin, lineReversed(line), lineLength(line) - start, lineLength(line) - end)
}

/** A place of a line moved square to the line over the skin, to the side away from a position (the face, the ear). */
function shifted(
  finder: PlaceFinder,
  id: string,
  line: SkinLine,
  share: number,
  awayFrom: Vector,
  distance: number,
): Place {
  const { skin } = finder
  const length = lineLength(line)
  const place = lineAt(skin, line, length * share)
  const chord = vectorSubtract(
    lineAt(skin, line, length * Math.min(1, share + 0.05)).position,
    lineAt(skin, line, length * Math.max(0, share - 0.05)).position,
  )
  const along = vectorUnit(vectorAcross(chord, skin.normal(place)))
  const square = vectorCross(skin.normal(place), along)
  const towards = vectorScale(square, Math.sign(vectorDot(square, vectorSubtract(place.position, awayFrom))))
  const walk = walkLength(skin, place, planeThrough(place.position, along), towards, distance)
  if (walk.end !== 'found')
    throw new PlacementError(id, 'distance from its guiding line', 'the skin ends before it')
  return walk.places.at(-1)!
}

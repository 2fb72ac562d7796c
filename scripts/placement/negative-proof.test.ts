import type { MeasuredConstraint } from '../../src/atlas/measured-check'
import type { Point } from '../../src/atlas/point'
import { beforeAll, describe, expect, it } from 'vitest'
import { headSkin, solverFace } from '../../src/geometry/head-skin'
import { anchorFromBaked, type LandmarkAnchor } from '../../src/geometry/landmarks'
import { bakedAnchor } from '../../src/geometry/bake'
import { nearestOnMidline } from '../../src/geometry/midline-place'
import { measurableFace, measureFace } from '../../src/geometry/measure/measure-face'
import { solvePlaces, type SolvedPlaces } from '../../src/geometry/solve-places'
import type { Place, Skin } from '../../src/geometry/surface'
import { vectorAcross, vectorAlong, vectorDistance, vectorUnit, type Vector } from '../../src/geometry/vector'
import { readAnchors } from '../landmarks/anchors-file'
import { readPlacementInputs, type PlacementInputs } from './inputs'
import { readYard, type Yard } from './report'

/** A cun of the forehead of this head, metres. */
const CUN = 0.0193
/** Two statements of a record may each leave 0.3 cun (8 mm on the scalp), square to each other: a point further off has left one of them, metres. */
const BEYOND_TOLERANCE = 0.012

/** A statement that misses already counts as failing when it misses by this much more, millimetres. */
const MUCH_WORSE_MM = 5

let inputs: PlacementInputs
let skin: Skin
let yard: Yard
let placed: SolvedPlaces
let triangles: Uint32Array
/** The statements about the placed points, measured on the head as it is. */
let errorBefore: ReadonlyMap<string, MeasuredConstraint>

beforeAll(async () => {
  inputs = await readPlacementInputs('reference')
  skin = headSkin(inputs.head)
  yard = readYard()
  placed = solvePlaces(solverFace(inputs.head, skin), inputs.anchors, inputs.points)
  const { start, count } = inputs.head.groups.skin
  triangles = inputs.head.triangles.subarray(start * 3, (start + count) * 3)
  errorBefore = new Map(
    measured(placed, inputs.points).map((statement) => [`${statement.marker} ${statement.index}`, statement]),
  )
})

describe('moving one landmark by one cun makes the report fail for the points that depend on it', () => {
  const authored = readAnchors().landmarkAnchors.filter(({ id }) => !id.startsWith('region_'))

  it.each(authored.map((anchor) => [anchor.id, anchor] as const))('%s', (id, anchor) => {
    const answers = DIRECTIONS.filter((direction) => !leavesMidline(anchor, direction)).map((direction) =>
      judge(anchor, direction),
    )
    for (const { unfailed } of answers) expect(unfailed, 'moved, yet these pass').toEqual([])
    const isNoticed = answers.some(({ failed }) => failed.length > 0)
    expect(isNoticed, UNNOTICED[id] ?? 'it is noticed').toBe(!(id in UNNOTICED))
  })

  it('knows each landmark that no statement notices', () => {
    expect(Object.keys(UNNOTICED).filter((id) => authored.every((anchor) => anchor.id !== id))).toEqual([])
  })
})

const DIRECTIONS: readonly Vector[] = [
  [0, 1, 0],
  [1, 0, 0],
  [0, 0, 1],
]

/** A landmark of the midline is moved along it only. */
function leavesMidline({ anchor }: LandmarkAnchor, direction: Vector): boolean {
  return direction[0] !== 0 && !!anchor && Math.abs(skin.place(anchorFromBaked(anchor)).position[0]) < 1e-6
}

/** Landmarks whose move no statement about a point can notice, and why. */
const UNNOTICED: Readonly<Record<string, string>> = {
  vertex: 'no record names it',
  stomion: 'no record names it',
  menton: 'only an order names it (CV23 below it), with a margin of more than a cun',
  laryngeal_prominence: 'only textbook distances name it, and their soft tolerance is more than a cun',
  supraorbital_notch: 'no record names it',
  mandible_lower_border: 'ST6 takes its direction only, which a shift of the whole line leaves as it is',
  mandibular_ramus_posterior_border:
    'ST6 takes its direction only, which a shift of the whole line leaves as it is',
  earlobe: 'only orders name it, and it gives the tilt of the ear-tip line',
  scm_origin_upper: 'no record names it',
  acromion_lateral_end: 'GB21 may miss the middle by 8 % of the way to it, which is more than half a cun',
}

/** The placed points measured against a head whose landmark stands elsewhere: which points fail that passed, and which moved far and do not. */
function judge(anchor: LandmarkAnchor, direction: Vector): { failed: string[]; unfailed: string[] } {
  const anchors = inputs.anchors.map((other) => (other.id === anchor.id ? moved(anchor, direction) : other))
  const elsewhere = solvePlaces(solverFace(inputs.head, skin), anchors, inputs.points)
  const before = new Map(placed.markers.map((marker) => [`${marker.id} ${marker.side}`, marker.place]))
  const unsolvable = elsewhere.problems.map(({ subject }) => subject)
  const shifted = elsewhere.markers.filter(({ id, side, place }) => {
    const was = before.get(`${id} ${side}`)
    return side !== 'right' && was && vectorDistance(was.position, place.position) > BEYOND_TOLERANCE
  })
  // Only points that the landmark can touch are measured: those that moved, and those whose record names it.
  const touched = inputs.points.filter(
    ({ code, location }) =>
      unsolvable.includes(code) ||
      JSON.stringify(location.constraints).includes(`"${anchor.id}"`) ||
      elsewhere.markers.some(
        (marker) =>
          marker.code === code &&
          vectorDistance(marker.place.position, before.get(`${marker.id} ${marker.side}`)!.position) > 1e-4,
      ),
  )
  const failing = measured(elsewhere, touched).filter(({ pass, marker, index, errorMm }) => {
    const was = errorBefore.get(`${marker} ${index}`)!
    return !pass && (was.pass || errorMm > was.errorMm + MUCH_WORSE_MM)
  })
  const failed = [...new Set([...failing.map(({ marker }) => marker), ...unsolvable])]
  return { failed, unfailed: shifted.map(({ id }) => id).filter((id) => !failed.includes(id)) }
}

/** The points where they are shipped, judged with landmarks and points to compare with where `solved` puts them. */
function measured(solved: SolvedPlaces, points: readonly Point[]): MeasuredConstraint[] {
  const kept = placed.markers.filter(({ side }) => side !== 'right')
  const face = measurableFace(solved, { positions: skin.positions, triangles })
  return measureFace({ ...face, solved: { ...solved, markers: kept } }, points, yard.testTolerances)
}

function moved(anchor: LandmarkAnchor, direction: Vector): LandmarkAnchor {
  const shift = (baked: NonNullable<LandmarkAnchor['anchor']>) => {
    const place = skin.place(anchorFromBaked(baked))
    return bakedAnchor(onceMoved(place, direction))
  }
  return anchor.curve
    ? { ...anchor, curve: anchor.curve.map(shift) }
    : { ...anchor, anchor: shift(anchor.anchor!) }
}

/** One cun along the skin in about a direction, on the midline where the landmark is on it. */
function onceMoved(place: Place, direction: Vector): Place {
  const along = vectorUnit(vectorAcross(direction, skin.normal(place)))
  const position = vectorAlong(place.position, along, CUN)
  return Math.abs(place.position[0]) < 1e-6 ? nearestOnMidline(skin, position) : skin.nearest(position)
}

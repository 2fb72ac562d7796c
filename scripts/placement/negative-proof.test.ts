import { beforeAll, describe, expect, it } from 'vitest'
import { headSkin, solverFace } from '../../src/geometry/head-skin'
import { anchorFromBaked, type LandmarkAnchor } from '../../src/geometry/landmarks'
import { bakedAnchor } from '../../src/geometry/bake'
import { nearestOnMidline } from '../landmarks/place-on-skin'
import { measurableFace, measureFace } from '../../src/geometry/measure/measure-face'
import { solvePlaces, type SolvedPlaces } from '../../src/geometry/solve-places'
import type { Place, Skin } from '../../src/geometry/surface'
import { vectorAcross, vectorAlong, vectorDistance, vectorUnit, type Vector } from '../../src/geometry/vector'
import { readPlacementInputs, type PlacementInputs } from './inputs'
import { readYard, type Yard } from './report'

/** A cun of the forehead of this head, metres. */
const CUN = 0.0193
/** Two statements of a record may each leave 0.3 cun (8 mm on the scalp), square to each other: a point further off has left one of them, metres. */
const BEYOND_TOLERANCE = 0.012

let inputs: PlacementInputs
let skin: Skin
let yard: Yard
let placed: SolvedPlaces
let triangles: Uint32Array

beforeAll(async () => {
  inputs = await readPlacementInputs('reference')
  skin = headSkin(inputs.head)
  yard = readYard()
  placed = solvePlaces(solverFace(inputs.head, skin), inputs.anchors, inputs.points)
  const { start, count } = inputs.head.groups.skin
  triangles = inputs.head.triangles.subarray(start * 3, (start + count) * 3)
})

describe('moving any one landmark by one cun', () => {
  it('makes the report fail for the points that depend on it, for every landmark', () => {
    const silent: string[] = []
    for (const anchor of inputs.anchors.filter(({ id }) => !id.startsWith('region_'))) {
      const answers = DIRECTIONS.filter((direction) => !leavesMidline(anchor, direction)).map((direction) =>
        judge(anchor, direction),
      )
      for (const { unfailed } of answers) expect(unfailed, `${anchor.id} moved, yet these pass`).toEqual([])
      if (answers.every(({ failed }) => failed.length === 0)) silent.push(anchor.id)
    }
    // Nothing rests on these: they bound regions of hair, or are there for meridians and for reading only.
    expect(silent).toEqual(NOTHING_RESTS_ON)
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

/** Landmarks that no statement about a point depends on. */
const NOTHING_RESTS_ON: readonly string[] = []

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
  // The points where they are shipped; landmarks, and points to compare with, where the moved landmark puts them.
  const kept = placed.markers.filter(({ side }) => side !== 'right')
  const measured = (solved: SolvedPlaces) =>
    measureFace(
      {
        ...measurableFace(solved, { positions: skin.positions, triangles }),
        solved: { ...solved, markers: kept },
      },
      inputs.points,
      yard.testTolerances,
    )
  const passedBefore = new Set(
    measured(placed)
      .filter(({ pass }) => pass)
      .map(({ marker, index }) => `${marker} ${index}`),
  )
  const failing = measured(elsewhere).filter(
    ({ pass, marker, index }) => !pass && passedBefore.has(`${marker} ${index}`),
  )
  const failed = [...new Set([...failing.map(({ marker }) => marker), ...unsolvable])]
  return { failed, unfailed: shifted.map(({ id }) => id).filter((id) => !failed.includes(id)) }
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

import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildAtlas } from '../../src/atlas/build-atlas'
import { readDataFolder } from '../../src/atlas/data-folder'
import { headSkin } from '../../src/geometry/head-skin'
import type { PlacementService } from '../../src/geometry/placement-questions'
import { createPlacementService } from '../../src/geometry/placement-service'
import type { Placements } from '../../src/geometry/placements'
import type { Skin } from '../../src/geometry/surface'
import { vectorDot, vectorSubtract } from '../../src/geometry/vector'
import { computeNormals } from '../../src/geometry/normals'
import { anchorSet, rideAnchors, type AnchorSet } from '../../src/scene/anchor-rider'
import { pathSamples, RIBBON_LIFT } from '../../src/scene/ribbon-field'
import { createHeadModel, type HeadModel } from '../../src/scene/head-model'
import { solvedMarks, type SolvedMarks } from '../../src/scene/mark-anchors'
import { MARKER_LIFT } from '../../src/scene/marker-field'
import { REFERENCE_FACE, type FaceParameters } from '../../src/state/face'
import { faceWeights } from '../../src/scene/face-weights'
import { PLACEMENTS_FILE } from './bake'
import { readPlacementInputs, type PlacementInputs } from './inputs'

let inputs: PlacementInputs
let service: PlacementService
let model: HeadModel
let skin: Skin

const face = (sex: number, age: number, shape?: keyof FaceParameters['shapes']): FaceParameters => ({
  ...REFERENCE_FACE,
  sex,
  age,
  shapes: shape ? { 'east-asian': 0, european: 0, african: 0, [shape]: 1 } : REFERENCE_FACE.shapes,
})
const CORNERS = (['east-asian', 'european', 'african'] as const).flatMap((shape) =>
  [0, 1].flatMap((sex) => [0, 1].map((age) => face(sex, age, shape))),
)

beforeAll(async () => {
  inputs = await readPlacementInputs('whole')
  service = createPlacementService(inputs)
  const { head } = inputs
  const placements = JSON.parse(readFileSync(PLACEMENTS_FILE, 'utf8')) as Placements
  model = createHeadModel(
    buildAtlas(readDataFolder()),
    head,
    placements,
    new Float32Array(head.vertexCount * 4),
  )
  model.learnFaces(head)
  skin = headSkin(head)
})

function solve(shown: FaceParameters): SolvedMarks {
  const weights = { modes: faceWeights(shown, inputs.head).modes }
  model.wear(shown)
  skin.moveTo(inputs.head.positionsOfFace(weights))
  const { markers } = service.places(weights)
  const { paths } = service.paths(weights)
  return solvedMarks(model, model.bakedMarks, { markers, paths }, model.triangles, model.positions)
}

/** Furthest that marks float from the height above the skin at which they belong, millimetres. */
function furthestFromHeightMm(positions: Float32Array, lift: number): number {
  let furthest = 0
  for (let i = 0; i < positions.length; i += 3) {
    const place = [positions[i]!, positions[i + 1]!, positions[i + 2]!] as const
    const near = skin.nearest(place)
    const height = vectorDot(vectorSubtract(place, near.position), skin.normal(near))
    furthest = Math.max(furthest, 1000 * Math.abs(height - lift))
  }
  return furthest
}

function positionsAt(anchors: AnchorSet, lift: number): Float32Array {
  const normals = new Float32Array(model.positions.length)
  computeNormals(model.positions, model.triangles, normals)
  const out = new Float32Array(anchors.count * 3)
  rideAnchors(anchors, model.positions, normals, lift, out, new Float32Array(anchors.count * 3))
  return out
}

describe('marks on their way to solved places', () => {
  it('stay within 0.5 mm of their height above the skin half-way there, on every corner', () => {
    for (const corner of CORNERS) {
      model.moveMarks(model.bakedMarks, 1)
      const { anchors, unplaced } = solve(corner)
      expect(unplaced).toEqual([])
      model.moveMarks(anchors, 0.5)
      expect(furthestFromHeightMm(model.ribbons.positions, RIBBON_LIFT)).toBeLessThan(0.5)
      expect(furthestFromHeightMm(model.markers.positions, MARKER_LIFT)).toBeLessThan(0.5)
    }
  })

  it('do so all the way, end exactly on the solved anchors and ride from there', () => {
    model.moveMarks(model.bakedMarks, 1)
    const { anchors } = solve(face(0, 0, 'european'))
    for (const share of [0.1, 0.3, 0.7, 0.9]) {
      model.moveMarks(anchors, share)
      expect(furthestFromHeightMm(model.markers.positions, MARKER_LIFT)).toBeLessThan(0.5)
      expect(furthestFromHeightMm(model.ribbons.positions, RIBBON_LIFT)).toBeLessThan(0.5)
    }
    model.moveMarks(anchors, 1)
    expect(model.markers.positions).toEqual(positionsAt(anchors.markers, MARKER_LIFT))
    expect(model.ribbons.positions).toEqual(positionsAt(anchors.ribbons, RIBBON_LIFT))
    model.wear(face(1, 1))
    expect(model.markers.positions).toEqual(positionsAt(anchors.markers, MARKER_LIFT))
  })

  it('stand on the solved paths, within 0.5 mm of all of each between the samples', () => {
    const { anchors } = solve(face(0, 1, 'african'))
    model.moveMarks(anchors, 1)
    const { paths } = service.paths({ modes: faceWeights(face(0, 1, 'african'), inputs.head).modes })
    let furthest = 0
    for (const stretch of model.ribbons.stretches) {
      const { first, count } = stretch
      const line = positionsAt(anchors.ribbons, 0).subarray(first * 3, (first + count) * 3)
      const solved = paths.filter(
        ({ path, side, style }) => path === stretch.path && side === stretch.side && style === stretch.style,
      )
      if (solved.length !== 1) continue
      const whole = positionsAt(anchorSet(pathSamples(solved[0]!.anchors), model.triangles), 0)
      expect([...line.slice(0, 3)]).toEqual([...whole.slice(0, 3)])
      expect([...line.slice(-3)]).toEqual([...whole.slice(-3)])
      for (let i = 0; i < whole.length; i += 3)
        furthest = Math.max(furthest, distanceToLineMm(whole.subarray(i, i + 3), line))
    }
    expect(furthest).toBeLessThan(0.5)
  })

  it('are back on the baked places of the reference face, to the bit', () => {
    const before = new Float32Array(model.markers.positions.length)
    model.moveMarks(model.bakedMarks, 1)
    model.wear(REFERENCE_FACE)
    before.set(model.markers.positions)
    const ribbons = model.ribbons.positions.slice()
    model.moveMarks(solve(face(1, 0)).anchors, 1)
    model.wear(REFERENCE_FACE)
    expect(model.markers.positions).not.toEqual(before)
    model.moveMarks(model.bakedMarks, 0.4)
    model.moveMarks(model.bakedMarks, 1)
    expect(model.markers.positions).toEqual(before)
    expect(model.ribbons.positions).toEqual(ribbons)
  })

  it('stand on the baked place where a point was not solved, and say which', () => {
    const shown = face(1, 1)
    model.wear(shown)
    const weights = { modes: faceWeights(shown, inputs.head).modes }
    const markers = service.places(weights).markers.filter(({ code }) => code !== 'LI20')
    const { anchors, unplaced } = solvedMarks(
      model,
      model.bakedMarks,
      { markers, paths: [] },
      model.triangles,
      model.positions,
    )
    expect(unplaced.map((i) => model.markers.markers[i]!.code)).toEqual(['LI20', 'LI20'])
    const [i] = unplaced
    expect(anchors.markers.vertices.subarray(i! * 3, i! * 3 + 3)).toEqual(
      model.bakedMarks.markers.vertices.subarray(i! * 3, i! * 3 + 3),
    )
    expect(anchors.ribbons).toEqual(model.bakedMarks.ribbons)
  })
})

/** Distance of a position to a polyline, xyz per corner. */
function distanceToLineMm(place: Float32Array, line: Float32Array): number {
  let least = Infinity
  for (let i = 0; i + 5 < line.length; i += 3) {
    const step = [0, 1, 2].map((axis) => line[i + 3 + axis]! - line[i + axis]!)
    const from = [0, 1, 2].map((axis) => place[axis]! - line[i + axis]!)
    const along = from.reduce((sum, value, axis) => sum + value * step[axis]!, 0)
    const share = Math.min(1, Math.max(0, along / (Math.hypot(...step) ** 2 || 1)))
    least = Math.min(least, Math.hypot(...from.map((value, axis) => value - share * step[axis]!)))
  }
  return least * 1000
}

import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { readHead } from '../../scripts/head/read-head'
import { curveThrough } from './curve'
import type { Head } from './head'
import { headSkin } from './head-skin'
import { anchorFromBaked, type LandmarkAnchor, type LandmarkAnchorsFile } from './landmarks'
import { PlacementError } from './placement-error'
import { computeRegions, HAIRLINE_PIECES, type SkinRegions } from './regions'
import type { Place, Skin } from './surface'

let head: Head
let skin: Skin
let anchors: readonly LandmarkAnchor[]
let regions: SkinRegions

beforeAll(async () => {
  head = await readHead('reference')
  skin = headSkin(head)
  const file = JSON.parse(readFileSync('data/landmark-anchors.json', 'utf8')) as LandmarkAnchorsFile
  anchors = file.landmarkAnchors
  regions = computeRegions(head, anchors)
})

const landmark = (id: string): Place =>
  skin.place(anchorFromBaked(anchors.find((anchor) => anchor.id === id)!.anchor!))
const curve = (id: string): readonly Place[] =>
  curveThrough(
    skin,
    anchors.find((anchor) => anchor.id === id)!.curve!.map((baked) => skin.place(anchorFromBaked(baked))),
  ).places
/** A field between its vertices, as a shader reads it. */
const read = (field: Float32Array, { triangle, weights }: Place): number =>
  weights.reduce((sum, weight, corner) => sum + weight * field[head.triangles[triangle * 3 + corner]!]!, 0)
const rootMeanSquare = (values: readonly number[]): number =>
  Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length)

describe('the regions of the skin', () => {
  it('put scalp inside the hair and face, ears and neck outside, at a likely distance', () => {
    const expected: readonly (readonly [id: string, low: number, high: number])[] = [
      ['vertex', 50, 60],
      ['external_occipital_protuberance', 30, 60],
      ['c2_spinous_superior_border', 10, 20],
      ['glabella', -60, -45],
      ['tragus_center', -12, -4],
      ['ear_apex', -20, -2],
      ['earlobe', -40, -15],
      ['mastoid_tip', -25, -5],
      ['mandible_angle', -60, -30],
      ['pogonion', -60, -55],
      ['suprasternal_notch_center', -60, -55],
      ['c7_spinous_process', -60, -40],
    ]
    for (const [id, low, high] of expected) {
      const value = read(regions.hair, landmark(id))
      expect(value, id).toBeGreaterThanOrEqual(low)
      expect(value, id).toBeLessThanOrEqual(high)
    }
  })

  it('draw each edge where it is measured', () => {
    const edges: readonly (readonly [field: Float32Array, ids: readonly string[], millimetres: number])[] = [
      [regions.hair, HAIRLINE_PIECES, 0.5],
      [regions.lip, ['region_vermilion_upper', 'region_vermilion_lower'], 0.2],
      [regions.lash, ['region_lid_upper', 'region_lid_lower'], 0.2],
    ]
    for (const [field, ids, millimetres] of edges) {
      for (const id of ids) {
        expect(rootMeanSquare(curve(id).map((place) => read(field, place))), id).toBeLessThan(millimetres)
      }
    }
  })

  it('turn the sign across the hairline, 4 mm to either side', () => {
    const middle = landmark('anterior_hairline_mid').position
    const [x, y, z] = middle
    expect(read(regions.hair, skin.nearest([x, y + 0.003, z - 0.003]))).toBeGreaterThan(2)
    expect(read(regions.hair, skin.nearest([x, y - 0.003, z + 0.003]))).toBeLessThan(-2)
  })

  it('hold lips and lid rims, and nothing else', () => {
    expect(read(regions.lip, landmark('upper_lip_tubercle'))).toBeGreaterThan(1.5)
    expect(read(regions.lip, landmark('subnasale'))).toBeLessThan(-5)
    expect(read(regions.lip, landmark('mentolabial_sulcus_mid'))).toBeLessThan(-5)
    expect(read(regions.lash, landmark('medial_orbital_wall'))).toBeLessThan(-2)
    const wetRim = regions.eyeOpeningTriangles.subarray(0, head.skinTriangleCount)
    expect(wetRim.some((value) => value === 1)).toBe(true)
  })

  it('keep a brow thick in its body, thin at its tail and through its authored upper margin', () => {
    const along = curve('eyebrow').map((place) => read(regions.brow, place))
    const at = (part: number): number => along[Math.round((along.length - 1) * part)]!
    expect(at(0.25)).toBeGreaterThan(2)
    expect(at(0.9)).toBeLessThan(at(0.25) / 2)
    expect(at(0.9)).toBeGreaterThan(0)
    expect(Math.abs(read(regions.brow, landmark('eyebrow_upper_margin_above_pupil')))).toBeLessThan(0.4)
  })

  it('mask the auricles for paths and leave the points around them free', () => {
    const isEar = (id: string): boolean => regions.earTriangles[landmark(id).triangle] === 1
    for (const id of ['ear_apex', 'earlobe', 'tragus_center', 'intertragic_notch'])
      expect(isEar(id), id).toBe(true)
    for (const id of ['mastoid_tip', 'mandibular_condyle', 'temporal_hairline_above_ear_apex']) {
      expect(isEar(id), id).toBe(false)
    }
  })

  it('mirror exactly', () => {
    for (const field of [regions.hair, regions.brow, regions.lip, regions.lash, regions.ear]) {
      const differing = head.mirror.vertices.filter((twin, vertex) => field[twin] !== field[vertex])
      expect(differing).toHaveLength(0)
    }
  })

  it('name the piece that is missing or does not join', () => {
    const without = anchors.filter((anchor) => anchor.id !== 'region_hairline_nape')
    expect(() => computeRegions(head, without)).toThrow(PlacementError)
    expect(() => computeRegions(head, without)).toThrow('region_hairline_nape')
    const apart = anchors.map((anchor) =>
      anchor.id === 'temple_hairline' ? { ...anchor, curve: anchor.curve!.slice(1) } : anchor,
    )
    expect(() => computeRegions(head, apart)).toThrow('begins at')
  })
})

import { describe, expect, it } from 'vitest'
import type { LanePoints } from './lane-shares'
import { LANE_SIZE, ribbonLanes } from './ribbon-lanes'

const STEP = 0.003
const COUNT = 11
/** Places along x on a level skin facing +z, metres; `y` by the share of the way. */
const run = (y: (share: number) => number, isBackward = false) => {
  const places = Array.from({ length: COUNT }, (_, i) => [i * STEP, y(i / (COUNT - 1)), 0])
  return (isBackward ? places.reverse() : places).flat()
}
interface Line {
  readonly places: number[]
  readonly side?: string
  readonly broken?: number
}
const NO_POINTS: LanePoints = { positions: new Float32Array(), markers: [] }

/** What stands at the middle of each line: share of the room it makes to its left, millimetres apart, the other's meridian, millimetres to where it turns aside. */
function middles(lines: readonly Line[], points = NO_POINTS): number[][] {
  const positions = Float32Array.from(lines.flatMap(({ places }) => places))
  const normals = positions.map((_, i) => (i % 3 === 2 ? 1 : 0))
  const stretches = lines.map(({ side = 'left', broken = 0 }, i) => ({
    first: i * COUNT,
    count: COUNT,
    meridian: i,
    broken,
    side,
  }))
  const lanes = ribbonLanes({ stretches, positions, normals }, points)
  return lines.map((_, i) => {
    const vertex = (i * COUNT + (COUNT - 1) / 2) * 2
    const [one, other] = [0, 1].map((edge) => [
      ...lanes.subarray((vertex + edge) * LANE_SIZE, (vertex + edge + 1) * LANE_SIZE),
    ])
    expect(one, 'both edges step aside alike').toEqual(other)
    return one!.map((value) => Math.round(value * 100) / 100)
  })
}
const ALONE = [0, 0, 0, 0]

describe('lines side by side', () => {
  it('each make half of the room, to opposite sides, from where they come together', () => {
    const [upper, lower] = middles([{ places: run(() => 0.001) }, { places: run(() => 0) }])
    expect(upper).toEqual([0.5, 1, 1, 15])
    expect(lower).toEqual([-0.5, 1, 0, 15])
  })

  it('do so on the same hand where they run against each other', () => {
    const [upper, lower] = middles([{ places: run(() => 0.001) }, { places: run(() => 0, true) }])
    expect(upper).toEqual([0.5, 1, 1, 15])
    expect(lower).toEqual([0.5, 1, 0, 15])
  })

  it('put the first one up where both run on the same places', () => {
    const [first, second] = middles([{ places: run(() => 0) }, { places: run(() => 0) }])
    expect([first![0], second![0]]).toEqual([0.5, -0.5])
    const [backward, forward] = middles([{ places: run(() => 0, true) }, { places: run(() => 0) }])
    expect([backward![0], forward![0]]).toEqual([-0.5, -0.5])
  })

  it('are not put on a side by where one of them only comes from', () => {
    const comes = { places: run((share) => (share === 0 ? -0.0018 : 0)) }
    expect(middles([comes, { places: run(() => 0) }])[0]![0]).toBe(0.5)
  })

  it('leave a line drawn throughout in its place beside a broken one', () => {
    const [broken, whole] = middles([{ places: run(() => 0.001), broken: 1 }, { places: run(() => 0) }])
    expect(broken![0]).toBe(1)
    expect(whole![0]).toBeCloseTo(0)
  })

  it('leave a line with points of its own in its place beside one that passes by', () => {
    const positions = Float32Array.from([2, 5, 8].flatMap((i) => [i * STEP, 0, 0]))
    const points = { positions, markers: [1, 1, 1].map((palette) => ({ palette })) }
    const [passing, own] = middles([{ places: run(() => 0.001) }, { places: run(() => 0) }], points)
    expect(passing![0]).toBe(1)
    expect(own![0]).toBeCloseTo(0)
  })

  it('let those be that are far apart, cross, or meet at an angle', () => {
    expect(middles([{ places: run(() => 0.0045) }, { places: run(() => 0) }])).toEqual([ALONE, ALONE])
    const crossing = run((share) => 0.008 * (share - 0.5))
    expect(middles([{ places: crossing }, { places: run(() => 0) }])).toEqual([ALONE, ALONE])
    const steep = run((share) => 0.03 * (share - 0.5))
    expect(middles([{ places: steep }, { places: run(() => 0) }])).toEqual([ALONE, ALONE])
  })

  it('let the midline and the other half of the face be', () => {
    const beside = { places: run(() => 0.001) }
    expect(middles([beside, { places: run(() => 0), side: 'midline' }])).toEqual([ALONE, ALONE])
    expect(middles([beside, { places: run(() => 0), side: 'right' }])).toEqual([ALONE, ALONE])
  })
})

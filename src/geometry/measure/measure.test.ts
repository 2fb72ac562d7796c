import { describe, expect, it } from 'vitest'
import type { HeadPosition } from '../frame'
import { ellipsoidSkin, sphereSkin } from '../sphere-skin'
import { vectorDistance } from '../vector'
import type { BareSkin } from './bare-skin'
import { cutBetween, cutLength, planeCut } from './plane-cut'
import { polylineAt, polylineAtCoordinate, polylineLength, polylineNearest } from './polyline'
import { ShortestWays } from './shortest-way'

const RADIUS = 0.1
const ball: BareSkin = sphereSkin(RADIUS, 6)

/** Angles in degrees: up from the face over the crown, and to the left. */
function onSphere(up: number, left = 0): HeadPosition {
  const [a, b] = [(up * Math.PI) / 180, (left * Math.PI) / 180]
  return [RADIUS * Math.sin(b), RADIUS * Math.cos(b) * Math.sin(a), RADIUS * Math.cos(b) * Math.cos(a)]
}

const arc = (degrees: number): number => (RADIUS * degrees * Math.PI) / 180

describe('measuring on bare triangles', () => {
  it('cuts a ball along a great circle once around, to half a per mille', () => {
    const runs = planeCut(ball, [0.0000137, 0, RADIUS], [1, 0, 0])
    expect(runs).toHaveLength(1)
    expect(runs[0]!.closed).toBe(true)
    expect(polylineLength(runs[0]!.positions) / (2 * Math.PI * RADIUS)).toBeCloseTo(1, 3)
  })

  it('measures the shorter way of a closed cut and refuses positions that it does not pass', () => {
    const runs = planeCut(ball, onSphere(0), [1, 0, 0])
    expect(cutLength(runs, onSphere(-20), onSphere(40))! / arc(60)).toBeCloseTo(1, 3)
    expect(cutLength(runs, onSphere(-100), onSphere(110))! / arc(150)).toBeCloseTo(1, 3)
    expect(cutLength(runs, onSphere(0), onSphere(10, 20))).toBeNull()
    const way = cutBetween(runs, onSphere(-100), onSphere(110))!
    expect(polylineLength(way) / arc(150)).toBeCloseTo(1, 3)
    expect(vectorDistance(way[0]!, onSphere(-100))).toBeLessThan(0.001)
    expect(vectorDistance(way.at(-1)!, onSphere(110))).toBeLessThan(0.001)
  })

  it('finds shortest ways: great circles on a ball, within half a percent and never shorter than straight', () => {
    const ways = new ShortestWays(ball)
    for (const [from, to, degrees] of [
      [onSphere(0), onSphere(50), 50],
      [onSphere(10, 10), onSphere(10, 60), null],
      [onSphere(-30, -40), onSphere(60, 30), null],
    ] as const) {
      const cosine = (from[0] * to[0] + from[1] * to[1] + from[2] * to[2]) / RADIUS ** 2
      const expected = degrees === null ? RADIUS * Math.acos(cosine) : arc(degrees)
      const length = polylineLength(ways.way(from, to))
      expect(Math.abs(length / expected - 1)).toBeLessThan(0.005)
      expect(length).toBeGreaterThan(vectorDistance(from, to))
    }
  })

  it('goes round an ellipsoid the short way where every section is longer', () => {
    const egg = ellipsoidSkin([0.06, 0.1, 0.08], 6)
    const ways = new ShortestWays(egg)
    const from = egg.nearest([0.06, 0, 0.01]).position
    const to = egg.nearest([-0.01, 0.06, 0.06]).position
    const way = polylineLength(ways.way(from, to))
    const runs = planeCut(egg, from, [
      from[1] * to[2] - from[2] * to[1],
      from[2] * to[0] - from[0] * to[2],
      from[0] * to[1] - from[1] * to[0],
    ])
    const section = cutLength(runs, from, to)!
    expect(way).toBeLessThan(section)
    expect(way).toBeGreaterThan(section * 0.95)
  })

  it('reads places of a polyline', () => {
    const line: HeadPosition[] = [
      [0, 0, 0],
      [2, 0, 0],
      [2, 3, 0],
    ]
    expect(polylineAt(line, 3)).toEqual([2, 1, 0])
    expect(polylineAtCoordinate(line, 1, 1.5)).toEqual([[2, 1.5, 0]])
    expect(polylineNearest(line, [3, 1, 0])).toEqual({ position: [2, 1, 0], length: 3, distance: 1 })
  })
})

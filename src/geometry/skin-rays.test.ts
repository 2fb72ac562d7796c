import { describe, expect, it } from 'vitest'
import { lineLength } from './section'
import { skinRays } from './skin-rays'
import { ellipsoidSkin, sphereSkin } from './sphere-skin'
import { vectorAlong, vectorCross, vectorDot, vectorUnit } from './vector'

const RADIUS = 0.1

describe('rays along the skin', () => {
  it.each([
    ['on the front', [0, 0.01, RADIUS]],
    ['on the midline, where triangles meet', [0, 0, RADIUS]],
    ['on the side', [RADIUS, 0.02, 0.01]],
    ['on the top', [0, RADIUS, 0]],
  ] as const)('end on the circle of their length %s', (_, around) => {
    const skin = sphereSkin(RADIUS, 5)
    const place = skin.nearest(around)
    const up = vectorUnit(place.position)
    for (const ray of skinRays(skin, place, 0.012, 24)) {
      expect(ray.end).toBe('found')
      expect(lineLength(ray)).toBeCloseTo(0.012, 6)
      const arc = RADIUS * Math.acos(vectorDot(up, vectorUnit(ray.places.at(-1)!.position)))
      expect(Math.abs(arc - 0.012)).toBeLessThan(0.00006)
    }
  })

  it('go round counter-clockwise in even steps', () => {
    const skin = ellipsoidSkin([0.07, 0.11, 0.09], 5)
    const place = skin.nearest([0.03, 0.04, 0.08])
    const ends = skinRays(skin, place, 0.008, 16).map((ray) => ray.places.at(-1)!.position)
    const normal = skin.normal(place)
    ends.forEach((end, i) => {
      const next = ends[(i + 1) % ends.length]!
      const turn = vectorCross(vectorAlong(end, place.position, -1), vectorAlong(next, place.position, -1))
      expect(vectorDot(turn, normal)).toBeGreaterThan(0)
    })
  })
})

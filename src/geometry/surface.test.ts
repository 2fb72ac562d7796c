import { describe, expect, it } from 'vitest'
import { sphereSkin } from './sphere-skin'
import { vectorAlong, vectorDistance, vectorDot, vectorUnit, type Vector } from './vector'

const RADIUS = 0.1
const skin = sphereSkin(RADIUS, 5)

describe('skin', () => {
  it('finds the nearest place from inside and outside, with weights that give the same position', () => {
    const direction = vectorUnit([0.3, 0.7, -0.4])
    for (const distance of [0.098, 0.102]) {
      const place = skin.nearest(vectorAlong([0, 0, 0], direction, distance))
      expect(vectorDistance(place.position, vectorAlong([0, 0, 0], direction, RADIUS))).toBeLessThan(2e-4)
      expect(place.weights[0] + place.weights[1] + place.weights[2]).toBeCloseTo(1, 12)
      expect(skin.place(place).position).toEqual(place.position)
    }
  })

  it('lists every crossing of a ray, nearest first', () => {
    const places = skin.rayPlaces([0.01, 0.02, 0.5], [0, 0, -2])
    expect(places.map((place) => Math.sign(place.position[2]))).toEqual([1, -1])
  })

  it('has outward normals', () => {
    const place = skin.nearest([0.05, -0.08, 0.03])
    expect(vectorDot(skin.normal(place), vectorUnit(place.position))).toBeGreaterThan(0.999)
    expect(vectorDot(skin.facetNormal(place.triangle), vectorUnit(place.position))).toBeGreaterThan(0.99)
  })

  it('answers for the new face after a move', () => {
    const moved = sphereSkin(RADIUS, 3)
    const anchor = moved.nearest([0.02, 0.09, 0.01])
    moved.moveTo(moved.positions.map((value) => value * 1.5))
    const direction: Vector = vectorUnit(anchor.position)
    expect(vectorDistance(moved.place(anchor).position, [0, 0, 0])).toBeCloseTo(
      vectorDistance(anchor.position, [0, 0, 0]) * 1.5,
      6,
    )
    expect(moved.nearest(vectorAlong([0, 0, 0], direction, 0.3)).triangle).toBe(anchor.triangle)
  })

  it('refuses positions of another topology', () => {
    expect(() => sphereSkin(RADIUS, 1).place({ triangle: 99_999, weights: [1, 0, 0] })).toThrow(
      /triangle 99999/,
    )
  })
})

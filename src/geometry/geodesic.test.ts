import { describe, expect, it } from 'vitest'
import { curveThrough, lineCrossings, lineNearest, linePart } from './curve'
import { positionMirror } from './frame'
import { surfaceBetween, surfacePath } from './geodesic'
import { lineLength } from './section'
import { buildSkinTopology } from './skin-topology'
import { ellipsoidSkin, sphereSkin } from './sphere-skin'
import { Skin } from './surface'
import { vectorDistance } from './vector'

const RADIUS = 0.1
const sphere = sphereSkin(RADIUS, 6)

describe('path along the skin', () => {
  it('is a great circle on a sphere', () => {
    const a = sphere.nearest([0.06, 0.08, 0.02])
    const b = sphere.nearest([0.02, -0.01, 0.1])
    const cosine =
      (a.position[0] * b.position[0] + a.position[1] * b.position[1] + a.position[2] * b.position[2]) /
      RADIUS ** 2
    expect(lineLength(surfacePath(sphere, a, b))).toBeCloseTo(Math.acos(cosine) * RADIUS, 4)
  })

  it('halves on the midline when its ends mirror each other', () => {
    const a = sphere.nearest([0.04, 0.05, 0.07])
    const b = sphere.nearest(positionMirror(a.position))
    expect(Math.abs(surfaceBetween(sphere, a, b, 0.5).position[0])).toBeLessThan(1e-7)
  })

  it('stays near the shortest way on an ellipsoid shaped like a head', () => {
    const head = ellipsoidSkin([0.075, 0.11, 0.095], 6)
    const a = head.nearest([0.07, 0.02, 0.03])
    const b = head.nearest([0.03, 0.1, -0.03])
    const line = surfacePath(head, a, b)
    const direct = vectorDistance(a.position, b.position)
    expect(lineLength(line)).toBeGreaterThan(direct)
    expect(lineLength(line)).toBeLessThan(direct * 1.12)
  })

  it('goes around what must not be crossed, smoothly and not much longer than needed', () => {
    const { triangles, vertexCount } = sphere.topology
    const open = Array.from({ length: triangles.length / 3 }, (_, triangle) => {
      const [a, b, c] = sphere.corners(triangle)
      const middle = [(a[0] + b[0] + c[0]) / 3, (a[1] + b[1] + c[1]) / 3, (a[2] + b[2] + c[2]) / 3] as const
      return vectorDistance(middle, [RADIUS, 0, 0]) > 0.03 ? 1 : 0
    })
    const holed = new Skin(buildSkinTopology(triangles, vertexCount, open), sphere.positions)
    const a = holed.nearest([0.08, 0.005, 0.06])
    const b = holed.nearest([0.08, 0.005, -0.06])
    const line = surfacePath(holed, a, b)
    const distances = line.places.map((place) => vectorDistance(place.position, [RADIUS, 0, 0]))
    expect(Math.min(...distances)).toBeGreaterThan(0.027)
    expect(lineLength(line)).toBeLessThan(0.15)
    for (let i = 1; i + 1 < line.places.length; i += 1) {
      const step = vectorDistance(line.places[i - 1]!.position, line.places[i + 1]!.position)
      const path = line.lengths[i + 1]! - line.lengths[i - 1]!
      expect(step / path).toBeGreaterThan(0.9)
    }
  })
})

describe('curve on the skin', () => {
  const controls = (
    [
      [0, 0.06, 0.08],
      [0.03, 0.055, 0.08],
      [0.06, 0.03, 0.07],
      [0.07, -0.01, 0.07],
    ] as const
  ).map((p) => sphere.nearest(p))
  const curve = curveThrough(sphere, controls)

  it('passes through its controls and lies on the skin between them', () => {
    for (const control of controls) {
      expect(
        vectorDistance(lineNearest(sphere, curve, control.position).place.position, control.position),
      ).toBeLessThan(1e-9)
    }
    for (const place of curve.places)
      expect(Math.abs(vectorDistance(place.position, [0, 0, 0]) - RADIUS)).toBeLessThan(5e-5)
  })

  it('finds a level and the part between two lengths', () => {
    const [crossing, ...others] = lineCrossings(sphere, curve, ([, y]) => y - 0.02)
    expect(others).toEqual([])
    expect(crossing!.place.position[1]).toBeCloseTo(0.02, 5)
    const part = linePart(sphere, curve, crossing!.length, 0)
    expect(lineLength(part)).toBeCloseTo(crossing!.length, 5)
    expect(part.places.at(-1)!.position).toEqual(curve.places[0]!.position)
  })
})

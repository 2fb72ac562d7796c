import { describe, expect, it } from 'vitest'
import { directPath, surfacePath } from './geodesic'
import { polylineLength } from './measure/polyline'
import { ShortestWays } from './measure/shortest-way'
import { lineLength, lineThrough } from './section'
import { ellipsoidSkin } from './sphere-skin'
import { straightened } from './straighten'
import { vectorDistance, vectorMix } from './vector'

const egg = ellipsoidSkin([0.06, 0.1, 0.08], 5)
const from = egg.nearest([0.06, 0, 0.01])
const to = egg.nearest([-0.01, 0.06, 0.06])

describe('straightened line', () => {
  it('is shorter than the section and as short as the way found by search', () => {
    const section = directPath(egg, from, to)!
    const line = straightened(egg, section)
    expect(lineLength(line)).toBeLessThan(lineLength(section))
    const searched = polylineLength(new ShortestWays(egg).way(from.position, to.position))
    expect(Math.abs(lineLength(line) / searched - 1)).toBeLessThan(0.001)
  })

  it('comes to the same way from a line far beside it', () => {
    const beside = egg.nearest([0.06, 0.05, 0.01])
    const detour = [surfacePath(egg, from, beside), surfacePath(egg, beside, to)]
    const places = detour.flatMap((line, i) => (i === 0 ? line.places : line.places.slice(1)))
    const line = straightened(egg, lineThrough(places))
    expect(lineLength(line)).toBeCloseTo(lineLength(surfacePath(egg, from, to)), 6)
  })

  it('lies in the skin between its places and keeps its ends', () => {
    const { places } = surfacePath(egg, from, to)
    expect(places[0]!.position).toEqual(from.position)
    expect(vectorDistance(places.at(-1)!.position, to.position)).toBeLessThan(1e-9)
    for (let i = 1; i < places.length; i += 1) {
      const middle = vectorMix(places[i - 1]!.position, places[i]!.position, 0.5)
      expect(vectorDistance(egg.nearest(middle).position, middle)).toBeLessThan(1e-8)
    }
  })

  it('starts on an edge or at a vertex without turning back', () => {
    const vertex = egg.place({ triangle: from.triangle, weights: [1, 0, 0] })
    const edge = egg.place({ triangle: to.triangle, weights: [0, 0.3, 0.7] })
    const line = surfacePath(egg, vertex, edge)
    expect(lineLength(line)).toBeLessThanOrEqual(lineLength(directPath(egg, vertex, edge)!) + 1e-9)
  })
})

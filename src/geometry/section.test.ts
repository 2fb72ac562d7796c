import { describe, expect, it } from 'vitest'
import { positionMirror } from './frame'
import { lineAt, lineLength, planeThrough, walkLength, walkSection, walkToPlace, walkToZero } from './section'
import { sphereSkin } from './sphere-skin'
import { vectorDistance } from './vector'

const RADIUS = 0.1
const skin = sphereSkin(RADIUS, 6)
const MIDSAGITTAL = planeThrough([0, 0, 0], [1, 0, 0])

describe('section walk', () => {
  it('measures a meridian of a sphere, on an edge loop, exactly in the plane', () => {
    const front = skin.nearest([0, 0, 1])
    const walk = walkLength(skin, front, MIDSAGITTAL, [0, 1, 0], 0.08)
    const end = walk.places.at(-1)!.position
    expect(walk.end).toBe('found')
    expect(lineLength(walk)).toBeCloseTo(0.08, 9)
    const angle = Math.atan2(end[1], end[2])
    expect(angle * RADIUS).toBeCloseTo(0.08, 4)
    expect(walk.places.every((place) => place.position[0] === 0)).toBe(true)
  })

  it('measures a parallel that is no great circle', () => {
    const height = 0.06
    const ring = Math.sqrt(RADIUS ** 2 - height ** 2)
    const start = skin.rayPlaces([0, height, 1], [0, 0, -1])[0]!
    const walk = walkToZero(skin, start, planeThrough(start.position, [0, 1, 0]), [1, 0, 0], ([, , z]) => z)
    expect(walk.end).toBe('found')
    expect(lineLength(walk)).toBeCloseTo((Math.PI / 2) * ring, 4)
  })

  it('comes back to its start when nothing stops it', () => {
    const start = skin.nearest([0.03, 0.05, 0.08])
    const walk = walkSection(skin, start, planeThrough(start.position, [0, 1, 0]), [1, 0, 0], () => null)
    expect(walk.end).toBe('closed')
  })

  it('mirrors: the same walk on the other side ends at the mirrored position', () => {
    const start = skin.nearest([0.04, 0.03, 0.08])
    const mirrored = skin.nearest(positionMirror(start.position))
    const left = walkLength(skin, start, planeThrough(start.position, [0, 0.3, 1]), [1, 0.2, 0], 0.05)
    const right = walkLength(skin, mirrored, planeThrough(mirrored.position, [0, 0.3, 1]), [-1, 0.2, 0], 0.05)
    const leftEnd = left.places.at(-1)!.position
    expect(vectorDistance(positionMirror(leftEnd), right.places.at(-1)!.position)).toBeLessThan(1e-7)
  })

  it('reaches a place on its plane and reads lengths back', () => {
    const start = skin.nearest([0, 0.2, 1])
    const target = skin.nearest([0, 1, -0.3])
    const walk = walkToPlace(skin, start, MIDSAGITTAL, [0, 1, 0], target)
    expect(walk.end).toBe('found')
    expect(vectorDistance(walk.places.at(-1)!.position, target.position)).toBeLessThan(1e-6)
    const half = lineAt(skin, walk, lineLength(walk) / 2)
    const quarter = walkLength(skin, start, MIDSAGITTAL, [0, 1, 0], lineLength(walk) / 2)
    expect(vectorDistance(half.position, quarter.places.at(-1)!.position)).toBeLessThan(1e-7)
  })

  it('walks backwards for a negative length', () => {
    const start = skin.nearest([0, 0, 1])
    const walk = walkLength(skin, start, MIDSAGITTAL, [0, 1, 0], -0.03)
    expect(walk.places.at(-1)!.position[1]).toBeLessThan(-0.02)
  })
})

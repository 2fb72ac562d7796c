import { describe, expect, it } from 'vitest'
import { nearestOnLine } from './near-line'

/** On a level skin facing +z: a line of three samples along x, one of two samples against it, 1 mm above (y). */
const POSITIONS = Float32Array.from([0, 0, 0, 0.01, 0, 0, 0.02, 0, 0, 0.018, 0.001, 0, 0.008, 0.001, 0])
const NORMALS = Float32Array.from(Array.from({ length: 5 }, () => [0, 0, 1]).flat())
const ALONG = { first: 0, count: 3 }
const AGAINST = { first: 3, count: 2 }

describe('how a sample lies to another line', () => {
  it('has the nearest step, the distance and whether both go the same way', () => {
    const near = nearestOnLine(AGAINST, 1, ALONG, POSITIONS, NORMALS, 0.004)!
    expect(near.step).toBe(0)
    expect(near.distance).toBeCloseTo(0.001, 6)
    expect(near.cosine).toBeCloseTo(-1, 6)
    expect(nearestOnLine(AGAINST, 0, ALONG, POSITIONS, NORMALS, 0.004)!.step).toBe(1)
  })

  it('tells left from right along its own way', () => {
    // Going to -x, up (+y) is on the right hand.
    expect(nearestOnLine(AGAINST, 1, ALONG, POSITIONS, NORMALS, 0.004)!.aside).toBeCloseTo(-0.001, 6)
    // Seen from the other line, going to +x, it lies below: on the right as well.
    expect(nearestOnLine(ALONG, 1, AGAINST, POSITIONS, NORMALS, 0.004)!.aside).toBeCloseTo(-0.001, 6)
  })

  it('is not asked from afar', () => {
    expect(nearestOnLine(AGAINST, 1, ALONG, POSITIONS, NORMALS, 0.0009)).toBeNull()
    expect(nearestOnLine(ALONG, 0, AGAINST, POSITIONS, NORMALS, 0.004)).toBeNull()
  })
})

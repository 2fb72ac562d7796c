import { Vector3 } from 'three'
import { describe, expect, it } from 'vitest'
import { ellipsoidSkin } from '../geometry/sphere-skin'
import { outlineStand } from './marker-outline'
import { markRadius } from './marker-shape'
import { occlusionTest } from './occlusion-test'

/** A head that is a ball of 9 cm, seen from a metre in front of its middle. */
const BALL = 0.09
const PER_METRE = 1200
const ONLOOKER = { eye: new Vector3(0, 0, 1), up: new Vector3(0, 1, 0) }
const { positions, triangles } = ellipsoidSkin([BALL, BALL, BALL], 6)
const ball = occlusionTest(triangles, positions)

/** How a circle stands on the ball whose middle is so many pixels inside the outline, towards the subject's left (+x) or up (+y). */
function standInside(insidePx: number, towards: 'left' | 'up' = 'left') {
  const edge = BALL / Math.sqrt(1 - BALL ** 2)
  let [low, high] = [0, Math.PI / 2]
  const inside = (angle: number) => {
    const depth = 1 - BALL * Math.cos(angle)
    return (edge * depth - BALL * Math.sin(angle)) * PER_METRE
  }
  for (let step = 0; step < 40; step += 1) {
    const middle = (low + high) / 2
    if (inside(middle) > insidePx) low = middle
    else high = middle
  }
  const normal = new Vector3(Math.sin(low), 0, Math.cos(low))
  if (towards === 'up') normal.set(0, normal.x, normal.z)
  const place = normal.clone().multiplyScalar(BALL)
  const facing = normal.dot(ONLOOKER.eye.clone().sub(place).normalize())
  const mark = {
    positions: Float32Array.from(place.toArray()),
    normals: Float32Array.from(normal.toArray()),
    at: 0,
    shape: 0,
    presence: 1,
    facing,
    pixelsPerMetre: PER_METRE,
  }
  return { ...outlineStand(mark, ONLOOKER, ball) }
}

describe('marks near the outline', () => {
  const usual = markRadius(0, PER_METRE, 1)

  it('are drawn where all of them is on the head', () => {
    expect(standInside(60)).toEqual({ isOnHead: true, right: 0, down: 0 })
    expect(standInside(usual).isOnHead).toBe(true)
  })

  it('are not drawn where they would hang over', () => {
    expect(standInside(usual - 1).isOnHead).toBe(false)
    expect(standInside(0).isOnHead).toBe(false)
  })

  it('know where on the screen the outline is', () => {
    const beside = standInside(usual + 1)
    expect(beside.right).toBeCloseTo(1, 3)
    expect(beside.down).toBeCloseTo(0, 3)
    expect(standInside(usual + 1, 'up').down).toBeCloseTo(-1, 3)
  })

  it('are not drawn half over what stands before them', () => {
    const square = (x: number, z: number) => [x, -1, z, x + 1, -1, z, x + 1, 1, z, x, 1, z]
    const steps = occlusionTest(
      Uint32Array.from([0, 1, 2, 0, 2, 3, 4, 5, 6, 4, 6, 7]),
      Float32Array.from([...square(-0.5, 0), ...square(0.002, 0.06)]),
    )
    const isOnHead = (x: number) =>
      outlineStand(
        {
          positions: Float32Array.from([x, 0, 0]),
          normals: Float32Array.from([0, Math.sqrt(0.75), 0.5]),
          at: 0,
          shape: 0,
          presence: 1,
          facing: 0.5,
          pixelsPerMetre: PER_METRE,
        },
        ONLOOKER,
        steps,
      ).isOnHead
    expect(isOnHead(-0.01)).toBe(true)
    expect(isOnHead(0.001)).toBe(false)
  })
})

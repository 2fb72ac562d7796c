import { describe, expect, it } from 'vitest'
import { easeAnchors } from './anchor-ease'
import { anchorSet, rideAnchors } from './anchor-rider'

/** A quarter of a ball of 5 cm as a fan of flat strips: skin that a straight move would cut through. */
const ARC = Array.from({ length: 91 }, (_, degree) => (degree * Math.PI) / 180)
const positions = Float32Array.from(
  ARC.flatMap((turn) => [-0.05, 0.05].flatMap((x) => [x, 0.05 * Math.sin(turn), 0.05 * Math.cos(turn)])),
)
const normals = Float32Array.from(
  ARC.flatMap((turn) => [0, 1].flatMap(() => [0, Math.sin(turn), Math.cos(turn)])),
)
const triangles = Uint32Array.from(Array.from({ length: 90 }, (_, i) => [i * 2, i * 2 + 1, i * 2 + 2]).flat())
const from = anchorSet([[30, 0.5, 0.5]], triangles)
const to = anchorSet([[50, 0.5, 0.5]], triangles)

function eased(share: number) {
  const place = new Float32Array(3)
  const normal = new Float32Array(3)
  easeAnchors(from, { to, share }, positions, normals, 0.0003, place, normal)
  return { place, normal }
}

describe('anchors under way', () => {
  it('stand exactly on their anchors at both ends', () => {
    for (const [share, set] of [
      [0, from],
      [1, to],
    ] as const) {
      const place = new Float32Array(3)
      rideAnchors(set, positions, normals, 0.0003, place, new Float32Array(3))
      expect(eased(share).place).toEqual(place)
    }
  })

  it('keep to the skin between, where a straight move would not', () => {
    const height = ({ place }: { place: Float32Array }) => Math.hypot(place[1]!, place[2]!) - 0.05
    const straight = 0.0503 * Math.cos((10 * Math.PI) / 180) - 0.05
    expect(Math.abs(straight)).toBeGreaterThan(0.0004)
    for (const share of [0.1, 0.3, 0.5, 0.7, 0.9]) {
      expect(Math.abs(height(eased(share)) - 0.0003)).toBeLessThan(0.00003)
      expect(Math.hypot(...eased(share).normal)).toBeCloseTo(1, 5)
    }
  })
})

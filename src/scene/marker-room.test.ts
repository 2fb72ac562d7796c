import { describe, expect, it } from 'vitest'
import { markerRoom } from './marker-room'

describe('room between markers', () => {
  it('is the distance to the nearest other marker, above, below or beside', () => {
    const places = Float32Array.from([0, 0, 0, 0.003, 0, 0.004, 0, 0.01, 0, 0.002, 0.011, 0])
    const wanted = [0.005, 0.005, Math.hypot(0.002, 0.001), Math.hypot(0.002, 0.001)]
    markerRoom(places).forEach((room, i) => expect(room).toBeCloseTo(wanted[i]!, 6))
  })

  it('ends where no neighbour matters any more', () => {
    expect([...markerRoom(Float32Array.from([0, 0, 0, 0, 1, 0]))]).toEqual([
      Math.fround(0.02),
      Math.fround(0.02),
    ])
    expect([...markerRoom(Float32Array.from([0, 0, 0]))]).toEqual([Math.fround(0.02)])
  })

  it('agrees with asking every pair', () => {
    const count = 200
    const places = Float32Array.from({ length: count * 3 }, (_, i) => 0.05 * Math.abs(Math.sin(i * 12.9898)))
    const at = (i: number) => places.subarray(i * 3, i * 3 + 3)
    const far = (a: number, b: number) => Math.hypot(...at(a).map((value, axis) => value - at(b)[axis]!))
    markerRoom(places).forEach((room, i) => {
      const nearest = Math.min(...Array.from({ length: count }, (_, j) => (i === j ? 1 : far(i, j))))
      expect(room).toBeCloseTo(Math.min(0.02, nearest), 6)
    })
  })
})

import { describe, expect, it } from 'vitest'
import { markerPixels } from './marker-pixels'
import { markRadius } from './marker-shape'
import { markerClearings, MARKS_BESIDE, marksBeside } from './ribbon-gaps'

/** Two paths of three and two samples, 5 mm apart. */
const STEPS = {
  before: Uint32Array.from([0, 0, 1, 3, 3]),
  positions: Float32Array.from([0, 0, 0, 0.005, 0, 0, 0.01, 0, 0, 0.5, 0, 0, 0.505, 0, 0]),
}

describe('marks beside a ribbon', () => {
  it('are the nearest to each step, on both edges of the sample that it ends in, and none from afar', () => {
    const markers = [0.0075, 0.001, 0, 0.0045, 0, 0, 0.2, 0, 0, 0.5025, 0, 0.005]
    const beside = marksBeside(STEPS, Float32Array.from(markers))
    const of = (sample: number, edge: number) => [
      ...beside.subarray((sample * 2 + edge) * MARKS_BESIDE, (sample * 2 + edge + 1) * MARKS_BESIDE),
    ]
    expect(of(1, 0)).toEqual([1, 0, -1])
    expect(of(1, 1)).toEqual(of(1, 0))
    expect(of(2, 0)).toEqual([1, 0, -1])
    expect(of(4, 1)).toEqual([3, -1, -1])
  })

  it('are not looked for where there are too many to be judged', () => {
    expect(marksBeside(STEPS, new Float32Array(3 * 500)).every((marker) => marker === -1)).toBe(true)
  })
})

describe('clear skin around marks', () => {
  it('is there around what is drawn, wider around the ring of what is chosen, and not around what is not', () => {
    const pixels = markerPixels(4)
    pixels.x.set([10, 20, 30, 40])
    pixels.y.set([1, 2, 3, 4])
    pixels.perMetre.fill(1000)
    const emphasis = Float32Array.from([1, 0, 1, 1, 1, 0, 0, 0])
    const sight = Float32Array.from([1, 1, 0, 1])
    const room = Float32Array.from({ length: 12 }, () => 1000)
    const out = new Float32Array(16)
    const field = { markers: [0, 0, 0, 0].map((shape) => ({ shape })) }
    markerClearings(field, emphasis, { pixels, sight, room }, out)
    expect([...out.subarray(0, 2)]).toEqual([10, 1])
    const [plain, chosen, unseen, off] = [2, 6, 10, 14].map((at) => out[at]!)
    expect(plain).toBeGreaterThan(markRadius(0, 1000, 1) + 1)
    expect(chosen).toBeGreaterThan(plain! + 6)
    expect([unseen, off]).toEqual([0, 0])
  })
})

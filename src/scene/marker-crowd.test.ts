import { describe, expect, it } from 'vitest'
import { evenSides, LEAST_GAP_PX, MOST_SHIFT_PX, spreadMarkers } from './marker-crowd'
import { markerPixels } from './marker-pixels'
import { MARK_FORMS, markGap, markRadius } from './marker-shape'

interface Given {
  readonly at: readonly [x: number, y: number]
  readonly shape?: number
  readonly facing?: number
  readonly presence?: number
  readonly halo?: number
  /** Index of the other side of the point. */
  readonly twin?: number
  /** Towards the outline of the head, right and down. */
  readonly out?: readonly [right: number, down: number]
}

/** Pixels per metre at which every mark has its usual size. */
const FAR = 1000

function spread(given: readonly Given[], perMetre = FAR) {
  const pixels = markerPixels(given.length)
  const emphasis = new Float32Array(given.length * 2)
  const sight = new Float32Array(given.length).fill(1)
  const room = new Float32Array(given.length * 3)
  given.forEach(({ at, facing = 1, presence = 1, halo = 0, out = [0, 0] }, i) => {
    pixels.x[i] = at[0]
    pixels.y[i] = at[1]
    pixels.facing[i] = facing
    pixels.perMetre[i] = perMetre
    emphasis.set([presence, halo], i * 2)
    room.set([...out, 1000], i * 3)
  })
  const markers = given.map(({ shape = 0, twin = -1 }) => ({ shape, twin }))
  spreadMarkers(markers, emphasis, pixels, sight, room)
  return given.map(({ at, shape = 0 }, i) => ({
    shape,
    isSeen: sight[i] === 1,
    x: at[0] + room[i * 3]!,
    y: at[1] + room[i * 3 + 1]!,
    shift: Math.hypot(room[i * 3]!, room[i * 3 + 1]!),
    radius: room[i * 3 + 2]!,
  }))
}

describe('marks that stand close together', () => {
  it('are left alone where there is room', () => {
    const marks = spread([{ at: [100, 100] }, { at: [112, 100] }, { at: [100, 120], shape: 3 }])
    for (const { shift, radius, shape } of marks) {
      expect(shift).toBe(0)
      expect(radius).toBe(Math.fround(markRadius(shape, FAR, 1)))
    }
  })

  it('shrink first, no more than needed and never below what core and casing need', () => {
    const [one, other] = spread([{ at: [100, 100] }, { at: [106.8, 100] }])
    expect(one!.shift).toBe(0)
    expect(one!.radius).toBeLessThan(markRadius(0, FAR, 1))
    expect(one!.radius).toBeGreaterThan(MARK_FORMS[0]!.leastPx)
    expect(markGap(one!, other!)).toBeCloseTo(LEAST_GAP_PX, 3)
  })

  it('then stand aside by a pixel or two, both as far, with skin between them', () => {
    const [one, other] = spread([{ at: [100, 100] }, { at: [104, 100] }])
    expect(one!.radius).toBe(MARK_FORMS[0]!.leastPx)
    expect(markGap(one!, other!)).toBeGreaterThan(0.9 * LEAST_GAP_PX)
    expect(one!.shift).toBeCloseTo(other!.shift, 3)
    expect(one!.shift).toBeLessThanOrEqual(MOST_SHIFT_PX + 1e-5)
    expect(one!.x).toBeLessThan(100)
    expect(other!.x).toBeGreaterThan(104)
  })

  it('stand on their places again from near by: the shift goes evenly to nothing', () => {
    const shifts = Array.from({ length: 101 }, (_, step) => {
      const zoom = 1 + step / 50
      return spread([{ at: [0, 0] }, { at: [4 * zoom, 0] }], FAR * zoom)[0]!.shift
    })
    expect(shifts[0]).toBeGreaterThan(1)
    expect(shifts.at(-1)).toBe(0)
    shifts.slice(1).forEach((shift, i) => {
      const less = shifts[i]! - shift
      expect(less).toBeGreaterThanOrEqual(-1e-5)
      expect(less).toBeLessThan(0.1)
    })
  })

  it('give way where all that is not enough: first what is dimmed, else what is seen more from the side', () => {
    const isSeen = (given: readonly Given[]) => spread(given).map((mark) => mark.isSeen)
    const at = [100, 100] as const
    const beside = [101, 100] as const
    expect(
      isSeen([
        { at, facing: 0.3 },
        { at: beside, facing: 0.2 },
      ]),
    ).toEqual([true, false])
    expect(
      isSeen([
        { at, facing: 0.2 },
        { at: beside, facing: 0.9, presence: 0.6 },
      ]),
    ).toEqual([true, false])
    // Both seen well: neither is taken away.
    expect(
      isSeen([
        { at, facing: 0.9 },
        { at: beside, facing: 0.8 },
      ]),
    ).toEqual([true, true])
    // What gave way no longer pushes the others.
    expect(
      spread([
        { at, facing: 0.3 },
        { at: beside, facing: 0.2 },
      ])[0]!.shift,
    ).toBe(0)
  })

  it('do not move or hide what the person means', () => {
    const [meant, other] = spread([
      { at: [100, 100], facing: 0.2, halo: 1 },
      { at: [104, 100], facing: 0.9 },
    ])
    expect(meant).toMatchObject({ isSeen: true, shift: 0 })
    expect(other!.shift).toBeGreaterThan(0)
    const [still] = spread([
      { at: [100, 100], facing: 0.2, halo: 1 },
      { at: [100.5, 100], facing: 0.3 },
    ])
    expect(still!.isSeen).toBe(true)
  })

  it('take no notice of marks that are switched off', () => {
    const [one] = spread([{ at: [100, 100] }, { at: [101, 100], presence: 0 }])
    expect(one!.shift).toBe(0)
  })

  it('are not pushed over the outline of the head', () => {
    const [one, other] = spread([{ at: [100, 100], out: [-1, 0] }, { at: [104, 100] }])
    expect(one!.x).toBeGreaterThanOrEqual(100)
    expect(other!.x).toBeGreaterThan(104)
    const [near] = spread([
      { at: [100, 100], out: [0, -1], facing: 0.3 },
      { at: [101, 96], out: [0, -1], facing: 0.3 },
    ])
    expect(near!.x).toBe(100)
    expect(near!.y).toBeGreaterThan(100)
  })

  it('three in a row all find room', () => {
    const marks = spread([{ at: [100, 100] }, { at: [105, 100] }, { at: [110, 100] }])
    expect(marks.every(({ isSeen }) => isSeen)).toBe(true)
    for (const [i, j] of [
      [0, 1],
      [1, 2],
    ] as const)
      expect(markGap(marks[i]!, marks[j]!)).toBeGreaterThan(0.3)
  })
})

describe('both sides of a point', () => {
  it('give way together where they are seen alike, and apart where not', () => {
    const seenOf = (facing: number) =>
      spread([
        { at: [100, 100], facing: 0.3, twin: 2 },
        { at: [101, 100], facing: 0.4 },
        { at: [300, 100], facing, twin: 0 },
      ]).map(({ isSeen }) => isSeen)
    expect(seenOf(0.31)).toEqual([false, true, false])
    expect(seenOf(0.6)).toEqual([false, true, true])
  })

  it('are both left out where one has no place on the head, but for what is meant', () => {
    const markers = [{ shape: 0, twin: 1 }, { shape: 0, twin: 0 }, { shape: 0 }]
    const seen = (halo: number, facing: number) => {
      const sight = Float32Array.of(0, 1, 1)
      const pixels = { facing: Float32Array.of(0.3, facing, 0.3) }
      evenSides(markers, Float32Array.of(1, 0, 1, halo, 1, 0), pixels, sight)
      return [...sight]
    }
    expect(seen(0, 0.31)).toEqual([0, 0, 1])
    expect(seen(1, 0.31)).toEqual([0, 1, 1])
    expect(seen(0, 0.5)).toEqual([0, 1, 1])
  })
})

import { describe, expect, it } from 'vitest'
import { judgeLine, judgeMarker } from './judge-mark'
import { luminanceOver, type LuminanceImage } from './luminance-image'
import { formDifference, greyForm, lineWidths, markerWidths, meanForm } from './mark-form'

const SIDE = 41
const CENTRE = { x: 20.5, y: 20.5 }

/** A picture whose luminance is a function of the distances right and down from the centre, pixels. */
function painted(luminance: (right: number, down: number) => number): LuminanceImage {
  const values = Float32Array.from({ length: SIDE * SIDE }, (_, i) =>
    luminance((i % SIDE) + 0.5 - CENTRE.x, Math.floor(i / SIDE) + 0.5 - CENTRE.y),
  )
  return { width: SIDE, height: SIDE, values }
}

const bareSkin = (skin: number) => painted(() => skin)

/** A disc of 6 pixels with a casing of 2, on skin. */
function disc(skin: number, core: number, casing: number): LuminanceImage {
  return painted((x, y) => (Math.hypot(x, y) < 4 ? core : Math.hypot(x, y) < 6 ? casing : skin))
}

/** A line straight down, from `from` to `to` dark and from there 2 pixels light. */
function line(skin: number, dark: number, light: number, isDrawn: (y: number) => boolean = () => true) {
  return painted((x, y) => (!isDrawn(y) || x < -2 || x >= 2 ? skin : x < 0 ? dark : light))
}

describe('a marker', () => {
  it.each([0.03, 0.08, 0.26, 0.5, 0.8])('of white and deep colour reads on skin of luminance %d', (skin) => {
    const found = judgeMarker({ bare: bareSkin(skin), marked: disc(skin, 0.05, 1) }, CENTRE, 9)!
    expect(found.parts).toBeCloseTo(10.5, 3)
    expect(found.skin).toBeGreaterThanOrEqual(3)
  })

  it('does not, when the casing is the colour of the skin', () => {
    const found = judgeMarker({ bare: bareSkin(0.26), marked: disc(0.26, 0.05, 0.26) }, CENTRE, 9)!
    expect(Math.min(found.parts, found.skin)).toBeLessThan(3.2)
    const onDark = judgeMarker({ bare: bareSkin(0.06), marked: disc(0.06, 0.05, 0.06) }, CENTRE, 9)
    expect(onDark).toBeNull()
  })

  it('does not, when it has no core, whatever the skin', () => {
    for (const skin of [0.06, 0.26, 0.7]) {
      const found = judgeMarker({ bare: bareSkin(skin), marked: disc(skin, 1, 1) }, CENTRE, 9)!
      expect(found.parts).toBe(1)
    }
  })

  it('does not, when the picture has it half faded', () => {
    const found = judgeMarker({ bare: bareSkin(0.4), marked: disc(0.4, 0.3, 0.6) }, CENTRE, 9)!
    expect(found.parts).toBeLessThan(3)
    expect(found.skin).toBeLessThan(3)
  })

  it('is measured against all skin around it, not only the middle one', () => {
    const patchy = (x: number) => (x > 3 ? 0.3 : 0.9)
    const bare = painted((x) => patchy(x))
    const marked = painted((x, y) => (Math.hypot(x, y) < 4 ? 0.1 : Math.hypot(x, y) < 6 ? 0.9 : patchy(x)))
    expect(judgeMarker({ bare, marked }, CENTRE, 9)!.skin).toBeLessThan(3)
  })
})

describe('a line', () => {
  it('of a dark and a light half reads', () => {
    const pair = { bare: bareSkin(0.3), marked: line(0.3, 0.05, 1) }
    const found = judgeLine(pair, CENTRE, { x: 0, y: 3 }, 3.5, 1)!
    expect(found.parts).toBeCloseTo(10.5, 3)
    expect(found.skin).toBeCloseTo(3.5, 3)
  })

  it('does not when its dark half has the colour of the skin or both are too faint', () => {
    for (const [dark, light] of [
      [0.45, 1],
      [0.2, 0.7],
    ] as const) {
      const pair = { bare: bareSkin(0.45), marked: line(0.45, dark, light) }
      const { parts, skin } = judgeLine(pair, CENTRE, { x: 0, y: 3 }, 3.5, 1)!
      expect(Math.min(parts, skin)).toBeLessThan(3)
    }
  })

  it('that is dashed is judged on a dash, within reach of one', () => {
    const pair = { bare: bareSkin(0.3), marked: line(0.3, 0.05, 1, (y) => y > 3) }
    expect(judgeLine(pair, CENTRE, { x: 0, y: 3 }, 3.5, 1)).toBeNull()
    expect(judgeLine(pair, CENTRE, { x: 0, y: 3 }, 3.5, 5)!.parts).toBeCloseTo(10.5, 3)
  })
})

describe('the width of a part', () => {
  const FULL = { light: 1, dark: 0.05 }

  it('is that of its area, wherever it falls between pixels', () => {
    for (const shift of [0, 0.25, 0.5, 0.8]) {
      // A casing of 1.5 pixels beside deep skin, as even pixels show it.
      const cover = (x: number) => Math.max(0, Math.min(x + 0.5, shift + 1.5) - Math.max(x - 0.5, shift))
      const luminance = (grey: number) => ((grey + 0.055) / 1.055) ** 2.4
      const deep = luminance(0.25)
      const pair = { bare: bareSkin(deep), marked: painted((x) => luminance(0.25 + 0.75 * cover(x))) }
      const { light, dark } = lineWidths(pair, FULL, CENTRE, { x: 0, y: 1 }, 5)
      expect(light).toBeCloseTo(1.5, 1)
      expect(dark).toBe(0)
    }
  })

  it('is nothing where nothing was drawn', () => {
    const pair = { bare: bareSkin(0.4), marked: bareSkin(0.4) }
    expect(markerWidths(pair, FULL, CENTRE, 7)).toEqual({ light: 0, dark: 0 })
  })

  it('of a marker is that of its casing and across its core', () => {
    const onDeep = markerWidths({ bare: bareSkin(0.05), marked: disc(0.05, 0.05, 1) }, FULL, CENTRE, 9)
    expect(onDeep.light).toBeCloseTo(2, 0)
    const onLight = markerWidths({ bare: bareSkin(0.8), marked: disc(0.8, 0.05, 1) }, FULL, CENTRE, 9)
    expect(onLight.dark).toBeGreaterThan(7)
  })
})

describe('the form of a marker in grey', () => {
  const form = (marked: LuminanceImage) => greyForm({ bare: bareSkin(0.05), marked }, CENTRE, 8)
  const round = form(disc(0.05, 0.05, 1))
  const square = form(painted((x, y) => (Math.max(Math.abs(x), Math.abs(y)) < 6 ? 1 : 0.05)))

  it('is told apart by shape, not by hue', () => {
    expect(formDifference(round, round)).toBe(0)
    expect(formDifference(round, square)).toBeGreaterThan(0.3)
    expect(formDifference(round, new Float32Array(round.length))).toBe(1)
  })

  it('has a mean', () => {
    expect([...meanForm([Float32Array.from([0, 1]), Float32Array.from([1, 0])])]).toEqual([0.5, 0.5])
  })
})

describe('a picture over its backdrop', () => {
  const one = (...bytes: number[]) => ({ width: 1, height: 1, bytes: Uint8Array.from(bytes) })

  it('hides it where it is solid and shows it where it is not', () => {
    const white = one(255, 255, 255, 255)
    expect(luminanceOver(one(0, 0, 0, 255), white).values[0]).toBe(0)
    expect(luminanceOver(one(0, 0, 0, 0), white).values[0]).toBeCloseTo(1, 5)
    // Half of white in sRGB is a grey of luminance 0.216 (128 of 255).
    expect(luminanceOver(one(0, 0, 0, 127), white).values[0]).toBeCloseTo(0.216, 2)
  })

  it('must be of its size', () => {
    const wide = { width: 2, height: 1, bytes: new Uint8Array(8) }
    expect(() => luminanceOver(wide, one(0, 0, 0, 0))).toThrow(/1 × 1 pixels behind 2 × 1/)
  })
})

import { describe, expect, it } from 'vitest'
import type { Constraint } from '../atlas/constraint'
import type { TestTolerances } from '../atlas/point'
import { locationTolerance } from './location-tolerance'
import type { PlaceFinder } from './recipes/finder'
import { lineThrough } from './section'
import { sphereSkin } from './sphere-skin'
import type { Place } from './surface'

const RADIUS = 0.1
const skin = sphereSkin(RADIUS, 5)
const RULES = {
  midlineMm: 1.5,
  offsetCun: 0.25,
  lateralCun: 0.3,
  sameLevelMm: 4,
  verticalLineMm: 4,
  curveFraction: 0.06,
  midpointFraction: 0.08,
  surfaceProjectionMm: 3,
} as TestTolerances

/** A place on the front of a sphere, so many metres of arc above its middle. */
const above = (arc: number): Place =>
  skin.nearest([0, RADIUS * Math.sin(arc / RADIUS), RADIUS * Math.cos(arc / RADIUS)])
const PLACES: Readonly<Record<string, Place>> = { low: above(0), high: above(0.05) }
const SCALES: Readonly<Record<string, number>> = { forehead_vertical: 0.02, scalp_sagittal: 0.03 }
const CURVE = lineThrough(Array.from({ length: 51 }, (_, i) => above(i * 0.001)))

const finder = {
  skin,
  place: (id: string) => PLACES[id]!,
  position: (id: string) => (id === 'tragus_center' ? [RADIUS, 0, 0] : PLACES[id]!.position),
  scale: (id: string) => SCALES[id]!,
  curve: () => CURVE,
  isCurve: () => false,
  mirrored: (place: Place) => place,
} as unknown as PlaceFinder

type Loose = Record<string, unknown> & { type: Constraint['type'] }
const toleranceOf = (...constraints: Loose[]) => {
  const records = constraints.map((one) => ({ authority: 'WHO', role: 'define', ...one }) as Constraint)
  const { method, radius } = locationTolerance(finder, 'X1', records, above(0.02), RULES)
  return { method, mm: radius * 1000 }
}
const OFFSET = { type: 'offset', from: 'low', direction: 'superior', scale: 'scalp_sagittal' } as const

describe('the tolerance of a location', () => {
  it('is 3 mm at a landmark, also on the midline, which is known better', () => {
    expect(toleranceOf({ type: 'midline' }, { type: 'at', landmark: 'low' })).toEqual({
      method: 'landmark',
      mm: 3,
    })
  })

  it('is 4 mm where levels and lines cross', () => {
    expect(toleranceOf({ type: 'on', structure: 'curve' }, { type: 'sameLevel', as: 'low' })).toEqual({
      method: 'level',
      mm: 4,
    })
  })

  it('is a quarter of a cun of the offset’s own scale, and the coarsest of several', () => {
    expect(toleranceOf({ ...OFFSET, cun: 1 }).mm).toBeCloseTo(7.5)
    expect(toleranceOf({ ...OFFSET, cun: 1, scale: 'forehead_vertical' }).mm).toBeCloseTo(5)
    const both = toleranceOf(
      { type: 'verticalLine', through: 'low', plane: 'sagittal' },
      { ...OFFSET, cun: 1 },
    )
    expect(both.method).toBe('offset')
    expect(both.mm).toBeCloseTo(7.5)
  })

  it('is as large as the number where a number only translates "just above"', () => {
    expect(toleranceOf({ ...OFFSET, cun: 0.1, estimated: true }).mm).toBeCloseTo(7.5)
    expect(toleranceOf({ ...OFFSET, cun: 0.5, estimated: true }).mm).toBeCloseTo(15)
    const share = toleranceOf({ type: 'between', a: 'low', b: 'high', fraction: 0.2, estimated: true })
    expect(share.mm).toBeCloseTo(10, 1)
    expect(toleranceOf({ type: 'between', a: 'low', b: 'high' }).mm).toBeCloseTo(3)
  })

  it('is the stated range before all else, to its further end', () => {
    const wide = { ...OFFSET, cun: 0.7, rangeCun: [0.5, 1] }
    expect(toleranceOf(wide, { type: 'at', landmark: 'low' }).mm).toBeCloseTo(9)
    const narrow = { ...OFFSET, cun: 0.75, rangeCun: [0.7, 0.8] }
    expect(toleranceOf(narrow, { type: 'sameLevel', as: 'low' }).mm).toBeCloseTo(1.5)
  })

  it('is 6 % of a curve between its ends, 8 % of a stretch that is halved, a quarter cun on a shared-out one', () => {
    const share = { numerator: 1, denominator: 3, fraction: 1 / 3 }
    const curve = toleranceOf({ type: 'curveFraction', curve: 'curve', from: 'low', to: 'high', ...share })
    expect(curve.method).toBe('curve')
    expect(curve.mm).toBeCloseTo(3, 1)
    const middle = toleranceOf({ type: 'midpoint', a: 'low', b: 'high', metric: 'surface' })
    expect(middle.mm).toBeCloseTo(4, 1)
    expect(toleranceOf({ type: 'segmentFraction', from: 'low', to: 'high', ...share }).mm).toBeCloseTo(5)
  })

  it('is read from what defines the place only, and refused where nothing does', () => {
    const check = { ...OFFSET, cun: 1, role: 'check' }
    expect(toleranceOf({ type: 'at', landmark: 'low' }, check)).toEqual({ method: 'landmark', mm: 3 })
    expect(() => toleranceOf(check)).toThrow(/X1.*nothing defines/)
  })
})

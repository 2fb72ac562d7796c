import { beforeAll, describe, expect, it } from 'vitest'
import { recordedSteps, instanceOnSide } from '../../src/atlas/recipe-steps'
import type { Point } from '../../src/atlas/point'
import { FaceSolver } from '../../src/geometry/face-solver'
import { MM } from '../../src/geometry/frame'
import { headSkin, solverFace } from '../../src/geometry/head-skin'
import { anchorFromBaked } from '../../src/geometry/landmarks'
import type { Skin } from '../../src/geometry/surface'
import { tapeLineAnchors, tapeOf, type TapeLine } from '../../src/geometry/tape'
import { vectorDistance } from '../../src/geometry/vector'
import { BESIDE_MM } from '../../src/ui/messages/en-tape'
import { readPlacementInputs, type PlacementInputs } from './inputs'

let inputs: PlacementInputs
let faces: { id: string; skin: Skin; solver: FaceSolver; points: Point[] }[]

beforeAll(async () => {
  inputs = await readPlacementInputs('whole')
  const { head, anchors } = inputs
  const points = inputs.points.filter(({ onOuterSkin }) => onOuterSkin)
  // The mean face and two corners that differ in everything.
  faces = [null, head.corners[0]!, head.corners.at(-1)!].map((corner) => {
    const skin = headSkin(head)
    const face = solverFace(head, skin, corner ? { modes: corner.modes } : undefined)
    return { id: corner?.id ?? 'mean', skin, solver: new FaceSolver(face, anchors, inputs.points), points }
  })
})

/** Length of the drawn samples, read from their anchors, millimetres. */
function drawnMm(skin: Skin, line: TapeLine): number {
  const positions = tapeLineAnchors(line).map((anchor) => skin.place(anchorFromBaked(anchor)).position)
  return positions.reduce(
    (sum, position, i) => (i === 0 ? 0 : sum + vectorDistance(position, positions[i - 1]!) * MM),
    0,
  )
}

describe('the tape of a point', () => {
  it('draws rulers as long as the record says in cun of their scale, on three faces and both sides', () => {
    let rulers = 0
    for (const { id, skin, solver, points } of faces) {
      for (const point of points) {
        for (const side of ['left', 'right'] as const) {
          for (const step of tapeOf(solver, point, side).steps) {
            const constraint = point.location.constraints[step.index]!
            if (constraint.type !== 'offset' && constraint.type !== 'lateralOfMidline') continue
            const amount =
              constraint.type === 'offset' ? (constraint.cun ?? constraint.fingerbreadths) : constraint.cun
            const what = `${id}: ${point.code} ${side} ${constraint.type}`
            expect(step.measure!.amount, what).toBe(amount)
            expect(step.measure!.mmPerUnit / MM, what).toBe(solver.scale(constraint.scale, 'test'))
            const [ruler, ...more] = step.lines.filter(({ kind }) => kind === 'ruler')
            expect(more, what).toEqual([])
            if (!ruler) {
              // At the root of the neck the distance is straight: ST12.
              expect(
                step.lines.map(({ kind }) => kind),
                what,
              ).toEqual(['level'])
              continue
            }
            rulers += 1
            expect(Math.abs(drawnMm(skin, ruler) / step.measure!.mmPerUnit - amount!), what).toBeLessThan(
              0.02,
            )
            expect(ruler.mm, what).toBeCloseTo(drawnMm(skin, ruler), 3)
          }
        }
      }
    }
    expect(rulers).toBeGreaterThan(3 * 2 * 40)
  })

  it('divides ways where the record says, on three faces', () => {
    let ways = 0
    for (const { id, skin, solver, points } of faces) {
      for (const point of points) {
        for (const step of tapeOf(solver, point, 'left').steps) {
          const way = step.lines.find(({ kind }) => kind === 'way')
          if (!way) continue
          ways += 1
          const constraint = point.location.constraints[step.index]!
          const stated =
            'numerator' in constraint
              ? constraint.numerator / constraint.denominator
              : constraint.type === 'between'
                ? (constraint.fraction ?? 0.5)
                : 0.5
          expect(step.share, `${id}: ${point.code}`).toBe(stated)
          const end = skin.place(anchorFromBaked(step.end!)).position
          expect(shareAt(skin, way, end), `${id}: ${point.code}`).toBeCloseTo(stated, 2)
        }
      }
    }
    expect(ways).toBeGreaterThan(3 * 12)
  })

  it('ends where the point is, bit for bit, whether or not the steps are taken down', () => {
    for (const { solver, points } of faces) {
      for (const point of points) {
        const instance = instanceOnSide(point, 'left')
        const own = point.location.constraints.filter(
          ({ instances }) => !instance || !instances || instances.includes(instance.id),
        )
        const bare = solver.solve(point.code, own)
        const { place } = tapeOf(solver, point, 'left')
        expect(place, point.code).toEqual([bare.triangle, bare.weights[0], bare.weights[1]])
      }
    }
  })

  it('takes down the very steps that the page reads from the record, each with its names', () => {
    const { solver, points } = faces[0]!
    for (const point of points) {
      for (const side of ['left', 'right'] as const) {
        const { steps } = tapeOf(solver, point, side)
        const expected = recordedSteps(point, instanceOnSide(point, side)).map(({ index }) => index)
        expect(
          steps.map(({ index }) => index),
          point.code,
        ).toEqual(expected)
        expect(steps.length, point.code).toBeGreaterThan(0)
        for (const step of steps) {
          const { type } = point.location.constraints[step.index]!
          if (type === 'relative') expect(step.lines[0]!.mm, point.code).toBeCloseTo(BESIDE_MM, 3)
          if (!['midline', 'lateralOfMidline', 'relative'].includes(type))
            expect(step.names.length, `${point.code} ${type}`).toBeGreaterThan(0)
          if (type !== 'at') expect(step.lines.length, `${point.code} ${type}`).toBeGreaterThan(0)
        }
      }
    }
  })

  it('is the mirror image on the right', () => {
    const { skin, solver, points } = faces[1]!
    for (const point of points.filter(({ laterality }) => laterality === 'bilateral')) {
      const [left, right] = (['left', 'right'] as const).map((side) => tapeOf(solver, point, side))
      left!.steps.forEach((step, i) => {
        step.lines.forEach((line, k) => {
          const twin = tapeLineAnchors(right!.steps[i]!.lines[k]!)
          tapeLineAnchors(line).forEach((anchor, n) => {
            const [x, y, z] = skin.place(anchorFromBaked(anchor)).position
            const other = skin.place(anchorFromBaked(twin[n]!)).position
            expect(vectorDistance([-x, y, z], other) * MM, point.code).toBeLessThan(0.1)
          })
        })
      })
    }
  })
})

/** At what share of a line's length a position lies nearest to it. */
function shareAt(skin: Skin, line: TapeLine, end: readonly [number, number, number]): number {
  const positions = tapeLineAnchors(line).map((anchor) => skin.place(anchorFromBaked(anchor)).position)
  let walked = 0
  let best = { gap: Infinity, at: 0 }
  for (let i = 1; i < positions.length; i += 1) {
    const [a, b] = [positions[i - 1]!, positions[i]!]
    const step = vectorDistance(a, b)
    for (let part = 0; part <= 50; part += 1) {
      const t = part / 50
      const here = [0, 1, 2].map((axis) => a[axis]! + (b[axis]! - a[axis]!) * t) as [number, number, number]
      const gap = vectorDistance(here, end)
      if (gap < best.gap) best = { gap, at: walked + step * t }
    }
    walked += step
  }
  return best.at / walked
}

import { beforeAll, describe, expect, it } from 'vitest'
import { MM, positionDistanceMm } from '../../src/geometry/frame'
import { faceOf } from '../../src/geometry/head-blend'
import { headSkin, solverFace } from '../../src/geometry/head-skin'
import { crossCheck } from '../../src/geometry/measure/cross-checks'
import { faceReading } from '../../src/geometry/measure/face-reading'
import { mirrorErrorMm, solvePlaces } from '../../src/geometry/solve-places'
import { evenly } from './face-set'
import { readPlacementInputs, type PlacementInputs } from './inputs'
import { readYard } from './report'

/** How many random faces the tests judge; a thousand by `npm run placement:report -- --faces 1000`. */
const FACES = 50
const SEED = 31_415_926

let inputs: PlacementInputs

beforeAll(async () => {
  inputs = await readPlacementInputs('whole')
})

describe('random faces and expressions', () => {
  it('keeps every marker on the skin, finite, mirrored and in the published order', () => {
    const { head } = inputs
    const skin = headSkin(head)
    const { start, count } = head.groups.skin
    const triangles = head.triangles.subarray(start * 3, (start + count) * 3)
    const random = evenly(SEED)
    const next = (): number => random.next().value
    const { crossPointChecks, testTolerances } = readYard()
    const orders = crossPointChecks.filter(({ kind }) => kind === 'order')
    expect(orders.length).toBeGreaterThan(10)
    for (let face = 0; face < FACES; face += 1) {
      const ancestry = { asian: next(), caucasian: next(), african: next() }
      const modes = faceOf(head.corners, { sex: next(), age: next(), ancestry })
      const expressions = Object.fromEntries(
        head.expressionIds.filter(() => next() < 0.3).map((id) => [id, next()]),
      )
      const solved = solvePlaces(solverFace(head, skin, { modes }), inputs.anchors, inputs.points)
      expect(solved.problems.map(({ message }) => message)).toEqual([])
      const reading = faceReading(
        solved.solver,
        solved.markers,
        { positions: skin.positions, triangles },
        'left',
      )
      for (const check of orders) {
        expect(crossCheck(reading, check, testTolerances)).toMatchObject({ id: check.id, pass: true })
      }
      // The same flesh, with an expression on it.
      skin.moveTo(head.positionsOfFace({ modes, expressions }))
      const markers = solved.markers.map((marker) => ({ ...marker, place: skin.place(marker.place) }))
      expect(markers).toHaveLength(171)
      for (const { id, side, place } of markers) {
        expect(place.position.every(Number.isFinite), id).toBe(true)
        expect(positionDistanceMm(place.position, skin.nearest(place.position).position), id).toBeLessThan(
          0.5,
        )
        if (side === 'midline') expect(Math.abs(place.position[0]) * MM, id).toBeLessThan(0.05)
      }
      expect(mirrorErrorMm(markers)).toBeLessThan(0.1)
    }
  })
})

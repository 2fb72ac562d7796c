import { beforeAll, describe, expect, it } from 'vitest'
import { bakedAnchor } from '../../src/geometry/bake'
import { headSkin, solverFace } from '../../src/geometry/head-skin'
import { measurableFace, measureFace } from '../../src/geometry/measure/measure-face'
import type { PlacementService } from '../../src/geometry/placement-questions'
import { createPlacementService } from '../../src/geometry/placement-service'
import { solvePaths } from '../../src/geometry/solve-paths'
import { solvePlaces } from '../../src/geometry/solve-places'
import { tapeOf } from '../../src/geometry/tape'
import { walkableSkin } from '../../src/geometry/walkable'
import { bakeReference } from './bake'
import { readPlacementInputs, type PlacementInputs } from './inputs'

let inputs: PlacementInputs
let service: PlacementService
let corners: { id: string; modes: Float32Array }[]

beforeAll(async () => {
  inputs = await readPlacementInputs('whole')
  service = createPlacementService(inputs)
  corners = ['asian-female-young', 'caucasian-male-old', 'african-male-young'].map((id) =>
    inputs.head.corners.find((corner) => corner.id === id)!,
  )
})

describe('the placement service', () => {
  it('gives the baked file on the reference face, list by list', () => {
    const face = { modes: new Float32Array(inputs.head.modeCount) }
    const baked = bakeReference(inputs)
    const { problems, ...places } = service.places(face)
    expect(problems).toEqual([])
    expect(places).toEqual({
      markers: baked.markers,
      alternatives: baked.alternatives,
      landmarks: baked.landmarks,
    })
    expect(service.paths(face).paths).toEqual(baked.paths)
  })

  it('gives the tape of a point on a face, on either side, and none of a place inside the mouth', () => {
    for (const { modes } of corners) {
      const skin = headSkin(inputs.head)
      const { solver } = solvePlaces(solverFace(inputs.head, skin, { modes }), inputs.anchors, inputs.points)
      const point = inputs.points.find(({ code }) => code === 'BL5')!
      for (const side of ['left', 'right'] as const) {
        const { tape, problems } = service.tape({ modes, code: 'BL5', side })
        expect(problems).toEqual([])
        expect(structuredClone(tape)).toEqual(tapeOf(solver, point, side))
      }
    }
    expect(service.tape({ modes: corners[0]!.modes, code: 'GV28', side: null }).tape).toBeNull()
    expect(service.tape({ modes: corners[0]!.modes, code: 'nowhere', side: null }).tape).toBeNull()
  })

  it('gives what the solver gives on three corners, whatever face came before', () => {
    for (const { modes } of corners) {
      const skin = headSkin(inputs.head)
      const solved = solvePlaces(solverFace(inputs.head, skin, { modes }), inputs.anchors, inputs.points)
      const { markers, alternatives, problems } = service.places({ modes })
      expect(problems).toEqual([])
      expect(markers).toEqual(
        solved.markers.map(({ code, id, side, place }) => ({ code, id, side, anchor: bakedAnchor(place) })),
      )
      expect(alternatives.map(({ anchor }) => anchor)).toEqual(
        solved.alternatives.map(({ place }) => bakedAnchor(place)),
      )
    }
    const { modes } = corners[1]!
    const skin = headSkin(inputs.head)
    const { solver } = solvePlaces(solverFace(inputs.head, skin, { modes }), inputs.anchors, inputs.points)
    const walkable = walkableSkin(inputs)
    walkable.moveTo(skin.positions)
    // Asked without the places first, and after another face.
    const { paths, problems } = service.paths({ modes })
    expect(problems).toEqual([])
    expect(paths.map(({ anchors }) => anchors)).toEqual(
      solvePaths(solver, walkable, inputs.meridians).paths.map(({ line }) =>
        line.places.flatMap((place) => bakedAnchor(place)),
      ),
    )
  })

  it('measures the checks of a point on a corner as the report does, whatever was asked before', () => {
    const { id, modes } = corners[1]!
    const { head, points, anchors, tolerances } = inputs
    const { start, count } = head.groups.skin
    const triangles = head.triangles.subarray(start * 3, (start + count) * 3)
    const skin = headSkin(head)
    const solved = solvePlaces(solverFace(head, skin, { modes }), anchors, points)
    const face = measurableFace(solved, { positions: skin.positions.slice(), triangles })
    const report = measureFace(face, points, tolerances).filter(({ role }) => role === 'check')
    expect(report.length).toBeGreaterThan(300)
    service.checks({ modes: corners[2]!.modes, code: 'LI20' })
    for (const { code } of points) {
      const { checks, problems } = service.checks({ modes, code })
      expect(problems).toEqual([])
      expect(structuredClone(checks), `${code} on ${id}`).toEqual(
        report.filter(({ point }) => point === code),
      )
    }
    const ofReference = service.checks({ modes: new Float32Array(head.modeCount), code: 'ST4' }).checks
    expect(ofReference.map(({ errorMm }) => errorMm)).not.toEqual(
      report.filter(({ point }) => point === 'ST4').map(({ errorMm }) => errorMm),
    )
    expect(service.checks({ modes, code: 'nowhere' })).toEqual({ checks: [], problems: [] })
  })

  it('names a point that cannot be placed in a plain record and places the others', () => {
    const broken = inputs.points.map((point) =>
      point.code === 'LI20'
        ? {
            ...point,
            location: { ...point.location, constraints: [] },
          }
        : point,
    )
    const without = createPlacementService({ ...inputs, points: broken })
    const { modes } = corners[0]!
    const { markers, problems } = without.places({ modes })
    const problem = problems.find(({ subject }) => subject === 'LI20')!
    expect(Object.keys(problem)).toEqual(['subject', 'constraint', 'reason'])
    expect(structuredClone(problems)).toEqual(problems)
    expect(markers.some(({ code }) => code === 'LI20')).toBe(false)
    expect(markers.some(({ code }) => code === 'GV26')).toBe(true)
    expect(without.paths({ modes }).problems.length).toBeGreaterThan(0)
    const { checks, problems: unplaced } = without.checks({ modes, code: 'LI20' })
    expect(checks).toEqual([])
    expect(unplaced).toEqual([problem])
    expect(without.checks({ modes, code: 'GV26' }).problems).toEqual([])
  })

  it('refuses weights that are no numbers, by name, and keeps what it knows of the face before', () => {
    const { modes } = corners[0]!
    const before = service.places({ modes })
    for (const [at, wrong] of [
      [0, Number.NaN],
      [3, Infinity],
      [10, -Infinity],
    ] as const) {
      const broken = modes.slice()
      broken[at] = wrong
      for (const ask of [
        () => service.places({ modes: broken }),
        () => service.paths({ modes: broken }),
        () => service.tape({ modes: broken, code: 'ST4', side: 'left' }),
        () => service.checks({ modes: broken, code: 'ST4' }),
      ])
        expect(ask).toThrow(new RangeError(`Weight ${at} of the face is ${wrong}: give finite mode weights.`))
    }
    expect(service.places({ modes })).toEqual(before)
  })

  it('can answer after a face that did not fit', () => {
    expect(() => service.places({ modes: new Float32Array(2) })).toThrow(RangeError)
    expect(service.places(corners[0]!).markers.length).toBeGreaterThan(100)
  })
})

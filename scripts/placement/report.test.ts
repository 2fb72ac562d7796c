import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import type { MeasuredConstraint } from '../../src/atlas/measured-check'
import { createPlacementService } from '../../src/geometry/placement-service'
import { CHECKS_FILE, checksText } from './checks-file'
import { PAGE_BLENDS } from './face-set'
import { readPlacementInputs, type PlacementInputs } from './inputs'
import { isFirmCheck, placementReport, type PlacementReport } from './report'
import { REPORT_PAGE, reportPage } from './report-page'

/** Every face is judged once: about half a second each on a busy machine. */
const LONG = 300_000

let inputs: PlacementInputs
let report: PlacementReport

beforeAll(async () => {
  inputs = await readPlacementInputs('whole')
  report = placementReport(inputs, PAGE_BLENDS)
}, LONG)

describe('the placement report', () => {
  it(
    'is what docs/placement.md and the checks that ship say',
    async () => {
      expect((await reportPage(report, inputs)) === readFileSync(REPORT_PAGE, 'utf8')).toBe(true)
      expect(checksText(report, inputs) === readFileSync(CHECKS_FILE, 'utf8')).toBe(true)
    },
    LONG,
  )

  it('places and measures every statement on every resting face, both sides', () => {
    const resting = report.faces.filter(({ kind }) => kind !== 'expression')
    expect(resting).toHaveLength(13 + PAGE_BLENDS)
    expect(report.faces.filter(({ kind }) => kind === 'expression')).toHaveLength(8)
    const statements = resting[0]!.constraints.length
    expect(statements).toBeGreaterThan(700)
    for (const { id, constraints, problems } of resting) {
      expect(problems, id).toEqual([])
      expect(constraints, id).toHaveLength(statements)
      expect(
        constraints.filter(({ errorMm }) => !Number.isFinite(errorMm)),
        id,
      ).toEqual([])
    }
  })

  it('holds the bars of mirror, skin and of the corners, and the orders on every face', () => {
    const { mirrorMm, offSkinMm, checks } = report.summary
    expect(mirrorMm).toBeLessThanOrEqual(0.1)
    expect(offSkinMm).toBeLessThanOrEqual(0.5)
    expect(checks.worstFace.passed / checks.worstFace.total).toBeGreaterThanOrEqual(0.9)
    const orders = report.crossChecks.filter(({ detail, pass }) => !pass && detail.includes(' is not '))
    expect(orders).toEqual([])
  })

  it('gives a reason for every firm check that misses on the mean face or a corner', () => {
    const unexplained = report.faces
      .filter(({ kind }) => kind === 'mean' || kind === 'corner')
      .flatMap(({ id, constraints }) =>
        constraints
          .filter((check) => isFirmCheck(check) && !check.pass && !check.reason)
          .map(({ marker, constraint }) => `${id}: ${marker} ${constraint}`),
      )
    expect(unexplained).toEqual([])
  })

  it('measures left and right apart and finds them equal to a tenth of a millimetre', () => {
    const mean = report.faces[0]!.constraints
    const rights = mean.filter(({ side }) => side === 'right')
    expect(rights.length).toBeGreaterThan(300)
    for (const right of rights) {
      const left = mean.find(
        ({ marker, side, index }) => side === 'left' && marker === right.marker && index === right.index,
      )
      if (left)
        expect(Math.abs(left.errorMm - right.errorMm), `${right.marker} ${right.constraint}`).toBeLessThan(
          0.1,
        )
    }
  })

  it('says of a corner what the page is told of that face', () => {
    const { id, modes } = inputs.head.corners.find((corner) => corner.id === 'african-male-old')!
    const { constraints } = report.faces.find((face) => face.id === id)!
    const service = createPlacementService(inputs)
    const told = inputs.points.flatMap(({ code }) => service.checks({ modes, code }).checks)
    const reported = constraints.filter(({ role }) => role === 'check')
    expect(told.map(nameOf)).toEqual(reported.map(nameOf))
    expect(told.map(({ pass }) => pass)).toEqual(reported.map(({ pass }) => pass))
    // The report's skin has been on other faces before: the last digit of a position may differ.
    const apart = told.map(({ errorMm }, i) => Math.abs(errorMm - reported[i]!.errorMm))
    expect(Math.max(...apart)).toBeLessThan(1e-9)
  })
})

const nameOf = ({ marker, side, index, constraint, tolerance, reason }: MeasuredConstraint) =>
  [marker, side, index, constraint, tolerance, reason].join(' ')

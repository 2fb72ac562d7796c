import { beforeAll, describe, expect, it } from 'vitest'
import { buildAtlas } from '../../src/atlas/build-atlas'
import { readDataFolder } from '../../src/atlas/data-folder'
import { FaceSolver } from '../../src/geometry/face-solver'
import { headSkin, solverFace } from '../../src/geometry/head-skin'
import { MM } from '../../src/geometry/frame'
import { computeNormals } from '../../src/geometry/normals'
import { tapeOf, type Tape } from '../../src/geometry/tape'
import { tapeDots } from '../../src/scene/tape-dots'
import {
  buildTapeField,
  MOST_TAPE_STEPS,
  moveTapeField,
  TAPE_LIFT,
  TAPE_LOOK,
} from '../../src/scene/tape-field'
import { tapeFacts } from '../../src/scene/tape-facts'
import { tapeFrame } from '../../src/scene/tape-frame'
import { tapeLabels } from '../../src/scene/tape-labels'
import { foundSteps } from '../../src/ui/card/found-steps'
import { readPlacementInputs, type PlacementInputs } from './inputs'

let inputs: PlacementInputs
let positions: Float32Array
let normals: Float32Array
let tapes: Tape[]
const atlas = buildAtlas(readDataFolder())

beforeAll(async () => {
  inputs = await readPlacementInputs('whole')
  const { head, anchors, points } = inputs
  const { modes } = head.corners[3]!
  const solver = new FaceSolver(solverFace(head, headSkin(head), { modes }), anchors, points)
  tapes = points.filter(({ onOuterSkin }) => onOuterSkin).map((point) => tapeOf(solver, point, 'left'))
  positions = head.positionsOfFace({ modes })
  normals = new Float32Array(positions.length)
  computeNormals(positions, head.triangles, normals)
})

function drawn(tape: Tape) {
  const field = buildTapeField(tape, inputs.head.triangles)
  const dots = tapeDots(tape, inputs.head.triangles)
  moveTapeField(field, positions, normals)
  dots.move(positions, normals)
  return { field, dots }
}
const tapeCalled = (code: string) => tapes.find((tape) => tape.code === code)!

describe('the drawn tape', () => {
  it('lies a hair over the skin with as many millimetres as were measured, for every point', () => {
    for (const tape of tapes) {
      expect(tape.steps.length).toBeLessThanOrEqual(MOST_TAPE_STEPS)
      const { field } = drawn(tape)
      for (let sample = 0; sample < field.anchors.count; sample += 1) {
        if (field.after[sample] !== sample) continue
        const [along, whole] = [field.way[sample * 8]!, field.way[sample * 8 + 1]!]
        expect(along, tape.code).toBeCloseTo(whole, 3)
      }
      for (const value of field.here) expect(Number.isFinite(value)).toBe(true)
      expect(TAPE_LIFT * MM).toBeLessThan(1)
    }
  })

  it('has a tick at every half cun of its scale, and at the parts of a divided way', () => {
    const { field } = drawn(tapeCalled('GV20'))
    const ruler = field.look.findIndex(
      (_, i) => i % 4 === 3 && field.look[i - 2] === TAPE_LOOK.ruler && field.look[i]! > 0,
    )
    const whole = field.way[Math.floor(ruler / 4) * 4 + 1]!
    expect(whole / field.look[ruler]!).toBeCloseTo(10, 3)
    const { field: curve } = drawn(tapeCalled('TE19'))
    expect(curve.way[1]! / curve.look[3]!).toBeCloseTo(6, 3)
  })

  it('says in the sentence what the ruler on the skin measures, for every point', () => {
    for (const tape of tapes) {
      const point = atlas.point(tape.code)!
      const sentences = foundSteps(atlas, point, 'left', tapeFacts(tape))
      tape.steps.forEach((step, i) => {
        const ruler = step.lines.find(({ kind }) => kind === 'ruler')
        if (!ruler) return
        const said = /([\d.,]+)\s(?:cun)\b.*?([\d.,]+)\smm/.exec(sentences[i]!)
        const saidMm = /([\d.,]+)\smm/.exec(sentences[i]!)![1]
        expect(Math.abs(Number(saidMm) - ruler.mm), tape.code).toBeLessThanOrEqual(0.0501)
        if (said)
          expect(Math.abs(Number(said[1]) - ruler.mm / step.measure!.mmPerUnit), tape.code).toBeLessThan(0.02)
        else expect(sentences[i], tape.code).toContain('fingerbreadth')
      })
    }
  })

  it('names landmarks as their step begins and a number when its ruler is unrolled', () => {
    const tape = tapeCalled('GB14')
    const { field, dots } = drawn(tape)
    const texts = (progress: number, isNarrow = false) =>
      tapeLabels(atlas, tape, field, dots, progress, isNarrow).labels.map(({ text }) => text)
    expect(texts(0)).toEqual([])
    expect(texts(0.1)).toEqual(['Pupil'])
    expect(texts(1.5)).toEqual(['Upper edge of the eyebrow above the pupil', 'Pupil'])
    expect(texts(2)).toEqual(['1 cun', 'Upper edge of the eyebrow above the pupil', 'Pupil'])
    expect(texts(2, true)).not.toContain('Pupil')
    const [atEnd, inTheMiddle] = [2, 3].map(
      (progress) => tapeLabels(atlas, tape, field, dots, progress, false).labels[0]!.position[1],
    )
    expect(inTheMiddle!).toBeLessThan(atEnd!)
    expect(tapeLabels(atlas, tape, field, dots, 0, false).keepClear).toEqual([])
    expect(tapeLabels(atlas, tape, field, dots, 2, false).keepClear!.length).toBeGreaterThan(4)
  })

  it('is framed with all its landmarks, no nearer than a face can be read', () => {
    for (const tape of tapes) {
      const { dots } = drawn(tape)
      if (dots.dots.length === 0) continue
      const frame = tapeFrame(dots.positions, dots.normals)
      expect(frame.height, tape.code).toBeGreaterThanOrEqual(0.16)
      expect(frame.height, tape.code).toBeLessThan(0.42)
    }
  })
})

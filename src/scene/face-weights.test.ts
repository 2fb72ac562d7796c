import { describe, expect, it } from 'vitest'
import { REFERENCE_FACE } from '../state/face'
import { faceWeights } from './face-weights'

const SHAPES = ['asian', 'caucasian', 'african']
/** Twelve corners whose one mode says who they are: shape 100s, sex 10s, age units. */
const corners = SHAPES.flatMap((shape, s) =>
  ['female', 'male'].flatMap((sex, x) =>
    ['young', 'old'].map((age, a) => ({
      id: `${shape}-${sex}-${age}`,
      modes: Float32Array.of(s * 100 + x * 10 + a),
    })),
  ),
)
const head = { corners, modeCount: 1, expressionIds: ['smile'] }

describe('faceWeights', () => {
  it('blends sex, age and the shares of the shapes', () => {
    expect(faceWeights(REFERENCE_FACE, head).modes[0]).toBeCloseTo(105.5, 4)
    const one = { 'east-asian': 0, european: 0.5, african: 0 }
    expect(faceWeights({ ...REFERENCE_FACE, sex: 1, age: 0, shapes: one }, head).modes[0]).toBeCloseTo(110, 4)
    const two = { 'east-asian': 0.5, european: 0, african: 0.5 }
    expect(faceWeights({ ...REFERENCE_FACE, sex: 0, age: 1, shapes: two }, head).modes[0]).toBeCloseTo(101, 4)
  })

  it('wears the reference face and no expression before the files are there', () => {
    const bare = { corners: [], modeCount: 0, expressionIds: [] }
    const weights = faceWeights({ ...REFERENCE_FACE, sex: 1, expressions: { smile: 1 } }, bare)
    expect(weights.modes).toHaveLength(0)
    expect(weights.expressions).toEqual({})
  })

  it('passes on the expressions that the head has', () => {
    const face = { ...REFERENCE_FACE, expressions: { smile: 0.4, frown: 1 } }
    expect(faceWeights(face, head).expressions).toEqual({ smile: 0.4 })
  })
})

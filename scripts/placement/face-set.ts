import type { FaceWeights, Head } from '../../src/geometry/head'
import { faceOf } from '../../src/geometry/head-blend'

/** One face that placement is judged on. */
export interface JudgedFace {
  readonly id: string
  readonly kind: 'mean' | 'corner' | 'blend' | 'expression'
  readonly weights: FaceWeights
}

/** How many seeded blends the report judges unless told otherwise. */
export const BLENDS = 100
/** The page and its test judge the first this many of them: a minute's work less in every test run. */
export const PAGE_BLENDS = 10
/** The seed of the blends: the same faces in every run. */
const SEED = 20_261_123

/**
 * The mean face, the twelve corners, seeded blends of them, and every expression on the mean face.
 * @param blends how many blends; each draws sex, age and three shares evenly
 */
export function faceSet(head: Head, blends: number = BLENDS): JudgedFace[] {
  const rest = new Float32Array(head.modeCount)
  const random = evenly(SEED)
  return [
    { id: 'mean', kind: 'mean', weights: { modes: rest } },
    ...head.corners.map(({ id, modes }): JudgedFace => ({ id, kind: 'corner', weights: { modes } })),
    ...Array.from({ length: blends }, (_, i): JudgedFace => {
      const [sex, age, asian, caucasian, african] = Array.from({ length: 5 }, () => random.next().value)
      const ancestry = { asian: asian!, caucasian: caucasian!, african: african! }
      const modes = faceOf(head.corners, { sex: sex!, age: age!, ancestry })
      return { id: `blend-${String(i + 1).padStart(3, '0')}`, kind: 'blend', weights: { modes } }
    }),
    ...head.expressionIds.map((id): JudgedFace => ({
      id: `mean+${id}`,
      kind: 'expression',
      weights: { modes: rest, expressions: { [id]: 1 } },
    })),
  ]
}

/** A repeatable even spread of numbers from 0 to 1 (Lehmer's generator). */
export function* evenly(seed: number): Generator<number, never> {
  const MODULUS = 2_147_483_647
  let state = seed
  for (;;) {
    state = (state * 48_271) % MODULUS
    yield state / MODULUS
  }
}

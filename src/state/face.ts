/** The expressions that the head can take. Weights run from 0 (at rest) to 1 (full). */
export const EXPRESSION_IDS = [
  'brows-up',
  'frown',
  'squint',
  'smile',
  'pucker',
  'mouth-open',
  'platysma',
  'clench',
] as const

/** One expression of the face. */
export type ExpressionId = (typeof EXPRESSION_IDS)[number]

/** The three face shapes of the modelling project, a sculptor's averages and no measure of peoples. */
export const SHAPE_IDS = ['east-asian', 'european', 'african'] as const

/** One face shape. */
export type ShapeId = (typeof SHAPE_IDS)[number]

/** Skin tones run from 1 (light) to this number (deep). */
export const TONE_COUNT = 6

/**
 * The face on the stage, as numbers that fit in a link. `sex` 0 female … 1 male, `age` 0 young … 1 old, `shapes` are weights that
 * are shared out to a sum of 1 when used, `tone` is a whole number from 1 to {@link TONE_COUNT}, apart from the shapes.
 */
export type FaceParameters = {
  readonly sex: number
  readonly age: number
  readonly shapes: Readonly<Record<ShapeId, number>>
  readonly expressions: Readonly<Partial<Record<ExpressionId, number>>>
  readonly tone: number
}

/** The reference face: the mean of all corners, at rest, on which places are baked. Its tone is a middle one; no pairing is implied. */
export const REFERENCE_FACE: FaceParameters = {
  sex: 0.5,
  age: 0.5,
  shapes: { 'east-asian': 1, european: 1, african: 1 },
  expressions: {},
  tone: 3,
}

/** Are two faces the same at rest? Expressions and tone do not count, of the shapes only their proportion. */
export function isSameResting(a: FaceParameters, b: FaceParameters): boolean {
  const sum = ({ shapes }: FaceParameters) => SHAPE_IDS.reduce((total, id) => total + shapes[id], 0)
  const shareGap = (id: ShapeId) => Math.abs(a.shapes[id] / sum(a) - b.shapes[id] / sum(b))
  return a.sex === b.sex && a.age === b.age && SHAPE_IDS.every((id) => shareGap(id) < 1e-6)
}

/** Does a face need more than the reference face: another face at rest, or an expression? Tone does not count. */
export function needsOtherFaces(face: FaceParameters): boolean {
  return !isSameResting(face, REFERENCE_FACE) || Object.values(face.expressions).some((weight) => weight > 0)
}

/** Two decimals are finer than an eye can tell on the head and keep links short. */
const LINK_STEP = 100

function unit(value: number): number {
  return Math.round(Math.min(1, Math.max(0, value)) * LINK_STEP) / LINK_STEP
}

/**
 * The face with every number brought into its range and onto the step that links can carry (0.01). Not-a-number falls back to the
 * reference face; three zero shapes fall back to equal shares.
 */
export function faceWithin(face: FaceParameters): FaceParameters {
  const orElse = (value: number, fallback: number) => (Number.isFinite(value) ? unit(value) : fallback)
  const shapes = {
    'east-asian': orElse(face.shapes['east-asian'], 1),
    european: orElse(face.shapes.european, 1),
    african: orElse(face.shapes.african, 1),
  }
  const expressions: Partial<Record<ExpressionId, number>> = {}
  for (const id of EXPRESSION_IDS) {
    const weight = orElse(face.expressions[id] ?? 0, 0)
    if (weight > 0) expressions[id] = weight
  }
  const tone = Number.isFinite(face.tone) ? Math.round(face.tone) : REFERENCE_FACE.tone
  return {
    sex: orElse(face.sex, REFERENCE_FACE.sex),
    age: orElse(face.age, REFERENCE_FACE.age),
    shapes: SHAPE_IDS.some((id) => shapes[id] > 0) ? shapes : REFERENCE_FACE.shapes,
    expressions,
    tone: Math.min(TONE_COUNT, Math.max(1, tone)),
  }
}

/**
 * The face as readable text for a link: `sex:0.2,smile:0.5`. Only what differs from the reference face is written, so that the
 * reference face is the empty text.
 */
export function faceToText(face: FaceParameters): string {
  const within = faceWithin(face)
  const parts: string[] = []
  const add = (name: string, value: number, usual: number) => {
    if (value !== usual) parts.push(`${name}:${value}`)
  }
  add('sex', within.sex, REFERENCE_FACE.sex)
  add('age', within.age, REFERENCE_FACE.age)
  for (const id of SHAPE_IDS) add(id, within.shapes[id], REFERENCE_FACE.shapes[id])
  add('tone', within.tone, REFERENCE_FACE.tone)
  for (const id of EXPRESSION_IDS) add(id, within.expressions[id] ?? 0, 0)
  return parts.join(',')
}

/** Reads what {@link faceToText} writes. Total: parts that are not understood are returned by themselves and change nothing. */
export function faceFromText(text: string): { face: FaceParameters; notUnderstood: string[] } {
  const notUnderstood: string[] = []
  let { sex, age, tone } = REFERENCE_FACE
  const shapes = { ...REFERENCE_FACE.shapes }
  const expressions: Partial<Record<ExpressionId, number>> = {}
  for (const part of text.split(',')) {
    if (part === '') continue
    const [, name = '', number] = /^([^:]*):(\d+(?:\.\d+)?)$/.exec(part) ?? []
    const value = Number(number)
    const shape = SHAPE_IDS.find((id) => id === name)
    const expression = EXPRESSION_IDS.find((id) => id === name)
    const highest = name === 'tone' ? TONE_COUNT : 1
    const isTaken = name !== 'tone' || (Number.isInteger(value) && value >= 1)
    if (!isTaken || !(value <= highest)) notUnderstood.push(part)
    else if (name === 'sex') sex = value
    else if (name === 'age') age = value
    else if (name === 'tone') tone = value
    else if (shape) shapes[shape] = value
    else if (expression) expressions[expression] = value
    else notUnderstood.push(part)
  }
  return { face: faceWithin({ sex, age, shapes, expressions, tone }), notUnderstood }
}

import { SHAPE_IDS, EXPRESSION_IDS, type ExpressionId, type FaceParameters } from '../state/face'
import type { AtlasStore } from '../state/store'
import type { HeadModel } from './head-model'

/** From one face to another that was chosen by a press, milliseconds. */
const MORPH_MS = 360
/** A change no larger than this is a slider under way and is followed at once. */
const SMALL = 0.15

/**
 * Brings the head from its `first` face to that of the store and keeps it there: follows a slider at once, goes over to a face that was chosen by a press, and jumps where
 * motion is reduced. Ends with `signal`.
 */
export function followFaces(
  first: FaceParameters,
  model: Pick<HeadModel, 'wear'>,
  store: AtlasStore,
  invalidate: () => void,
  signal: AbortSignal,
): void {
  let worn = first
  let frame = 0
  const wear = (face: FaceParameters) => {
    worn = face
    model.wear(face)
    invalidate()
  }
  const follow = (face: FaceParameters) => {
    cancelAnimationFrame(frame)
    if (farthest(worn, face) <= SMALL || window.matchMedia('(prefers-reduced-motion: reduce)').matches) {
      wear(face)
      return
    }
    const from = worn
    const started = performance.now()
    const step = (now: number) => {
      const time = Math.min(1, Math.max(0, (now - started) / MORPH_MS))
      wear(time < 1 ? mixedFace(from, face, time * time * (3 - 2 * time)) : face)
      if (time < 1) frame = requestAnimationFrame(step)
    }
    frame = requestAnimationFrame(step)
  }
  follow(store.getState().face)
  const stop = store.subscribe(({ face }, before) => {
    if (face !== before.face) follow(face)
  })
  signal.addEventListener('abort', () => {
    stop()
    cancelAnimationFrame(frame)
  })
}

/** The face at a share of the way from one to another; the tone is the other's. */
export function mixedFace(a: FaceParameters, b: FaceParameters, share: number): FaceParameters {
  const mix = (from = 0, to = 0) => from + (to - from) * share
  const shapes = { ...b.shapes }
  const [sharesA, sharesB] = [shapeSum(a), shapeSum(b)]
  for (const id of SHAPE_IDS) shapes[id] = mix(a.shapes[id] / sharesA, b.shapes[id] / sharesB)
  const expressions: Partial<Record<ExpressionId, number>> = {}
  for (const id of EXPRESSION_IDS) {
    const weight = mix(a.expressions[id], b.expressions[id])
    if (weight > 0) expressions[id] = weight
  }
  return { sex: mix(a.sex, b.sex), age: mix(a.age, b.age), shapes, expressions, tone: b.tone }
}

function shapeSum({ shapes }: FaceParameters): number {
  return SHAPE_IDS.reduce((sum, id) => sum + shapes[id], 0)
}

/** The largest difference in one parameter; tone does not count. */
function farthest(a: FaceParameters, b: FaceParameters): number {
  const gaps = [a.sex - b.sex, a.age - b.age]
  for (const id of SHAPE_IDS) gaps.push(a.shapes[id] / shapeSum(a) - b.shapes[id] / shapeSum(b))
  for (const id of EXPRESSION_IDS) gaps.push((a.expressions[id] ?? 0) - (b.expressions[id] ?? 0))
  return Math.max(...gaps.map(Math.abs))
}

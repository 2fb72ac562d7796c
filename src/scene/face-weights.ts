import type { FaceWeights, Head } from '../geometry/head'
import { faceOf } from '../geometry/head-blend'
import type { FaceParameters } from '../state/face'

/**
 * Turns the person's choices into weights of the head. Before the corners are loaded every face is the reference face; expressions
 * that this head lacks are left out.
 */
export function faceWeights(
  face: FaceParameters,
  head: Pick<Head, 'corners' | 'modeCount' | 'expressionIds'>,
): FaceWeights {
  const { sex, age, shapes } = face
  const ancestry = {
    asian: shapes['east-asian'],
    caucasian: shapes.european,
    african: shapes.african,
  }
  const expressions: Record<string, number> = {}
  for (const [id, strength] of Object.entries(face.expressions)) {
    if (head.expressionIds.includes(id)) expressions[id] = strength
  }
  return {
    modes: head.modeCount === 0 ? new Float32Array(0) : faceOf(head.corners, { sex, age, ancestry }),
    expressions,
  }
}

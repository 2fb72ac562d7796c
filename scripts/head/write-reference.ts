import { createHash } from 'node:crypto'
import { FACE_GROUPS } from '../../src/geometry/head-file'
import { FRAME_VERTICES, HEAD_LENGTH } from './corners'
import { packHeadContainer } from './container'
import type { HalfCage } from './cage'
import type { Ball } from './openness'

/** Stored steps per metre: 0.01 mm. */
export const STEPS_PER_METRE = 1e5

/** Metres as whole stored steps. */
export function toSteps(metres: ArrayLike<number>): Int32Array {
  return Int32Array.from(metres, (value) => Math.round(value * STEPS_PER_METRE))
}

/** Short hash of what anchors depend on: faces, their groups and which vertices lie on the midline. */
export function topologyHash(cage: HalfCage): string {
  const faces = FACE_GROUPS.map((group) => cage.faces[group])
  return createHash('sha256')
    .update(JSON.stringify([faces, cage.midline]))
    .digest('hex')
    .slice(0, 12)
}

/** The bytes of `head-reference.bin`. `occlusion` may be empty while it is being baked from these very bytes. */
export function packReference(
  cage: HalfCage,
  positions: Float64Array,
  eye: Ball,
  occlusion: Uint8Array,
): Buffer {
  const steps = toSteps(positions)
  cage.midline.forEach((onMidline, vertex) => {
    if ((steps[vertex * 3] === 0) !== onMidline)
      throw new Error(`Cage vertex ${vertex} is on the wrong side of the midline.`)
  })
  const faces = FACE_GROUPS.flatMap((group) => cage.faces[group])
  const cageVertexOf = (base: number): number => {
    const found = cage.vertices.findIndex((vertex) => 'a' in vertex && vertex.a === base && vertex.t === 0)
    if (found < 0) throw new Error(`Base vertex ${base} is not part of the cage.`)
    return found
  }
  return packHeadContainer(
    'head-reference.bin',
    topologyHash(cage),
    {
      faceCounts: FACE_GROUPS.map((group) => cage.faces[group].length),
      leftEye: { center: eye.center.map(toMicrometres), radius: toMicrometres(eye.radius) },
      headLength: HEAD_LENGTH,
      frame: {
        tragion: cageVertexOf(FRAME_VERTICES.tragion),
        orbitale: cageVertexOf(FRAME_VERTICES.orbitale),
        glabella: cageVertexOf(FRAME_VERTICES.glabella),
      },
    },
    [
      { name: 'positions', components: 3, bytes: 2, values: steps },
      { name: 'face-sizes', components: 1, bytes: 1, values: faces.map((face) => face.length) },
      { name: 'face-corners', components: 1, bytes: 2, values: faces.flat() },
      { name: 'occlusion', components: 1, bytes: 2, values: occlusion },
    ],
  )
}

/** Metres rounded to a millionth, so that the header stays short. */
export function toMicrometres(metres: number): number {
  return Math.round(metres * 1e6) / 1e6
}

import { leftEye } from './eye'
import { CORNERS, FRAME_VERTICES } from './corners'
import type { BaseMesh } from './source'

/** Base vertices for measuring only: the root of the nose and the lowest point of the chin, both on the midline. */
const SELLION = 132
const MENTON = 747

/** What is measured on each face, millimetres. */
interface Measures {
  /** Widest part of the skull above the ears. */
  readonly breadth: number
  readonly tragions: number
  /** Root of the nose to the chin. */
  readonly face: number
  readonly pupils: number
  readonly eyeball: number
  readonly pupilAboveFrankfurt: number
}

/**
 * Distance between the pupils of an average adult, millimetres: the figure that data/structures.json scales its drawing aids by. The
 * other measures have no sourced figure for people here, so they are printed without one.
 */
const PUPILS_OF_PEOPLE = 62

function measure(mesh: BaseMesh, shape: Float64Array): Measures {
  const at = (vertex: number): Float64Array => shape.subarray(vertex * 3, vertex * 3 + 3)
  const eye = leftEye(mesh, shape)
  let breadth = 0
  for (let i = 0; i < shape.length; i += 3) {
    // Above the ears, on the head.
    if (shape[i + 1]! > 0.045 && shape[i + 1]! < 0.2) breadth = Math.max(breadth, 2 * shape[i]!)
  }
  const [sellion, menton] = [at(SELLION), at(MENTON)]
  return {
    breadth: breadth * 1000,
    tragions: at(FRAME_VERTICES.tragion)[0]! * 2000,
    face: Math.hypot(sellion[1]! - menton[1]!, sellion[2]! - menton[2]!) * 1000,
    pupils: eye.center[0] * 2000,
    eyeball: eye.radius * 2000,
    pupilAboveFrankfurt: eye.center[1] * 1000,
  }
}

/** A table of the reference and the corners, and what is known to differ from people. */
export function yardsticks(
  mesh: BaseMesh,
  reference: Float64Array,
  corners: readonly Float64Array[],
): string[] {
  const mean = measure(mesh, reference)
  const names = Object.keys(mean) as (keyof Measures)[]
  const line = (title: string, measures: Measures): string =>
    title.padEnd(24) + names.map((name) => measures[name].toFixed(0).padStart(name.length + 2)).join('')
  return [
    ''.padEnd(24) + names.map((name) => `  ${name}`).join(''),
    line('reference', mean),
    ...corners.map((shape, index) => line(CORNERS[index]!.id, measure(mesh, shape))),
    `Pupils ${mean.pupils.toFixed(0)} mm apart; people about ${PUPILS_OF_PEOPLE}.`,
  ]
}

import { leftEye } from './eye'
import { CORNERS, FRAME_VERTICES } from './corners'
import type { BaseMesh } from './source'

/** Base vertices for measuring only: the root of the nose and the lowest point of the chin, both on the midline. */
const SELLION = 132
const MENTON = 747

/** Rounded means of adults of both sexes, millimetres, to judge the head by. They steer nothing. */
const PEOPLE = { breadth: 148, tragions: 140, face: 118, pupils: 63, eyeball: 24, pupilAboveFrankfurt: 17 }

type Measures = Record<keyof typeof PEOPLE, number>

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

/** A table of the reference and the corners against people, and a sentence on what differs by more than a tenth. */
export function yardsticks(
  mesh: BaseMesh,
  reference: Float64Array,
  corners: readonly Float64Array[],
): string[] {
  const names = Object.keys(PEOPLE) as (keyof Measures)[]
  const line = (title: string, measures: Measures): string =>
    title.padEnd(24) + names.map((name) => measures[name].toFixed(0).padStart(name.length + 2)).join('')
  const mean = measure(mesh, reference)
  const off = names.filter((name) => Math.abs(mean[name] / PEOPLE[name] - 1) > 0.1)
  return [
    ''.padEnd(24) + names.map((name) => `  ${name}`).join(''),
    line('people, about', PEOPLE),
    line('reference', mean),
    ...corners.map((shape, index) => line(CORNERS[index]!.id, measure(mesh, shape))),
    off.length === 0
      ? 'The reference lies within a tenth of people in every measure.'
      : `More than a tenth from people: ${off.map((name) => `${name} ${mean[name].toFixed(0)} for ${PEOPLE[name]}`).join(', ')} mm.`,
  ]
}

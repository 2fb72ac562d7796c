import { BufferAttribute, BufferGeometry, DynamicDrawUsage, Sphere, Vector3 } from 'three'
import type { HeadModel } from './head-model'
import { moveTapeField, type TapeField } from './tape-field'

/** The lines of a field as something to draw; laid on a face by {@link layTapeLines}. */
export function tapeGeometry(field: TapeField): BufferGeometry {
  const moving = (array: Float32Array, size: number) =>
    new BufferAttribute(array, size).setUsage(DynamicDrawUsage)
  const lines = new BufferGeometry()
  lines.setAttribute('position', moving(field.here, 3))
  lines.setAttribute('previous', moving(field.previous, 3))
  lines.setAttribute('next', moving(field.next, 3))
  lines.setAttribute('skinNormal', moving(field.skinNormals, 3))
  lines.setAttribute('way', moving(field.way, 4))
  lines.setAttribute('look', new BufferAttribute(field.look, 4))
  lines.setIndex(new BufferAttribute(field.index, 1))
  lines.boundingSphere = new Sphere(new Vector3(), 1)
  return lines
}

/** Lays the lines on the face on stage. */
export function layTapeLines(
  field: TapeField,
  lines: BufferGeometry,
  model: Pick<HeadModel, 'skin' | 'positions'>,
): void {
  moveTapeField(field, model.positions, model.skin.getAttribute('normal').array as Float32Array)
  for (const name of ['position', 'previous', 'next', 'skinNormal', 'way'])
    lines.getAttribute(name).needsUpdate = true
}

import type { HeadSource } from './source'
import { symmetrise } from './symmetry'
import { turnIntoFrame, type FramePlacement } from './corners'

/** A target of the source by the end of its path, and how much of it is taken. */
export type Unit = readonly [name: string, share: number]

/**
 * Sum of units, symmetrised, turned and scaled into the head frame by `placement`, the reference face's own: displacements per base
 * vertex, metres.
 */
export function unitShape(
  source: HeadSource,
  mirror: Int32Array,
  placement: FramePlacement,
  units: readonly Unit[],
): Float64Array {
  const shape = new Float64Array(source.mesh.positions.length)
  for (const [unit, share] of units) {
    const offsets = source.target(unit)
    for (let i = 0; i < shape.length; i += 1) shape[i]! += offsets[i]! * share
  }
  symmetrise(shape, mirror)
  turnIntoFrame(shape, placement)
  return shape
}

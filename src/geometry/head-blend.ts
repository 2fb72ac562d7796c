import type { HeadCorner } from './head-file'

/** Where a face lies between the twelve corners. */
export interface FaceBlend {
  /** 0 female to 1 male. */
  readonly sex: number
  /** 0 young to 1 old. */
  readonly age: number
  /** Shares of the three face shapes; only their proportion counts. All zero means equal shares. */
  readonly ancestry: { readonly asian: number; readonly caucasian: number; readonly african: number }
}

/**
 * Mode weights of a blended face: the corners' own weights, mixed linearly over sex, age and ancestry. A blend of equal parts is
 * the reference face. Throws a RangeError on a share outside 0 to 1 or a corner that is missing.
 */
export function faceOf(corners: readonly HeadCorner[], blend: FaceBlend): Float32Array {
  const { sex, age, ancestry } = blend
  for (const [name, share] of Object.entries({ sex, age, ...ancestry })) {
    if (!(share >= 0 && share <= 1))
      throw new RangeError(`The face's "${name}" is ${share}; it must lie between 0 and 1.`)
  }
  const total = ancestry.asian + ancestry.caucasian + ancestry.african
  const out = new Float32Array(corners[0]?.modes.length ?? 0)
  for (const name of ['asian', 'caucasian', 'african'] as const) {
    const ofAncestry = total > 0 ? ancestry[name] / total : 1 / 3
    for (const [sexName, ofSex] of [['female', 1 - sex] as const, ['male', sex] as const]) {
      for (const [ageName, ofAge] of [['young', 1 - age] as const, ['old', age] as const]) {
        const id = `${name}-${sexName}-${ageName}`
        const corner = corners.find((candidate) => candidate.id === id)
        if (!corner) throw new RangeError(`This head has no corner "${id}": load its modes first.`)
        const weight = ofAncestry * ofSex * ofAge
        corner.modes.forEach((mode, i) => (out[i]! += weight * mode))
      }
    }
  }
  return out
}

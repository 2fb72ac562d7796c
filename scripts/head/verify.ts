import { createHead } from '../../src/geometry/head'
import {
  decodeHeadExpressions,
  decodeHeadModes,
  decodeHeadReference,
  decodeHeadWords,
} from '../../src/geometry/head-file'
import { CORNERS } from './corners'
import { cagePositions, type HalfCage } from './cage'

/** A corner rebuilt from the files may miss its source by this much, metres. */
const TOLERANCE = 5e-5

/** The files as they will be shipped. */
export interface HeadFiles {
  readonly reference: Buffer
  readonly modes: Buffer
  readonly expressions: Buffer
  readonly words: Buffer
}

/**
 * Decodes the finished files and rebuilds every corner from them. Returns the worst distance between a rebuilt and a source
 * coordinate, metres; throws when it is above 0.05 mm or when the files do not fit together.
 */
export async function verifyCorners(
  files: HeadFiles,
  cage: HalfCage,
  corners: readonly Float64Array[],
): Promise<number> {
  const reference = await decodeHeadReference(files.reference)
  const modes = await decodeHeadModes(files.modes)
  createHead(reference, modes, await decodeHeadExpressions(files.expressions))
  createHead(reference, undefined, await decodeHeadWords(files.words))
  let worst = 0
  corners.forEach((shape, index) => {
    const weights = modes.corners[index]!.modes
    cagePositions(cage, shape).forEach((wanted, i) => {
      let value = reference.leftPositions[i]!
      weights.forEach((weight, mode) => (value += weight * modes.left[mode]![i]!))
      worst = Math.max(worst, Math.abs(value - wanted))
    })
    if (worst > TOLERANCE) {
      throw new Error(
        `${CORNERS[index]!.id} comes back ${(worst * 1000).toFixed(3)} mm off: more than 0.05 mm.`,
      )
    }
  })
  return worst
}

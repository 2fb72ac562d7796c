import { positionMirror } from '../frame'
import { resampled } from '../geodesic'
import { vectorDistance, vectorDot, vectorMix, vectorSubtract, vectorUnit, type Vector } from '../vector'

/** Distance between the samples of an outline, metres. */
export const OUTLINE_SPACING = 0.0015
/** Rounds of smoothing, one for so many samples, within a limit. In each a sample goes half way to the middle of its neighbours. */
const SAMPLES_FOR_ROUND = 7
const MOST_ROUNDS = 8
/**
 * What turns by more than this from sample to sample is blunted, radians; a small outline turns as a whole, so it may turn so many times as
 * sharply as a circle would. Blunted once for so many samples, within a limit: the tip of a slender muscle stays a tip.
 */
const SHARPEST = Math.PI / 9
const SHARPEST_OF_SMALL = 3.2
const SAMPLES_FOR_BLUNTING = 25
const MOST_BLUNTINGS = 6
const BLUNTING_ROUNDS = 5

/** A position of a line, metres, and whether it stays through the smoothing. */
export interface Sample {
  readonly position: Vector
  readonly isFixed: boolean
}

/** How the ends of a line go on: into its first sample, beyond the midline into its mirror image, or not at all. */
export type LineEnds = 'closed' | 'mirrored' | 'open'

/** On the midline but for rounding. */
export function isMidline([x]: Vector): boolean {
  return Math.abs(x) < 1e-7
}

/** Smooths a line and blunts what still turns too sharply. Evenly sampled; closed, the last sample lies one step before the first. */
export function smoothedLine(samples: readonly Sample[], ends: LineEnds): Vector[] {
  const { length } = samples
  const most = Math.cos(Math.max(SHARPEST, (SHARPEST_OF_SMALL * 2 * Math.PI) / length))
  const isSharp: IsMoved = (sample, before, after) =>
    vectorDot(vectorUnit(vectorSubtract(sample, before)), vectorUnit(vectorSubtract(after, sample))) < most
  let line = smoothed(
    samples,
    Math.min(MOST_ROUNDS, Math.round(length / SAMPLES_FOR_ROUND)),
    ends,
    () => true,
  )
  for (let time = Math.min(MOST_BLUNTINGS, Math.round(length / SAMPLES_FOR_BLUNTING)); time > 0; time -= 1)
    line = smoothed(evenly(line, ends), BLUNTING_ROUNDS, ends, isSharp)
  return evenly(line, ends).map(({ position }) => position)
}

type IsMoved = (sample: Vector, before: Vector, after: Vector) => boolean

function smoothed(
  samples: readonly Sample[],
  rounds: number,
  ends: LineEnds,
  isMoved: IsMoved,
): readonly Sample[] {
  let line = samples
  for (let round = 0; round < rounds; round += 1) {
    const now = line
    const beside = (index: number, step: 1 | -1): Vector | undefined => {
      const next = now[index + step]
      if (next) return next.position
      if (ends === 'closed') return now.at(step === 1 ? 0 : -1)!.position
      const isEnd = ends === 'mirrored' && isMidline(now[index]!.position)
      return isEnd ? positionMirror(now[index - step]!.position) : undefined
    }
    line = now.map((sample, i) => {
      const [before, after] = [beside(i, -1), beside(i, 1)]
      if (sample.isFixed || !before || !after || !isMoved(sample.position, before, after)) return sample
      return { ...sample, position: vectorMix(sample.position, vectorMix(before, after, 0.5), 0.5) }
    })
  }
  return line
}

/** The same line evenly sampled; a new sample is fixed where both that it lies between were. */
function evenly(samples: readonly Sample[], ends: LineEnds): Sample[] {
  const around = ends === 'closed' ? [...samples, samples[0]!] : samples
  const positions = around.map(({ position }) => position)
  const lengths = positions.map(() => 0)
  for (let i = 1; i < lengths.length; i += 1)
    lengths[i] = lengths[i - 1]! + vectorDistance(positions[i - 1]!, positions[i]!)
  const even = resampled(positions, OUTLINE_SPACING)
  let piece = 0
  const line = even.map((position, i): Sample => {
    const length = (lengths.at(-1)! * i) / (even.length - 1)
    while (piece + 2 < lengths.length && lengths[piece + 1]! < length) piece += 1
    return { position, isFixed: around[piece]!.isFixed && around[piece + 1]!.isFixed }
  })
  return ends === 'closed' ? line.slice(0, -1) : line
}

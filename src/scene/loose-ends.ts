/** One path on the resting face. */
export interface PlacedPath {
  /** Index of its meridian: only paths of the same one go on from each other. */
  readonly meridian: number
  /** xyz per sample, metres, head frame. */
  readonly positions: Float32Array
}

/** Ends nearer than this belong together, metres. */
const JOINED = 0.002
/** Says "no loose end" in the lengths, millimetres: longer than any path. */
const NO_END_MM = 1e4

/**
 * For each sample of each path the length along it to the nearer loose end, millimetres, written twice (once per edge of the ribbon). Lines
 * fade out towards loose ends; where another path of the same meridian goes on, the end is not loose.
 */
export function lengthsToLooseEnds(paths: readonly PlacedPath[]): Float32Array {
  const lengths: number[] = []
  for (const path of paths) {
    const count = path.positions.length / 3
    const isLoose = (sample: number) =>
      !paths.some(
        (other) =>
          other !== path &&
          other.meridian === path.meridian &&
          [0, other.positions.length / 3 - 1].some((end) => distance(path, sample, other, end) < JOINED),
      )
    const isStartLoose = isLoose(0)
    const isEndLoose = isLoose(count - 1)
    const along = [0]
    for (let i = 1; i < count; i += 1) along.push(along[i - 1]! + 1000 * distance(path, i - 1, path, i))
    const whole = along[count - 1]!
    for (const length of along) {
      const fromStart = isStartLoose ? length : NO_END_MM
      const fromEnd = isEndLoose ? whole - length : NO_END_MM
      const nearer = Math.min(fromStart, fromEnd)
      lengths.push(nearer, nearer)
    }
  }
  return Float32Array.from(lengths)
}

function distance(a: PlacedPath, sampleA: number, b: PlacedPath, sampleB: number): number {
  return Math.hypot(
    a.positions[sampleA * 3]! - b.positions[sampleB * 3]!,
    a.positions[sampleA * 3 + 1]! - b.positions[sampleB * 3 + 1]!,
    a.positions[sampleA * 3 + 2]! - b.positions[sampleB * 3 + 2]!,
  )
}

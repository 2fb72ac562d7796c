/**
 * Which samples of a path are needed to draw it: ends, and as few between as keep every dropped one within `tolerance` of the line that is
 * drawn and no gap longer than `longest`. `positions` is xyz per sample; all lengths in its unit. Returns sample numbers, ascending.
 */
export function thinPath(positions: ArrayLike<number>, tolerance: number, longest: number): number[] {
  const count = positions.length / 3
  const kept = [0]
  let start = 0
  while (start < count - 1) {
    let end = start + 1
    while (end + 1 < count && isStraight(positions, start, end + 1, tolerance, longest)) end += 1
    kept.push(end)
    start = end
  }
  return kept
}

function isStraight(
  positions: ArrayLike<number>,
  start: number,
  end: number,
  tolerance: number,
  longest: number,
): boolean {
  const at = (sample: number, axis: number) => positions[sample * 3 + axis]!
  const along = [0, 1, 2].map((axis) => at(end, axis) - at(start, axis))
  const length = Math.hypot(...along)
  if (length > longest) return false
  for (let sample = start + 1; sample < end; sample += 1) {
    const from = [0, 1, 2].map((axis) => at(sample, axis) - at(start, axis))
    const dot = from.reduce((sum, value, axis) => sum + value * along[axis]!, 0)
    const share = length > 0 ? Math.min(1, Math.max(0, dot / (length * length))) : 0
    const miss = Math.hypot(...from.map((value, axis) => value - share * along[axis]!))
    if (miss > tolerance) return false
  }
  return true
}

/** One path of the merged mesh of ribbons, as far as its order in drawing goes. */
export interface OrderedStretch {
  /** Its samples, from `first` on; two vertices each. */
  readonly first: number
  readonly count: number
  /** Index of its meridian. */
  readonly meridian: number
  /** How it is broken, a number of `RIBBON_BREAKS`. */
  readonly broken: number
  readonly side: 'left' | 'right' | 'midline'
}

/**
 * Triangles of all stretches, three vertex indices each, from the uppermost line to the lowest: what is drawn first keeps a gap free around
 * itself, in which later ones end. Lines drawn throughout run above broken ones and those of the midline above the others, so that the same line is on
 * top at every crossing. `foremost` is the meridian that runs above all; null for none.
 */
export function ribbonOrder(stretches: readonly OrderedStretch[], foremost: number | null): Uint32Array {
  const rank = ({ meridian, broken, side }: OrderedStretch) =>
    (meridian === foremost ? -100 : 0) + broken * 2 + (side === 'midline' ? 0 : 1)
  const corners: number[] = []
  for (const { first, count } of [...stretches].sort((a, b) => rank(a) - rank(b))) {
    for (let sample = first + 1; sample < first + count; sample += 1) {
      const corner = sample * 2
      corners.push(corner - 2, corner - 1, corner, corner, corner - 1, corner + 1)
    }
  }
  return Uint32Array.from(corners)
}

/** A path of the merged mesh as far as stepping aside goes. */
export interface LaneStretch {
  readonly first: number
  readonly count: number
  readonly meridian: number
  /** 0 where it is drawn throughout. */
  readonly broken: number
  readonly side: string
}

/** The markers: where they are, xyz each as the samples, and the meridian of each. */
export interface LanePoints {
  readonly positions: Float32Array
  readonly markers: readonly { readonly palette: number }[]
}

/** A line is at a point from here on, metres. */
const AT_POINT = 0.003
/**
 * What share of the room each makes: all of it a broken line beside one that is drawn throughout, and a line that passes by beside one that has
 * points there; otherwise half.
 */
export function sharesOf(
  one: LaneStretch,
  other: LaneStretch,
  points: readonly number[],
): { readonly one: number; readonly other: number } {
  const pointsOf = ({ meridian }: LaneStretch) => points.filter((palette) => palette === meridian).length
  const lead =
    one.broken === other.broken ? pointsOf(one) - pointsOf(other) : Math.sign(other.broken - one.broken) * 2
  if (Math.abs(lead) < 2) return { one: 0.5, other: 0.5 }
  return lead > 0 ? { one: 0, other: 1 } : { one: 1, other: 0 }
}

/** The meridians of the points on a line from one sample to another. */
export function pointsOn(from: number, to: number, positions: Float32Array, points: LanePoints): number[] {
  return points.markers.flatMap(({ palette }, i) => {
    for (let sample = from; sample <= to; sample += 1) {
      if (isNear(sample, positions, points, i)) return [palette]
    }
    return []
  })
}

/** Does a sample lie at a point? */
export function isAtPoint(sample: number, positions: Float32Array, points: LanePoints): boolean {
  return points.markers.some((_, i) => isNear(sample, positions, points, i))
}

function isNear(sample: number, positions: Float32Array, points: LanePoints, i: number): boolean {
  let square = 0
  for (let axis = 0; axis < 3; axis += 1) {
    square += (positions[sample * 3 + axis]! - points.positions[i * 3 + axis]!) ** 2
  }
  return square < AT_POINT * AT_POINT
}

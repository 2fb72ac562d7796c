/** An ellipsoid that the camera keeps out of, metres, head frame. */
interface Ellipsoid {
  readonly centre: readonly [number, number, number]
  readonly radii: readonly [number, number, number]
}

/**
 * Head, and neck with shoulders, each inside its ellipsoid on every face the head can take, with about 9 cm of air: nearer than
 * that a screen shows a patch of skin and no place.
 */
const KEEP_OUT: readonly Ellipsoid[] = [
  { centre: [0, 0.005, 0.008], radii: [0.178, 0.235, 0.212] },
  { centre: [0, -0.19, -0.02], radii: [0.24, 0.17, 0.18] },
]

/**
 * The least distance from `target` at which a camera in `direction` (unit vector) is outside head and shoulders, metres. 0 where
 * that direction meets neither.
 */
export function clearDistance(
  target: readonly [number, number, number],
  direction: readonly [number, number, number],
): number {
  let least = 0
  for (const { centre, radii } of KEEP_OUT) {
    // The ray in the space where the ellipsoid is the unit ball; its far crossing is where the camera comes out.
    let dd = 0
    let od = 0
    let oo = 0
    for (let axis = 0; axis < 3; axis += 1) {
      const origin = (target[axis]! - centre[axis]!) / radii[axis]!
      const along = direction[axis]! / radii[axis]!
      dd += along * along
      od += origin * along
      oo += origin * origin
    }
    const discriminant = od * od - dd * (oo - 1)
    if (discriminant > 0) least = Math.max(least, (-od + Math.sqrt(discriminant)) / dd)
  }
  return least
}

/** From in front the camera may go this far below the chin, radians from straight above; from the side and from behind only to the other. */
const LOWEST_IN_FRONT = (128 * Math.PI) / 180
const LOWEST_BESIDE = (96 * Math.PI) / 180

/**
 * How low the camera may stand at an azimuth (radians from the front), radians from straight above: from below and behind one would look into
 * the open end of the bust.
 */
export function lowestPolar(azimuth: number): number {
  const ahead = Math.max(0, Math.cos(azimuth))
  return LOWEST_BESIDE + (LOWEST_IN_FRONT - LOWEST_BESIDE) * ahead * ahead
}

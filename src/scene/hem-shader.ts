/** Heights on the middle of the resting face, metres, where the bust is gone and where it is solid, and how they rise with the square of the way to the side, per metre. */
const GONE = -0.206
const SOLID = -0.146
const RISE = 0.8

/** Is the bust see-through at a place of the resting face (metres), or nearly so? */
export function isNearHem(x: number, y: number): boolean {
  const MARGIN = 0.004
  return y - RISE * x * x < SOLID + MARGIN
}

/**
 * Is the bust wholly gone at a place of the resting face (metres), and so little from being so that no triangle between such places shows? Nothing needs
 * to be drawn there.
 */
export function isBeyondHem(x: number, y: number): boolean {
  const MARGIN = 0.003
  return y - RISE * x * x < GONE + MARGIN
}

/**
 * Shader text: how solid the bust is at a place of the resting face (metres). It ends in the backdrop with a soft, level edge that rises
 * towards the shoulders; marks end with it, so that none hangs in the air.
 */
export const HEM_SHADER = /* glsl */ `
float hemAt(vec3 place) { return smoothstep(${GONE.toFixed(3)}, ${SOLID.toFixed(3)}, place.y - ${RISE.toFixed(3)} * place.x * place.x); }

/** The same as the camera sees it ('toCamera' is a unit vector of the head frame): in profile the far shoulder would stand past the near one as a half-faded second outline. */
float solidAt(vec3 place, vec3 toCamera) {
  float far = smoothstep(0.6, 0.9, abs(toCamera.x)) * smoothstep(0.012, 0.035, -sign(toCamera.x) * place.x) * (1.0 - smoothstep(-0.105, -0.08, place.y));
  return hemAt(place) * (1.0 - far);
}
`

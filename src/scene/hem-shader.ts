/**
 * Shader text: how solid the bust is at a place of the resting face (metres). It ends in the backdrop with a soft, level edge that rises
 * towards the shoulders; marks end with it, so that none hangs in the air.
 */
export const HEM_SHADER = /* glsl */ `
float hemAt(vec3 place) { return smoothstep(-0.206, -0.146, place.y - 0.8 * place.x * place.x); }
`

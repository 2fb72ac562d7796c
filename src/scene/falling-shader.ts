/** Shader text: 1 below `low`, 0 above `high`. A smoothstep with its edges the wrong way round is undefined by the specification. */
export const FALLING_SHADER = /* glsl */ `
float falling(float low, float high, float x) { return 1.0 - smoothstep(low, high, x); }
`

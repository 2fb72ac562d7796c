import { FALLING_SHADER } from './falling-shader'

/**
 * Light of the stage as shader text, shared by skin, eyes and lashes. All of it is in view space: the lamps stand still beside the camera,
 * as if the sculpture were turned in the hand, so that no view is in the dark. Nothing is downloaded and nothing casts a map.
 */
export const LIGHT_SHADER = /* glsl */ `
${FALLING_SHADER}
const vec3 KEY_DIRECTION = vec3(-0.5579, 0.5679, 0.6051);
const vec3 RIM_DIRECTION = vec3(0.7448, 0.3129, -0.5894);
const vec3 FILL_DIRECTION = vec3(0.7001, -0.0800, 0.7096);
const vec3 KEY_COLOUR = vec3(1.0, 0.955, 0.90) * 2.55;
const vec3 RIM_COLOUR = vec3(0.90, 0.94, 1.0) * 0.8;
const vec3 FILL_COLOUR = vec3(1.0, 0.94, 0.90) * 0.36;
const vec3 SKY_COLOUR = vec3(0.90, 0.945, 1.0) * 0.56;
const vec3 GROUND_COLOUR = vec3(0.62, 0.51, 0.45) * 0.38;

/** Light that comes from everywhere: brighter from above. */
vec3 surroundings(vec3 direction) {
  return mix(GROUND_COLOUR, SKY_COLOUR, smoothstep(-0.9, 0.9, direction.y));
}

/** What a smooth surface mirrors: a dim room with one soft window above the camera. */
vec3 mirroredRoom(vec3 direction, float roughness) {
  float window = smoothstep(0.75 - roughness, 0.95, dot(direction, KEY_DIRECTION));
  return surroundings(direction) * 0.55 + window * (1.0 - roughness) * 0.5;
}

/** Height of the specular lobe (GGX with the visibility of a rough surface), without Fresnel. */
float specularLobe(float cosHalf, float cosLight, float cosView, float roughness) {
  float a = roughness * roughness;
  float a2 = a * a;
  float d = cosHalf * cosHalf * (a2 - 1.0) + 1.0;
  float visibility = 0.5 / (mix(2.0 * cosLight * cosView, cosLight + cosView, a) + 1e-3);
  return a2 / (3.14159 * d * d) * visibility * cosLight;
}

float fresnel(float cosine, float straight) {
  float x = 1.0 - clamp(cosine, 0.0, 1.0);
  float x2 = x * x;
  return straight + (1.0 - straight) * x2 * x2 * x;
}

/** Fresnel of what mirrors a whole room: a rough surface seen along itself does not turn into a mirror. */
float roughFresnel(float cosine, float straight, float roughness) {
  float x = 1.0 - clamp(cosine, 0.0, 1.0);
  float x2 = x * x;
  return straight + max(0.0, 0.6 * (1.0 - roughness) - straight) * x2 * x2 * x;
}

/** How much of a lamp gets into a place that is open by 'open' (0 to 1): narrow places see only what stands over them. */
float lampReach(float cosLight, float open) {
  return smoothstep(0.08, 0.92, open + 0.22 * cosLight);
}
`

/** The creases that the skin can show, in the order of the shader's `lines`. */
export const CREASE_IDS = [
  'forehead',
  'glabella',
  'crow-feet',
  'under-eye',
  'nasolabial',
  'mouth-corner',
  'around-lips',
  'neck-bands',
  'neck-rings',
] as const

/** One kind of crease. */
export type CreaseId = (typeof CREASE_IDS)[number]

/**
 * Shader text: how deep the skin is folded at a place, and how its depth changes from there. The lines lie on the resting reference face in
 * millimetres (`p`, the right half mirrored onto the left) and ride with the skin; `lines` says how strongly each kind shows, 0 to 1. Depth is
 * about 1 in the bottom of a full fold, negative on rolls and cords. The slope is worked out with it, per millimetre: taken from neighbouring pixels
 * it would show as a weave. Masks and noise change so slowly that their part in it is left out. `pixel` is the size of a pixel on the skin,
 * millimetres. The course of the nasolabial fold is the authored landmark's, as a cubic that stays within 0.5 mm of it.
 */
export const CREASE_SHADER = /* glsl */ `
uniform float lines[${CREASE_IDS.length}];

/**
 * Depth (x) and slope (yzw) of a fold 'd' millimetres away, 'width' wide, with a little roll on both sides; 'way' is the slope of d. No narrower
 * than pixels can show it, and fainter for that.
 */
vec4 fold(float d, vec3 way, float width, float pixel) {
  float square = width * width + 0.5 * pixel * pixel;
  float x = d * d / square;
  return exp(-x) * width * inversesqrt(square) * vec4(1.0 - 0.5 * x, way * (d / square * (x - 3.0)));
}
float within(float low, float high, float soft, float x) {
  return smoothstep(low - soft, low + soft, x) * falling(high - soft, high + soft, x);
}
/** Which of equally spaced lines is the nearest; line 0 runs through zero. */
float nearest(float x, float spacing) { return floor(x / spacing + 0.5); }
/** A number from 0 to 1 that belongs to a line: no two lines are alike. */
float lotOf(float line) { return fract(sin(line * 12.9898) * 4375.85); }

/** x: depth; yzw: its slope. */
vec4 creases(vec3 p, vec2 uneven, float toLip, float toLash, float pixel) {
  vec4 depth = vec4(0.0);
  if (p.z < -12.0) return depth;
  if (p.y > 14.0) {
    float y = p.y + 0.0032 * p.x * p.x + 3.6 * uneven.x - 53.0;
    float reach = 38.0 + 16.0 * uneven.y - 0.25 * abs(y - 13.0);
    depth += lines[0] * within(-3.0, 31.0, 2.0, y) * falling(reach - 14.0, reach, p.x) * (1.0 + 1.2 * uneven.x)
      * fold(y - 9.2 * nearest(y, 9.2), vec3(0.0064 * p.x, 1.0, 0.0), 1.7, pixel);
    float slant = p.x - 0.07 * (p.y - 38.0) + 1.5 * uneven.x;
    vec3 way = vec3(1.0, -0.07, 0.0);
    depth += lines[1] * (1.15 * within(31.0, 51.0, 7.0, p.y) * fold(slant - 5.6, way, 1.5, pixel)
      + 0.45 * within(38.0, 48.0, 6.0, p.y) * fold(slant - 11.0, way, 1.5, pixel)
      + 0.7 * falling(5.0, 10.0, p.x) * fold(p.y - 17.5 - 0.05 * p.x * p.x, vec3(-0.1 * p.x, 1.0, 0.0), 1.7, pixel));
  }
  vec3 fromCanthus = p - vec3(40.0, 20.9, 72.9);
  float outward = length(vec2(max(fromCanthus.x, 0.0), fromCanthus.z));
  float away = length(fromCanthus);
  if (away < 40.0 && fromCanthus.z < 2.0) {
    float ray = atan(fromCanthus.y - 1.0 + 0.006 * away * away, outward) + 0.35 * uneven.x;
    float reach = 27.0 + 16.0 * uneven.y;
    float beside = ray + 0.16 - 0.36 * nearest(ray + 0.16, 0.36);
    // Across a ray: up, less the more it rises, and outwards for one that does.
    vec3 way = vec3(-sin(ray) * vec2(max(fromCanthus.x, 0.0), fromCanthus.z) / max(outward, 1.0), cos(ray)).xzy;
    depth += lines[2] * 0.62 * within(-0.72, 0.74, 0.08, ray) * smoothstep(6.0, 11.0, away) * falling(reach - 13.0, reach, away)
      * falling(-5.0, 0.0, fromCanthus.z) * fold(beside * away, way, 1.5, pixel);
  }
  if (toLash > -14.5 && p.y < 19.0) {
    float below = -toLash + uneven.x;
    // Away from the lid is away from the eye.
    vec3 way = vec3(normalize(p.xy - vec2(28.0, 23.0)), 0.0);
    depth += lines[3] * within(19.0, 41.0, 3.5, p.x) * falling(13.0, 17.0, p.y)
      * (0.7 * fold(below - 4.6, way, 1.2, pixel) + 0.6 * fold(below - 9.5, way, 1.6, pixel));
  }
  if (p.y < 0.0 && p.y > -75.0) {
    float t = (p.y + 25.0) / 20.0;
    float course = 22.2 - 5.40 * t + 1.61 * t * t - 0.95 * t * t * t;
    vec3 way = vec3(1.0, (5.40 - 3.22 * t + 2.85 * t * t) / 20.0, 0.0);
    depth += lines[4] * 1.1 * within(-45.0, -9.0, 5.0, p.y) * fold(p.x - course - 0.4, way, 2.3, pixel);
    depth += lines[5] * 0.7 * within(-63.0, -47.0, 4.0, p.y) * fold(p.x - 22.6 + 0.2 * (p.y + 46.0), vec3(1.0, 0.2, 0.0), 1.8, pixel);
    if (toLip > -12.0) {
      float upright = p.x * (1.0 + 0.016 * toLip) + 2.4 * uneven.x - 1.7;
      float line = nearest(upright, 3.9);
      float isLower = step(p.y, -46.0);
      vec2 lot = vec2(lotOf(line + 17.0 * isLower), lotOf(line + 17.0 * isLower + 5.0));
      float aside = upright - 3.9 * line + 1.3 * (lot.x - 0.5);
      // Below the lower lip they are short and lost in its shade.
      depth += lines[6] * mix(0.25, 0.75, lot.y) * mix(1.0, 0.6, isLower) * within(-4.5 - 4.0 * lot.x, 2.0, 2.5, toLip) * falling(16.0, 24.0, p.x)
        * fold(aside, vec3(1.0, 0.0, 0.0), 1.05, pixel);
    }
  }
  if (p.y < -78.0) {
    float down = -88.0 - p.y;
    depth -= lines[7] * within(2.0, 50.0, 9.0, down) * (1.5 * fold(p.x - 11.0 - 0.16 * down, vec3(1.0, 0.16, 0.0), 3.2, pixel)
      + 1.2 * fold(p.x - 31.0 - 0.3 * down, vec3(1.0, 0.3, 0.0), 3.6, pixel));
    float ring = down + 0.01 * p.x * p.x + 2.5 * uneven.x;
    vec3 way = vec3(0.02 * p.x, -1.0, 0.0);
    depth += lines[8] * 0.36 * falling(28.0, 42.0, p.x) * (fold(ring - 13.0, way, 2.6, pixel) + 0.8 * fold(ring - 29.0, way, 2.6, pixel));
  }
  return depth;
}
`

import { DRAWN_EYE, shaderPlace } from './drawn-places'

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

/** A line on the skin: how strong, how far away (millimetres), the slope of that distance, and how wide its fold is. */
struct Line { float strength; float away; vec3 way; float width; };

/** Depth (x) and slope (yzw) of the fold along a line, with a little roll on both sides. No narrower than pixels can show it, and fainter for that. */
vec4 fold(Line line, float pixel) {
  float square = 1.0 / (line.width * line.width + 0.5 * pixel * pixel);
  float x = line.away * line.away * square;
  float height = line.strength * line.width * sqrt(square) * exp(-x);
  return height * vec4(1.0 - 0.5 * x, line.way * (line.away * square * (x - 3.0)));
}
float within(float low, float high, float soft, float x) {
  return smoothstep(low - soft, low + soft, x) * falling(high - soft, high + soft, x);
}
/** Which of equally spaced lines is the nearest; line 0 runs through zero. */
float nearest(float x, float spacing) { return floor(x / spacing + 0.5); }
/** Two numbers from 0 to 1 that belong to a line: no two neighbours are alike. (Steps by the plastic number spread evenly.) */
vec2 lotOf(float line) { return fract(line * vec2(0.7549, 0.5698)); }

/** x: depth; yzw: its slope. No place lies in more than four folds: which, is told first, so that software renderers have only four to work out. */
vec4 creases(vec3 p, vec2 uneven, float toLip, float toLash, float pixel) {
  if (p.z < -12.0 || p.y > 92.0 || p.y < -150.0) return vec4(0.0);
  Line first = Line(0.0, 0.0, vec3(0.0), 1.0);
  Line second = first;
  Line third = first;
  Line fourth = first;
  vec3 fromCanthus = p - ${shaderPlace('outerCanthus', 1)};
  if (p.y > 24.0) {
    float y = p.y + 0.0032 * p.x * p.x + 3.6 * uneven.x - 53.0;
    float reach = 38.0 + 16.0 * uneven.y - 0.25 * abs(y - 13.0);
    first = Line(lines[0] * (1.0 + 1.2 * uneven.x) * within(-3.0, 31.0, 2.0, y) * falling(reach - 14.0, reach, p.x),
      y - 9.2 * nearest(y, 9.2), vec3(0.0064 * p.x, 1.0, 0.0), 1.7);
  }
  if (p.x < 18.0 && p.y > 10.0) {
    float slant = p.x - 0.07 * (p.y - 38.0) + 1.5 * uneven.x;
    vec3 way = vec3(1.0, -0.07, 0.0);
    second = Line(1.15 * lines[1] * within(31.0, 51.0, 7.0, p.y), slant - 5.6, way, 1.5);
    third = Line(0.45 * lines[1] * within(38.0, 48.0, 6.0, p.y), slant - 11.0, way, 1.5);
    fourth = Line(0.34 * lines[1] * falling(2.0, 11.0, p.x), p.y - 17.5 - 0.03 * p.x * p.x + 2.0 * uneven.x, vec3(-0.06 * p.x, 1.0, 0.0), 2.4);
  }
  float away = length(fromCanthus);
  if (away < 40.0 && fromCanthus.z < 0.0 && p.y < 46.0) {
    float outward = length(vec2(max(fromCanthus.x, 0.0), fromCanthus.z));
    float up = fromCanthus.y - 1.0 + 0.006 * away * away;
    float ray = atan(up, outward) + 0.35 * uneven.x;
    float reach = 27.0 + 16.0 * uneven.y;
    float beside = ray + 0.16 - 0.36 * nearest(ray + 0.16, 0.36);
    // Across a ray: up, less the more it rises, and inwards for one that does.
    vec3 way = vec3(-up * max(fromCanthus.x, 0.0), outward * outward, -up * fromCanthus.z) / max(outward * length(vec2(up, outward)), 1.0);
    first = Line(0.62 * lines[2] * within(-0.72, 0.74, 0.08, ray) * smoothstep(6.0, 11.0, away) * falling(reach - 13.0, reach, away) * falling(-5.0, 0.0, fromCanthus.z),
      beside * away, way, 1.5);
  }
  if (toLash > -14.5 && p.y < 19.0 && p.x > 15.0) {
    float below = -toLash + uneven.x;
    float strength = lines[3] * within(19.0, 41.0, 3.5, p.x) * falling(13.0, 17.0, p.y);
    // Away from the lid is away from the eye.
    vec3 way = vec3(normalize(p.xy - vec2(${DRAWN_EYE[0].toFixed(1)}, ${DRAWN_EYE[1].toFixed(1)})), 0.0);
    second = Line(0.7 * strength, below - 4.6, way, 1.2);
    third = Line(0.6 * strength, below - 9.5, way, 1.6);
  }
  if (p.y < -3.0 && p.y > -75.0 && p.x < 36.0) {
    float t = (p.y + 25.0) / 20.0;
    float course = 22.2 - 5.40 * t + 1.61 * t * t - 0.95 * t * t * t;
    vec3 way = vec3(1.0, (5.40 - 3.22 * t + 2.85 * t * t) / 20.0, 0.0);
    first = Line((1.0 + 0.5 * uneven.x) * lines[4] * within(-43.0, -10.0, 8.0, p.y), p.x - course - 0.4 + 1.2 * uneven.y, way, 2.7);
    second = Line((0.62 + 0.5 * uneven.y) * lines[5] * within(-61.0, -48.0, 6.0, p.y), p.x - 22.6 + 0.2 * (p.y + 46.0), vec3(1.0, 0.2, 0.0), 2.2);
    float upright = p.x * (1.0 + 0.016 * toLip) + 2.4 * uneven.x - 1.7;
    float isLower = step(p.y, -46.0);
    float line = nearest(upright, 3.9);
    vec2 lot = lotOf(line + 17.0 * isLower);
    // Below the lower lip they are short and lost in its shade.
    float strength = lines[6] * mix(0.15, 0.55, lot.y) * mix(1.0, 0.3, isLower);
    third = Line(strength * within(-4.5 - 4.0 * lot.x, 2.0, 2.5, toLip) * falling(16.0, 24.0, p.x),
      upright - 3.9 * line + 1.3 * (lot.x - 0.5), vec3(1.0, 0.0, 0.0), 1.05);
  }
  if (p.y < -78.0) {
    float down = -88.0 - p.y;
    float cord = -lines[7] * within(2.0, 50.0, 9.0, down);
    first = Line(1.3 * cord, p.x - 11.0 - 0.16 * down, vec3(1.0, 0.16, 0.0), 3.8);
    second = Line(1.1 * cord, p.x - 31.0 - 0.3 * down, vec3(1.0, 0.3, 0.0), 4.0);
    float ring = down + 0.01 * p.x * p.x + 2.5 * uneven.x;
    float strength = 0.36 * lines[8] * falling(28.0, 42.0, p.x);
    vec3 way = vec3(0.02 * p.x, -1.0, 0.0);
    third = Line(strength, ring - 13.0, way, 2.6);
    fourth = Line(0.8 * strength, ring - 29.0, way, 2.6);
  }
  return fold(first, pixel) + fold(second, pixel) + fold(third, pixel) + fold(fourth, pixel);
}
`

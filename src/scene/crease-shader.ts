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
 * Shader text: how deep the skin is folded at a place. The lines lie on the resting reference face in millimetres (`p`, the right half
 * mirrored onto the left) and ride with the skin; `lines` says how strongly each kind shows, 0 to 1. About 1 in the bottom of a full fold,
 * negative on rolls and cords. The course of the nasolabial fold is the authored landmark's, as a cubic that stays within 0.5 mm of it.
 */
export const CREASE_SHADER = /* glsl */ `
uniform float lines[${CREASE_IDS.length}];

/** A fold 'd' millimetres away, 'width' wide, with a little roll on both sides. */
float fold(float d, float width) {
  float x = d * d / (width * width);
  return exp(-x) * (1.0 - 0.5 * x);
}
float within(float low, float high, float soft, float x) {
  return smoothstep(low - soft, low + soft, x) * falling(high - soft, high + soft, x);
}
/** Millimetres to the nearest of equally spaced lines. */
float nearest(float x, float spacing) { return x - spacing * floor(x / spacing + 0.5); }

float creases(vec3 p, vec2 uneven, float toLip, float toLash) {
  float depth = 0.0;
  if (p.z < -12.0) return depth;
  if (p.y > 14.0) {
    float y = p.y + 0.0032 * p.x * p.x + 5.0 * uneven.x - 53.0;
    float reach = 38.0 + 16.0 * uneven.y - 0.25 * abs(y - 13.0);
    depth += lines[0] * fold(nearest(y, 9.2), 1.7) * within(-3.0, 31.0, 2.0, y) * falling(reach - 14.0, reach, p.x) * (1.0 + 1.2 * uneven.x);
    float slant = p.x - 0.07 * (p.y - 38.0) + 1.5 * uneven.x;
    depth += lines[1] * (1.15 * fold(slant - 5.6, 1.5) * within(31.0, 51.0, 7.0, p.y)
      + 0.45 * fold(slant - 11.0, 1.5) * within(38.0, 48.0, 6.0, p.y)
      + 0.7 * fold(p.y - 17.5 - 0.05 * p.x * p.x, 1.7) * falling(5.0, 10.0, p.x));
  }
  vec3 fromCanthus = p - vec3(40.0, 20.9, 72.9);
  float outward = length(vec2(max(fromCanthus.x, 0.0), fromCanthus.z));
  float away = length(fromCanthus);
  if (away < 40.0 && fromCanthus.z < 2.0) {
    float ray = atan(fromCanthus.y - 1.0 + 0.006 * away * away, outward) + 0.35 * uneven.x;
    float reach = 27.0 + 16.0 * uneven.y;
    depth += lines[2] * 0.62 * fold(nearest(ray + 0.16, 0.36) * away, 1.5) * within(-0.72, 0.74, 0.08, ray)
      * smoothstep(6.0, 11.0, away) * falling(reach - 13.0, reach, away) * falling(-5.0, 0.0, fromCanthus.z);
  }
  if (toLash > -14.5 && p.y < 19.0) {
    float below = -toLash + uneven.x;
    depth += lines[3] * (0.7 * fold(below - 4.6, 1.2) + 0.6 * fold(below - 9.5, 1.6)) * within(19.0, 41.0, 3.5, p.x) * falling(13.0, 17.0, p.y);
  }
  if (p.y < 0.0 && p.y > -75.0) {
    float t = (p.y + 25.0) / 20.0;
    float course = 22.2 - 5.40 * t + 1.61 * t * t - 0.95 * t * t * t;
    depth += lines[4] * 1.1 * fold(p.x - course - 0.4, 2.3) * within(-45.0, -9.0, 5.0, p.y);
    depth += lines[5] * 0.7 * fold(p.x - 22.6 + 0.2 * (p.y + 46.0), 1.8) * within(-63.0, -47.0, 4.0, p.y);
    if (toLip > -12.0) {
      float upright = p.x * (1.0 + 0.016 * toLip) + 2.4 * uneven.x;
      depth += lines[6] * (0.5 + 1.6 * uneven.y) * fold(nearest(upright - 1.7, 3.9), 0.95) * within(-7.0 - 4.0 * uneven.y, 1.5, 1.6, toLip) * falling(17.0, 24.0, p.x);
    }
  }
  if (p.y < -78.0) {
    float down = -88.0 - p.y;
    depth -= lines[7] * (1.5 * fold(p.x - 11.0 - 0.16 * down, 3.2) + 1.2 * fold(p.x - 31.0 - 0.3 * down, 3.6)) * within(2.0, 50.0, 9.0, down);
    float ring = down + 0.01 * p.x * p.x + 2.5 * uneven.x;
    depth += lines[8] * 0.45 * (fold(ring - 13.0, 2.6) + 0.8 * fold(ring - 29.0, 2.6)) * falling(28.0, 42.0, p.x);
  }
  return depth;
}
`

import { shaderPlace } from './drawn-places'

/**
 * Shader text: cropped hair and brows as a shading of the skin. Needs `noise`, `grain`, `detail`, `within` and `falling` of the skin. The cap begins at
 * the measured hairline with the first short hairs and thickens inwards, slower at sides and nape, as cut hair does.
 */
export const HAIR_SHADER = /* glsl */ `
/** How hair covers a place: how much, the noise of single hairs, locks and both together, the way the strands run, and how much of one mind they are to shine. */
struct Hair { float cover; vec3 grain; float strand; vec3 along; float gloss; };

/** Strands that run from the whorl outwards. */
Hair strands(vec3 place) {
  const vec3 whorl = vec3(0.0, 0.7660, -0.6428);
  vec3 outward = normalize(place - vec3(0.0, 0.02, -0.015));
  float toWhorl = dot(outward, whorl);
  vec3 around = outward - whorl * toWhorl;
  vec3 along = normalize(around * toWhorl - whorl * dot(around, around) + 1e-5);
  vec3 sideways = vec3(1.0, 0.0, 0.0);
  vec3 up = cross(whorl, sideways);
  vec2 turn = normalize(vec2(dot(around, sideways), dot(around, up)) + 1e-5);
  float polar = acos(clamp(toWhorl, -1.0, 1.0));
  // The whorl turns, and no two hairs lie quite alike.
  vec4 wander = grain(place, 0.009);
  float swirl = 0.9 * exp(-polar * 3.5) + (wander.x - 0.5) * 0.03;
  turn += vec2(-turn.y, turn.x) * swirl;
  polar += (wander.y - 0.5) * 0.08;
  float lock = texture(noise, vec3(turn * 34.0, polar * 11.0) / CELLS + 0.61).x;
  float coarse = texture(noise, vec3(turn * 112.0, polar * 17.0) / CELLS).x;
  float single = coarse;
  if (detail > 0.5) single = texture(noise, vec3(turn * 245.0, polar * 23.0) / CELLS + 0.37).x;
  // Around the whorl strands are crowded into a blur: there the broad ones stand for the fine.
  float crowded = falling(0.25, 0.9, polar);
  single = mix(single, coarse, 0.6 * crowded);
  coarse = mix(coarse, lock, 0.7 * crowded);
  return Hair(0.0, vec3(single, lock, coarse), smoothstep(0.22, 0.78, 0.6 * single + 0.4 * coarse), along, smoothstep(0.05, 0.75, polar));
}

/** Where the hairline turns at the temple, metres, mirrored onto the left. */
const vec3 TEMPLE = ${shaderPlace('temple', 0.001)};

Hair hairAt(vec3 place, float toEdge, float blotch, float facing, float below) {
  Hair hair = Hair(0.0, vec3(0.5), 0.5, vec3(0.0, -1.0, 0.0), 1.0);
  if (toEdge < -3.5) return hair;
  hair = strands(place);
  // Hairs of every length: the edge wanders without a direction of its own, so that neither comb nor ruler is seen.
  float inside = toEdge + (grain(place + 0.7, 0.0024).x - 0.5) * 3.0 + (blotch - 0.5) * 3.6 + (grain(place + 0.2, 0.023).x - 0.5) * 3.0
    + (hair.grain.x - 0.5) * 1.6;
  // Seen from the side a fringe is as wide as its hairs; foreshortened it is a ruled line, unless they reach farther.
  float aslant = smoothstep(0.045, 0.06, abs(place.x)) * smoothstep(-0.03, 0.0, place.z) * falling(0.25, 0.75, facing);
  inside += aslant * ((grain(place * vec3(1.0, 0.5, 1.0) + 1.3, 0.004).y - 0.5) * 9.0 + (hair.grain.x - 0.5) * 7.0);
  // Short hairs fill the corner at the temple: a hairline turns, it does not break.
  inside += 2.2 * spot(vec3(abs(place.x), place.yz) - TEMPLE, 0.009);
  float cut = max(smoothstep(0.050, 0.074, abs(place.x)) * falling(0.03, 0.09, place.y), falling(-0.03, 0.02, place.y) * falling(-0.07, -0.04, place.z));
  // Foreshortened the sides thicken so slowly that no strip along the outline is seen to begin.
  float density = smoothstep(-1.5, mix(mix(12.0, 21.0, max(cut, aslant)), 36.0, aslant * smoothstep(0.008, 0.03, place.z)), inside);
  float thinned = 1.0 - density;
  float edge = smoothstep(-2.0, 2.4, inside);
  hair.cover = max(smoothstep(thinned - 0.6, thinned + 0.6, hair.strand) * (0.6 + 0.4 * density), 0.1 + 0.86 * density) * edge;
  hair.cover = mix(hair.cover, 1.0, smoothstep(0.5, 1.0, density)) * 0.97;
  // Seen along the skin, the first few hairs would break the outline into dots.
  hair.cover *= mix(1.0, smoothstep(0.03, 0.24, facing), falling(4.0, 13.0, toEdge));
  // From below hair shows only as a sliver beside the forehead: it runs out softly.
  hair.cover *= mix(1.0, smoothstep(0.0, 0.1, facing), below * falling(10.0, 36.0, toEdge));
  // A sideburn seen from the front is all edge: unless it thins out, it stands there like the rim of a mask.
  float sideburn = smoothstep(0.055, 0.065, abs(place.x)) * within(-0.05, 0.062, 0.03, place.y) * smoothstep(-0.02, 0.0, place.z);
  hair.cover *= mix(1.0, smoothstep(0.05, 0.6, facing), sideburn * falling(6.0, 16.0, toEdge));
  // Dimmed it is a thin crop: skin shows between the hairs, more where they part, and it is still hair.
  hair.cover *= mix(mix(0.58, 0.94, hair.strand), 1.0, hairPresence);
  return hair;
}

/** Hairs that lie along the brow, thin at its edges: how much they cover, and the noise of single hairs. */
vec2 browAt(vec3 mirrored, float toEdge) {
  if (toEdge < -2.2) return vec2(0.0);
  float lean = smoothstep(0.012, 0.030, mirrored.x);
  vec2 fromMiddle = mirrored.xy - vec2(0.027, 0.040);
  vec2 place = mix(mat2(0.67, 0.74, -0.74, 0.67) * fromMiddle, mat2(0.96, -0.28, 0.28, 0.96) * fromMiddle, lean) * 1000.0;
  place.y += 0.5 * (grain(mirrored, 0.004).x - 0.5);
  float hair = texture(noise, vec3(place * vec2(0.2, 2.3), 0.13) / CELLS).x;
  if (detail > 0.5) hair = mix(hair, texture(noise, vec3(place * vec2(0.27, 3.4), 0.013) / CELLS + 0.4).x, 0.5);
  float density = smoothstep(-2.0, 3.4, toEdge);
  float cover = smoothstep(0.6 - 0.66 * density, 1.0 - 0.5 * density, hair) * smoothstep(-2.0, 0.6, toEdge);
  return vec2(max(cover * 0.92, 0.62 * smoothstep(-1.4, 3.4, toEdge)), hair);
}
`

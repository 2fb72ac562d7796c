import { CREASE_SHADER } from './crease-shader'
import { shaderPlace } from './drawn-places'
import { HAIR_SHADER } from './hair-shader'
import { HEM_SHADER } from './hem-shader'
import { LIGHT_SHADER } from './light-shader'

/** The least share of solid skin, 0 to 1, that is drawn where the bust fades out: below it there is none. */
export const HEM_VISIBLE = 0.02

/** Shader text: a place of the skin in view space and on the screen. Whatever draws the skin anew takes it, so that its depths are the same to the last bit. */
export const SKIN_PLACE_SHADER = /* glsl */ `
invariant gl_Position;
vec4 inViewOf(vec3 place) { return modelViewMatrix * vec4(place, 1.0); }
vec4 onScreen(vec4 inView) { return projectionMatrix * inView; }
`

/** Vertex stage of the skin. `rest` is the place on the resting reference face (metres): what is drawn rides with it. */
export const SKIN_VERTEX_SHADER = /* glsl */ `
${SKIN_PLACE_SHADER}
attribute vec3 rest;
attribute vec4 fields; // millimetres to hairline, brow, lip border and lash line; positive inside
attribute vec2 form; // daylight 0 to 1, curvature per centimetre
centroid varying vec3 vRest;
centroid varying vec3 vNormal;
centroid varying vec3 vInView;
centroid varying vec4 vFields;
centroid varying vec2 vForm;

void main() {
  vRest = rest;
  vFields = fields;
  vForm = form;
  vNormal = normalMatrix * normal;
  vec4 inView = inViewOf(position);
  vInView = inView.xyz;
  gl_Position = onScreen(inView);
}
`

/** Fragment stage of the skin: one material for skin, lips, brows, hair cap and lash line, told apart by distance fields. */
export const SKIN_FRAGMENT_SHADER = /* glsl */ `
precision highp sampler3D;
uniform sampler3D noise;
uniform vec3 albedo;
uniform vec3 scatter;
uniform vec3 lipColour;
uniform vec3 hairColour;
uniform float grey; // share of grey hairs, 0 to 1
uniform float specularStrength;
uniform float surfaceRoughness;
uniform float fillStrength;
uniform float flushStrength;
uniform float presence; // 1 solid skin
uniform float gape; // how far the mouth is open, 0 to 1
uniform float hairPresence; // 1 full, 0 a thin crop when something on the scalp is to be seen
uniform float detail; // 0 low, 1 medium, 2 high
// At the edge of a triangle values are taken inside it: beyond, they would be guesses.
centroid varying vec3 vRest;
centroid varying vec3 vNormal;
centroid varying vec3 vInView;
centroid varying vec4 vFields;
centroid varying vec2 vForm;

${LIGHT_SHADER}
${HEM_SHADER}

const float CELLS = 64.0;
/** How deep a full fold is, millimetres, and how steep the light takes its sides for at most: rise over run. */
const float FOLD_DEPTH = 0.62;
const float STEEPEST = 0.6;
/** Where the lips meet on the resting face, and the left corner of the mouth there, metres. */
const vec3 LIPS = ${shaderPlace('stomion', 0.001)};
const vec3 MOUTH_CORNER = ${shaderPlace('mouthCorner', 0.001)};
/** Noise with its slope, cells of the given size in metres. */
vec4 grain(vec3 place, float size) { return texture(noise, place / (size * CELLS)); }
/** The same without the kinks of straight interpolation, for what is as large as to show them. */
vec4 softGrain(vec3 place, float size) {
  vec3 at = place / size + 0.5;
  vec3 part = fract(at);
  return texture(noise, (floor(at) + part * part * (3.0 - 2.0 * part) - 0.5) / CELLS);
}
float spot(vec3 place, float radius) { return exp(-dot(place, place) / (radius * radius)); }

${CREASE_SHADER}
${HAIR_SHADER}

/** Does the way from a place to the camera lead out of the mouth? 1 yes, 0 no; 'toCamera' is a unit vector of the head frame. */
float throughMouth(vec3 place, vec3 toCamera) {
  vec2 atLips = place.xy + toCamera.xy * max(LIPS.z - place.z, 0.0) / max(toCamera.z, 0.05) - LIPS.xy + vec2(0.0, 0.011 * gape);
  return falling(1.0, 1.4, length(atLips / vec2(0.038, 0.009 + 0.018 * gape))) * smoothstep(0.0, 0.2, toCamera.z);
}

void main() {
  // What is gone must not stand in front of the neck either.
  vec3 viewDirection = normalize(-vInView);
  vec3 toCamera = viewDirection * mat3(viewMatrix);
  float solid = solidAt(vRest, toCamera);
  if (solid < ${HEM_VISIBLE.toFixed(3)}) discard;
  vec3 formNormal = normalize(vNormal);
  float cosView = max(dot(formNormal, viewDirection), 0.0);
  vec3 mirrored = vec3(abs(vRest.x), vRest.yz);
  // Multisampling lets a hair's breadth between triangles show the lining behind: where none can rightly be seen it looks like skin.
  float inMouth = vFields.z > 9.0 ? smoothstep(9.0, 12.0, vFields.z) * throughMouth(vRest, toCamera) : 0.0;
  float lining = max(smoothstep(4.0, 6.0, vFields.w), smoothstep(9.0, 12.0, vFields.z) - inMouth);
  // Beside the eyeball's inner edge a sliver of it does show: there it lies deep.
  float lit = mix(0.6, 0.12, falling(0.022, 0.026, mirrored.x) * smoothstep(4.0, 6.0, vFields.w));
  float open = mix(clamp(vForm.x, 0.0, 1.0), lit, lining);
  // Daylight was measured with the mouth shut.
  open = max(open, 0.16 * gape * smoothstep(3.0, 8.0, vFields.z) * (1.0 - lining) * falling(4.0, 30.0, vFields.z));
  float curvature = clamp(vForm.y, 0.0, 1.0);

  // Folds of skin: a bump for the light, and less daylight at their bottom.
  vec4 blotch = softGrain(vRest, 0.011);
  float pixel = 1000.0 * max(length(dFdx(vInView)), length(dFdy(vInView)));
  // Seen along the skin they would be crowded into cracks.
  vec4 crease = smoothstep(0.05, 0.6, cosView) * creases(mirrored * 1000.0, blotch.xy - 0.5, vFields.z, vFields.w, pixel);
  float depth = crease.x;
  // The lines lie on the left half: on the right their slope is mirrored too.
  vec3 slope = (viewMatrix * vec4(crease.yzw * vec3(vRest.x < 0.0 ? -1.0 : 1.0, 1.0, 1.0), 0.0)).xyz;
  vec3 rise = FOLD_DEPTH * (slope - formNormal * dot(slope, formNormal));
  formNormal = normalize(formNormal + rise * min(1.0, STEEPEST / (length(rise) + 1e-6)));
  open *= 1.0 - 0.42 * clamp(depth, 0.0, 1.0);
  vec3 normal = formNormal;

  Hair hair = hairAt(vRest, vFields.x, blotch.x, cosView, smoothstep(0.25, 0.6, -toCamera.y));

  // Grain of the skin: pores as a bump, blotches as colour. Under hair nobody sees it.
  float fineBlotch = grain(vRest + 0.3, 0.0032).x;
  float broad = grain(vRest + 0.5, 0.026).x - 0.5;
  vec3 base = albedo * (1.0 + 0.07 * (blotch.x - 0.5) + 0.04 * (fineBlotch - 0.5));
  base *= 1.0 + broad * vec3(0.04, -0.05, -0.06);
  // Brow, nose and chin are oilier than cheeks; neck and shoulders are dry.
  float face = smoothstep(-0.15, -0.08, vRest.y) * smoothstep(-0.02, 0.03, vRest.z + 0.3 * (vRest.y + 0.02));
  float roughness = mix(max(surfaceRoughness, 0.6), surfaceRoughness, face);
  float strength = specularStrength * mix(0.3, 1.0, face) * mix(0.8, 1.1, falling(0.02, 0.05, mirrored.x));
  // The underside of chin and jaw is dry: lit from beside the camera it would shine like wax.
  float upward = dot(formNormal, (viewMatrix * vec4(0.0, 1.0, 0.0, 0.0)).xyz);
  strength *= mix(0.35, 1.0, smoothstep(-0.6, 0.1, upward));
  if (detail > 0.5 && hair.cover < 0.9) {
    vec4 pore = grain(vRest, 0.00055);
    vec3 grainSlope = pore.yzw - 0.498;
    if (detail > 1.5) grainSlope += 0.45 * (grain(vRest + 0.17, 0.0013).yzw - 0.498);
    vec3 bump = (viewMatrix * vec4(grainSlope, 0.0)).xyz;
    normal = normalize(normal - 0.12 * (bump - normal * dot(bump, normal)));
    roughness += 0.1 * (pore.x - 0.5);
    base *= 1.0 + 0.05 * (pore.x - 0.5);
  }

  // Where blood shows: cheeks, nose, ears, chin; and the cooler skin under the eyes.
  float flush = 0.55 * spot((mirrored - vec3(0.043, -0.012, 0.070)) * vec3(0.75, 1.0, 0.7), 0.032)
    + 0.7 * spot(mirrored - vec3(0.0, -0.016, 0.103), 0.018)
    + 0.5 * spot((mirrored - vec3(0.079, 0.0, -0.008)) * vec3(1.0, 0.6, 1.0), 0.022)
    + 0.25 * spot(mirrored - vec3(0.0, -0.075, 0.083), 0.018);
  base *= mix(vec3(1.0), vec3(1.07, 0.83, 0.80), clamp(flush * (1.0 + broad) * flushStrength, 0.0, 1.0) * 0.7);
  float underEye = spot((mirrored - vec3(0.028, 0.010, 0.079)) * vec3(0.7, 1.5, 1.0), 0.013);
  base *= mix(vec3(1.0), vec3(0.89, 0.85, 0.89), underEye * 0.6);
  base *= mix(vec3(1.0), vec3(0.86, 0.72, 0.68), clamp(depth, 0.0, 1.0) * 0.36);

  // Lips: a soft, uneven border, fine upright lines, a little gloss. (What a field rules out is skipped: software renderers pay for every fetch.)
  if (vFields.z > -2.5) {
    float lipEdge = vFields.z + (fineBlotch - 0.5) * 0.9 + (blotch.x - 0.5) * 0.5;
    float lip = smoothstep(-1.1, 1.3, lipEdge) * (1.0 - lining);
    float lipLine = grain(vRest * vec3(1.0, 0.16, 0.3), 0.00075).x;
    vec3 lipBase = lipColour * (0.94 + 0.22 * (lipLine - 0.5) + 0.1 * (fineBlotch - 0.5));
    lipBase = mix(lipBase, lipColour * vec3(0.75, 0.55, 0.5), smoothstep(2.0, 9.0, vFields.z));
    if (inMouth > 0.0) {
      // A tongue at rest, as far as it is seen: a soft mound in the dark; and the edges of the upper teeth. Without them the hollow would look like a cut.
      vec3 place = cameraPosition - toCamera * length(vInView);
      vec2 aside = toCamera.xy / max(toCamera.z, 0.2);
      vec2 atTongue = place.xy + aside * (LIPS.z - 0.012 - place.z) - LIPS.xy + vec2(0.0, 0.018 * gape);
      float tongue = gape * inMouth * falling(0.3, 1.15, length(atTongue / vec2(0.02, 0.0085)));
      lipBase = mix(lipBase, lipColour * vec3(1.1, 0.75, 0.7), tongue);
      vec2 atTeeth = place.xy + aside * (LIPS.z - 0.007 - place.z) - LIPS.xy;
      float outwards = abs(atTeeth.x);
      // From the middle a large tooth, a small one, a canine and what is left in the dark.
      float inTooth = outwards < 0.0086 ? abs(outwards - 0.0043) / 0.0043 : outwards < 0.0152 ? abs(outwards - 0.0119) / 0.0033 : abs(outwards - 0.0189) / 0.0037;
      float edge = -0.0042 + 0.0009 * smoothstep(0.5, 1.0, inTooth) + 7.0 * outwards * outwards;
      float teeth = gape * inMouth * smoothstep(edge - 0.0004, edge + 0.0004, atTeeth.y) * falling(0.016, 0.024, outwards);
      lipBase = mix(lipBase, vec3(0.52, 0.45, 0.36) * (1.0 - 0.4 * smoothstep(0.8, 1.0, inTooth)), teeth);
      open = mix(open, mix(0.05, 0.34, max(tongue, teeth * falling(-0.004, 0.004, atTeeth.y))), inMouth * smoothstep(0.0, 0.3, gape));
    }
    base = mix(base, lipBase, lip * 0.82);
    roughness = mix(roughness, 0.5 + 0.2 * (lipLine - 0.5), lip);
    strength *= 1.0 - lip * (0.3 + 0.5 * (lipLine - 0.5));
    base *= 1.0 + 0.03 * falling(0.0, 1.1, abs(lipEdge + 0.8));
  }
  // The corner of the mouth lies in its own shade, however it is pulled.
  if (vFields.z > -9.0) {
    float corner = spot(mirrored - MOUTH_CORNER, 0.0035);
    base *= 1.0 - vec3(0.2, 0.28, 0.3) * corner;
    strength *= 1.0 - 0.85 * sqrt(corner);
  }

  // Seen along the skin, brows would stand on the outline as a dark thread.
  vec2 brow = browAt(mirrored, vFields.y) * vec2(smoothstep(0.06, 0.3, cosView), 1.0);
  // From below the edge of the lid itself is out of sight: the roots of the lashes draw the line.
  float lash = smoothstep(-1.2 - 1.1 * smoothstep(0.25, 0.6, -toCamera.y), 0.15, vFields.w) * (1.0 - lining);

  // The rim of the lower lid is moist.
  float moist = lash * smoothstep(-0.5, 0.3, vFields.w) * smoothstep(0.25, 0.6, upward);

  float cover = max(hair.cover, brow.x * 0.9);
  vec3 strandColour = hairColour * (1.0 + 1.0 * (hair.grain.x - 0.5) + 0.8 * (hair.grain.z - 0.5) + 0.7 * (hair.grain.y - 0.5));
  if (brow.x > hair.cover) strandColour = hairColour * (0.8 + 0.5 * brow.y);
  strandColour = mix(strandColour, vec3(0.24, 0.23, 0.22), grey * (0.45 + 0.55 * smoothstep(0.0, 0.85, mix(hair.grain.x, brow.y, step(hair.cover, brow.x)))));
  base = mix(base, strandColour, cover);
  base = mix(base, hairColour * 0.55, lash * 0.72 * (1.0 - 0.8 * moist));
  roughness = mix(roughness, 0.62, cover);
  strength *= 1.0 - 0.8 * cover;
  roughness = mix(roughness, 0.24, moist);
  strength *= 1.0 + 1.4 * moist;
  vec3 tangent = (viewMatrix * vec4(hair.along, 0.0)).xyz;
  formNormal = normalize(formNormal + hair.cover * 0.55 * (hair.grain.y - 0.5) * cross(tangent, formNormal));

  // Light. Red travels furthest through skin, so the shadow's edge turns warm where the form is narrow.
  float bare = 1.0 - cover;
  // The shoulders throw light back at neck and nape, so that their shadows have no hard edge.
  float neck = falling(-0.12, -0.06, vRest.y - 0.07 * falling(-0.07, -0.03, vRest.z));
  float soft = (mix(0.24, 0.5, neck) + 0.3 * curvature) * (1.0 - mix(0.7, 0.2, neck) * cover);
  vec3 wrap = soft * mix(vec3(0.75), vec3(1.0, 0.88, 0.83), flushStrength);
  vec3 smoothNormal = normalize(mix(normal, formNormal, 0.6));

  float cosKey = dot(smoothNormal, KEY_DIRECTION);
  float keyReach = lampReach(cosKey, open);
  vec3 keyDiffuse = clamp((cosKey + wrap) / ((1.0 + wrap) * (1.0 + 0.5 * wrap)), 0.0, 1.0) * keyReach;
  // It comes from behind: on a cheek that runs in beside the nose it would draw a pale seam, where it would have to shine through the nose.
  vec3 toRim = RIM_DIRECTION * mat3(viewMatrix);
  float behindNose = falling(0.028, 0.048, mirrored.x) * within(-0.045, 0.018, 0.012, vRest.y) * smoothstep(-0.1, 0.35, -sign(vRest.x) * toRim.x);
  float rimReach = smoothstep(0.5, 1.0, open) * open * (1.0 - behindNose);
  float cosRim = dot(smoothNormal, RIM_DIRECTION);
  vec3 rimDiffuse = clamp((cosRim + 0.5 * wrap) / (1.0 + 0.5 * wrap), 0.0, 1.0) * rimReach;
  float cosFill = dot(smoothNormal, FILL_DIRECTION);
  vec3 fillDiffuse = vec3(clamp((cosFill + 0.5) / 1.5, 0.0, 1.0)) * open;

  // What little light is left in a fold has been through skin: tint it, never let it go grey.
  vec3 openTint = exp2(log2(open + 0.001) * mix(vec3(1.0), vec3(0.74, 1.05, 1.11), bare * (0.4 + 0.5 * flushStrength)));
  vec3 irradiance = KEY_COLOUR * keyDiffuse + RIM_COLOUR * rimDiffuse
    + (FILL_COLOUR * fillDiffuse + surroundings(smoothNormal) * openTint) * fillStrength;
  vec3 colour = base * irradiance * 0.62;
  float thin = curvature * smoothstep(0.35, 0.9, 1.0 - abs(cosKey)) * open;
  colour += scatter * KEY_COLOUR * thin * 0.03 * bare;
  vec3 halfKey = normalize(KEY_DIRECTION + viewDirection);
  float cosHalf = max(dot(normal, halfKey), 0.0);
  float lightKey = max(dot(normal, KEY_DIRECTION), 0.0);
  float lobe = 0.72 * specularLobe(cosHalf, lightKey, cosView, roughness)
    + 0.28 * specularLobe(cosHalf, lightKey, cosView, roughness * 0.68);
  float mirrorStrength = fresnel(dot(halfKey, viewDirection), 0.028) * strength;
  colour += KEY_COLOUR * lobe * mirrorStrength * keyReach * 0.9;
  vec3 reflected = reflect(-viewDirection, normal);
  colour += mirroredRoom(reflected, roughness) * roughFresnel(cosView, 0.022, roughness) * strength * open * 0.5;

  // Sheen along the strands: a pale one at the surface, one coloured by the hair below it.
  if (hair.cover > 0.05) {
    vec3 strandWay = normalize(tangent + (hair.grain.x - 0.5) * 0.5 * formNormal);
    float first = dot(normalize(strandWay + 0.10 * formNormal), halfKey);
    float second = dot(normalize(strandWay - 0.16 * formNormal), halfKey);
    vec3 tint = mix(hairColour / max(0.001, hairColour.r), vec3(0.9), 0.35);
    vec3 sheen = vec3(0.014) * pow(max(0.0, 1.0 - first * first), 24.0) + 0.026 * tint * pow(max(0.0, 1.0 - second * second), 10.0);
    sheen *= KEY_COLOUR * clamp(cosKey * 0.8 + 0.3, 0.0, 1.0);
    float above = dot(strandWay, normalize(vec3(0.0, 1.0, 0.2) + viewDirection));
    sheen += 0.018 * SKY_COLOUR * pow(max(0.0, 1.0 - above * above), 9.0);
    // The tips of the hairs catch light at the outline: dark hair must not melt into a dark stage.
    colour += hair.cover * vec3(0.036, 0.034, 0.032) * pow(1.0 - cosView, 3.0);
    colour += hair.cover * hair.cover * sheen * (0.45 + 1.1 * hair.strand) * hair.gloss * keyReach;
  }

  gl_FragColor = vec4(colour, solid * presence);
  #include <tonemapping_fragment>
  #include <colorspace_fragment>
}
`

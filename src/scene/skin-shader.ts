import { HEM_SHADER } from './hem-shader'
import { LIGHT_SHADER } from './light-shader'

/** Vertex stage of the skin. `rest` is the place on the resting reference face (metres): what is drawn rides with it. */
export const SKIN_VERTEX_SHADER = /* glsl */ `
attribute vec3 rest;
attribute vec4 fields; // millimetres to hairline, brow, lip border and lash line; positive inside
attribute vec2 form; // daylight 0 to 1, curvature per centimetre
varying vec3 vRest;
varying vec3 vNormal;
varying vec3 vInView;
varying vec4 vFields;
varying vec2 vForm;

void main() {
  vRest = rest;
  vFields = fields;
  vForm = form;
  vNormal = normalMatrix * normal;
  vec4 inView = modelViewMatrix * vec4(position, 1.0);
  vInView = inView.xyz;
  gl_Position = projectionMatrix * inView;
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
uniform float specularStrength;
uniform float fillStrength;
uniform float flushStrength;
uniform float presence; // 1 solid skin
uniform float hairPresence; // 1 full, 0 a thin crop when something on the scalp is to be seen
uniform float detail; // 0 low, 1 medium, 2 high
uniform float crease; // expression creases, 0 to 1
uniform float backdropLuminance;
varying vec3 vRest;
varying vec3 vNormal;
varying vec3 vInView;
varying vec4 vFields;
varying vec2 vForm;

${LIGHT_SHADER}
${HEM_SHADER}

const float CELLS = 64.0;
/** Noise with its slope, cells of the given size in metres. */
vec4 grain(vec3 place, float size) { return texture(noise, place / (size * CELLS)); }
float spot(vec3 place, float radius) { return exp(-dot(place, place) / (radius * radius)); }

/** Strands that run from the whorl outwards: x single hairs, y locks, z both together at a coarser grain; each about 0.5 in the mean. */
vec3 strands(vec3 place, out vec3 along) {
  const vec3 whorl = vec3(0.0, 0.7660, -0.6428);
  vec3 outward = normalize(place - vec3(0.0, 0.02, -0.015));
  float toWhorl = dot(outward, whorl);
  vec3 around = outward - whorl * toWhorl;
  along = normalize(around * toWhorl - whorl * dot(around, around) + 1e-5);
  vec3 sideways = vec3(1.0, 0.0, 0.0);
  vec3 up = cross(whorl, sideways);
  vec2 turn = normalize(vec2(dot(around, sideways), dot(around, up)) + 1e-5);
  float polar = acos(clamp(toWhorl, -1.0, 1.0));
  vec4 wander = grain(place, 0.007);
  turn += vec2(-turn.y, turn.x) * (wander.x - 0.5) * 0.05;
  polar += (wander.y - 0.5) * 0.08;
  float lock = texture(noise, vec3(turn * 46.0, polar * 9.0) / CELLS + 0.61).x;
  float coarse = texture(noise, vec3(turn * 112.0, polar * 15.0) / CELLS).x;
  float single = coarse;
  if (detail > 0.5) single = texture(noise, vec3(turn * 245.0, polar * 21.0) / CELLS + 0.37).x;
  return vec3(single, lock, coarse);
}

void main() {
  // What is gone must not stand in front of the neck either.
  float solid = hemAt(vRest);
  if (solid < 0.02) discard;
  vec3 viewDirection = normalize(-vInView);
  vec3 normal = normalize(vNormal);
  float open = vForm.x;
  float curvature = clamp(vForm.y, 0.0, 1.0);
  vec3 mirrored = vec3(abs(vRest.x), vRest.yz);

  // Grain of the skin: pores as a bump, blotches as colour.
  vec4 blotch = grain(vRest, 0.011);
  float fineBlotch = grain(vRest + 0.3, 0.0032).x;
  vec3 base = albedo * (1.0 + 0.10 * (blotch.x - 0.5) + 0.07 * (fineBlotch - 0.5));
  float roughness = 0.5;
  float strength = specularStrength;
  if (detail > 0.5) {
    vec4 pore = grain(vRest, 0.00062);
    vec3 slope = pore.yzw - 0.498;
    if (detail > 1.5) slope += 0.8 * (grain(vRest + 0.17, 0.0017).yzw - 0.498);
    vec3 bump = (viewMatrix * vec4(slope, 0.0)).xyz;
    normal = normalize(normal - 0.17 * (bump - normal * dot(bump, normal)));
    roughness += 0.1 * (pore.x - 0.5);
  }

  // Where blood shows: cheeks, nose, ears, chin; and the cooler skin under the eyes.
  float flush = 0.75 * spot(mirrored - vec3(0.047, -0.018, 0.066), 0.024)
    + 0.85 * spot(mirrored - vec3(0.0, -0.016, 0.103), 0.017)
    + 0.55 * spot((mirrored - vec3(0.079, 0.0, -0.008)) * vec3(1.0, 0.6, 1.0), 0.02)
    + 0.3 * spot(mirrored - vec3(0.0, -0.083, 0.09), 0.018);
  base = mix(base, base * vec3(1.12, 0.80, 0.76), clamp(flush * flushStrength, 0.0, 1.0) * 0.62);
  float underEye = spot((mirrored - vec3(0.029, 0.008, 0.079)) * vec3(0.75, 1.5, 1.0), 0.012);
  base = mix(base, base * vec3(0.90, 0.86, 0.90), underEye * 0.55);

  // Lips: a soft, uneven border, fine upright lines, a little gloss. (What a field rules out is skipped: software renderers pay for every fetch.)
  if (vFields.z > -2.5) {
    float lipEdge = vFields.z + (fineBlotch - 0.5) * 0.9 + (blotch.x - 0.5) * 0.5;
    float lip = smoothstep(-0.75, 0.85, lipEdge);
    float lipLine = grain(vRest * vec3(1.0, 0.16, 0.3), 0.00075).x;
    vec3 lipBase = lipColour * (0.94 + 0.16 * (lipLine - 0.5) + 0.1 * (fineBlotch - 0.5));
    lipBase *= mix(1.0, 0.82, smoothstep(2.0, 7.0, vFields.z));
    base = mix(base, lipBase, lip * 0.86);
    roughness = mix(roughness, 0.4, lip);
    strength *= mix(1.0, 1.15, lip);
    base *= 1.0 + 0.035 * falling(0.0, 1.1, abs(lipEdge + 0.6));
  }

  // Brows: hairs that lie along the brow, thin at its edges.
  float brow = 0.0;
  float browHair = 0.0;
  if (vFields.y > -1.5) {
    float lean = smoothstep(0.012, 0.05, mirrored.x);
    vec2 browPlace = mix(mat2(0.5, 0.86, -0.86, 0.5) * mirrored.xy, mat2(0.97, -0.26, 0.26, 0.97) * mirrored.xy, lean);
    browHair = texture(noise, vec3(browPlace * vec2(0.30, 2.1), 0.13) * 1000.0 / CELLS).x;
    if (detail > 0.5) browHair = max(browHair, texture(noise, vec3(browPlace * vec2(0.36, 2.9), 0.013) * 1000.0 / CELLS + 0.4).x * 0.96);
    float browDensity = smoothstep(-0.7, 3.2, vFields.y);
    brow = browDensity * smoothstep(0.86 - 0.74 * browDensity, 1.12 - 0.62 * browDensity, browHair + 0.12);
    brow = max(brow, 0.42 * smoothstep(0.2, 3.4, vFields.y));
  }

  // Hair cap: it begins exactly at the measured hairline with a shade of the first short hairs; a finger's breadth behind, it is dense.
  float hair = 0.0;
  float strand = 0.5;
  vec3 hairGrain = vec3(0.5);
  vec3 along = vec3(0.0, -1.0, 0.0);
  if (vFields.x > -2.5) {
    hairGrain = strands(vRest, along);
    strand = smoothstep(0.22, 0.78, 0.6 * hairGrain.x + 0.4 * hairGrain.z);
    // Hairs of every length: the edge wanders without a direction of its own, so that no comb is seen.
    float reach = grain(vRest + 0.7, 0.0024).x;
    float inside = vFields.x + (reach - 0.5) * 3.4 + (blotch.x - 0.5) * 2.2 + (hairGrain.x - 0.5) * 1.1;
    float density = smoothstep(-1.2, 6.2, inside);
    float thinned = 1.0 - density;
    hair = smoothstep(thinned - 0.45, thinned + 0.5, strand) * smoothstep(-1.4, 1.6, inside);
    hair = max(hair * mix(0.34, 1.0, density), 0.9 * density);
    hair = mix(hair, 1.0, smoothstep(3.0, 11.0, inside)) * 0.96;
    // Seen along the skin, single hairs would break the edge of the cap into dots.
    float grazing = falling(0.12, 0.4, dot(normal, viewDirection));
    hair = mix(hair, 0.96 * smoothstep(0.0, 5.0, vFields.x), grazing);
    // Dimmed it is a thin crop: skin shows between the hairs, more where they part, and it is still hair.
    hair *= mix(mix(0.50, 0.76, strand), 1.0, hairPresence);
  }

  float lash = smoothstep(-1.2, 0.15, vFields.w) * step(vFields.w, 40.0);

  // The rim of the lower lid is moist.
  float upward = dot(normal, (viewMatrix * vec4(0.0, 1.0, 0.0, 0.0)).xyz);
  float moist = lash * smoothstep(-0.5, 0.3, vFields.w) * smoothstep(0.25, 0.6, upward);

  float cover = max(max(hair, brow * 0.92), 0.0);
  vec3 strandColour = hairColour * (0.9 + 0.55 * (hairGrain.x - 0.5) + 0.45 * (hairGrain.z - 0.5) + 0.45 * (hairGrain.y - 0.5));
  if (brow > hair) strandColour = hairColour * (0.75 + 0.5 * browHair);
  base = mix(base, strandColour, cover);
  base = mix(base, hairColour * 0.55, lash * 0.72 * (1.0 - 0.8 * moist));
  roughness = mix(roughness, 0.62, cover);
  strength *= 1.0 - 0.75 * cover;
  roughness = mix(roughness, 0.26, moist);
  strength *= 1.0 + 1.2 * moist;

  // Light. Red travels furthest through skin, so the shadow's edge turns warm where the form is narrow.
  float soft = (0.16 + 0.5 * curvature) * (1.0 - 0.85 * cover);
  vec3 wrap = soft * mix(vec3(0.6), vec3(1.0, 0.55, 0.42), flushStrength);
  float cosView = max(dot(normal, viewDirection), 0.0);
  vec3 smoothNormal = normalize(mix(normal, normalize(vNormal), 0.6));

  float cosKey = dot(smoothNormal, KEY_DIRECTION);
  float keyReach = mix(lampReach(cosKey, open), 1.0, 0.15);
  vec3 keyDiffuse = clamp((cosKey + wrap) / ((1.0 + wrap) * (1.0 + 0.5 * wrap)), 0.0, 1.0) * keyReach;
  float cosRim = dot(smoothNormal, RIM_DIRECTION);
  vec3 rimDiffuse = clamp((cosRim + 0.5 * wrap) / (1.0 + 0.5 * wrap), 0.0, 1.0) * open * open;
  float cosFill = dot(smoothNormal, FILL_DIRECTION);
  vec3 fillDiffuse = vec3(clamp((cosFill + 0.4) / 1.4, 0.0, 1.0)) * open;

  // What little light is left in a fold has been through skin: tint it, never let it go grey.
  vec3 openTint = pow(vec3(open), mix(vec3(1.0), vec3(0.70, 1.08, 1.18), 0.75 * flushStrength * (1.0 - cover)));
  vec3 irradiance = KEY_COLOUR * keyDiffuse + RIM_COLOUR * rimDiffuse
    + (FILL_COLOUR * fillDiffuse + surroundings(smoothNormal) * openTint) * fillStrength;
  vec3 colour = base * irradiance * 0.62;
  float thin = curvature * smoothstep(0.35, 0.9, 1.0 - abs(cosKey)) * open;
  colour += scatter * KEY_COLOUR * thin * 0.035 * (1.0 - cover);

  vec3 halfKey = normalize(KEY_DIRECTION + viewDirection);
  float cosHalf = max(dot(normal, halfKey), 0.0);
  float lightKey = max(dot(normal, KEY_DIRECTION), 0.0);
  float lobe = 0.62 * specularLobe(cosHalf, lightKey, cosView, roughness)
    + 0.38 * specularLobe(cosHalf, lightKey, cosView, roughness * 0.68);
  float mirrorStrength = fresnel(dot(halfKey, viewDirection), 0.028) * strength;
  colour += KEY_COLOUR * lobe * mirrorStrength * keyReach * 0.8;
  vec3 halfRim = normalize(RIM_DIRECTION + viewDirection);
  float rimLobe = specularLobe(max(dot(normal, halfRim), 0.0), max(dot(normal, RIM_DIRECTION), 0.0), cosView, roughness);
  colour += RIM_COLOUR * rimLobe * fresnel(dot(halfRim, viewDirection), 0.028) * strength * open * open * 0.55;
  vec3 reflected = reflect(-viewDirection, normal);
  colour += mirroredRoom(reflected, roughness) * fresnel(cosView, 0.022) * strength * open * 0.5;

  // Sheen along the strands.
  if (hair > 0.05) {
    vec3 tangent = normalize((viewMatrix * vec4(along, 0.0)).xyz + (hairGrain.x - 0.5) * 0.3 * normal);
    float across = dot(tangent, halfKey);
    vec3 tint = mix(vec3(1.0), hairColour / max(0.001, max(hairColour.r, max(hairColour.g, hairColour.b))), 0.55);
    colour += hair * tint * KEY_COLOUR * pow(max(0.0, 1.0 - across * across), 14.0) * max(0.0, cosKey * 0.8 + 0.2) * 0.036 * (0.2 + 1.6 * strand) * open;
  }

  gl_FragColor = vec4(colour, solid * presence);
  #include <tonemapping_fragment>
  #include <colorspace_fragment>
}
`

import {
  DoubleSide,
  NotEqualStencilFunc,
  ReplaceStencilOp,
  ShaderMaterial,
  Vector2,
  Vector3,
  type Texture,
} from 'three'
import { FALLING_SHADER } from './falling-shader'
import { HEM_SHADER } from './hem-shader'
import { NEARER_SHADER } from './nearer-shader'
import type { MarkColours } from './mark-colours'
import { PALETTE_SIZE, paletteUniforms, type StageMaterial } from './marker-material'

/** A line that runs above others keeps so much skin free on both sides, CSS pixels; lines side by side have about as much between them. */
const GAP = 1.3

/*
 * Two lines that run on each other stand side by side while both are shown: each makes its share (`lane`) of the room that is `missing`, and
 * steps `aside` over LANE_EASE pixels.
 */
const vertexShader = /* glsl */ `
${HEM_SHADER}
${NEARER_SHADER}
attribute vec3 previous;
attribute vec3 next;
attribute vec3 skinNormal;
attribute vec4 style; // edge, meridian, how it is broken, pattern
attribute float along; // millimetres
attribute float toEnd; // millimetres
attribute vec4 lane; // as ribbon-lanes.ts counts it
attribute vec3 beside; // markers beside the step that ends here, -1 for none
uniform sampler2D clearings; // per marker: right and down on the stage, how far lines keep from it; CSS pixels
uniform vec2 stagePixels; // CSS pixels
uniform float strength[${PALETTE_SIZE}];
uniform vec3 flow; // meridian, how far the waves have come (waves), how strong they are
uniform vec3 dark[${PALETTE_SIZE}];
uniform vec3 bright[${PALETTE_SIZE}];
varying vec3 vDark;
varying vec3 vBright;
varying float vStrength;
varying float vAcross;
varying float vHalfWidth;
varying float vAlong;
varying float vBroken;
varying float vPattern;
varying float vFlow;
varying float vAway;
// One per step, not blended between its ends: both of its triangles end in the same sample.
flat varying vec3 vBesideOne;
flat varying vec3 vBesideTwo;
flat varying vec3 vBesideThree;

const float WAVE = 34.0; // millimetres
// From the centre line to the edge of the casing: 0.72 mm, within limits in CSS pixels: core and casing have 1.5 each at least.
const float HALF_WIDTH_METRES = 0.00072;
const float LEAST_HALF_WIDTH = 1.8;
const float MOST_HALF_WIDTH = 3.4;
const float END_FADE = 8.0; // millimetres
const float LANE_EASE = 12.0;

// Right and up in CSS pixels, like gl_FragCoord.
vec3 clearingOf(float marker) {
  if (marker < -0.5) return vec3(0.0);
  vec3 clearing = texelFetch(clearings, ivec2(int(marker + 0.5), 0), 0).xyz;
  return vec3(clearing.x, stagePixels.y - clearing.y, clearing.z);
}

vec2 pixelOf(vec4 clip) { return clip.xy / max(clip.w, 1e-4) * stagePixels * 0.5; }

void main() {
  int meridian = int(style.y + 0.5);
  vStrength = strength[meridian];
  if (vStrength < 0.004) {
    gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
    return;
  }
  vBesideOne = clearingOf(beside.x);
  vBesideTwo = clearingOf(beside.y);
  vBesideThree = clearingOf(beside.z);
  vec4 inView = modelViewMatrix * vec4(position, 1.0);
  vec4 clip = projectionMatrix * inView;
  // The far side of the head need not be widened to be hidden. Its centre stays where it is: thrown off the screen it would drag its neighbours along.
  float facing = -dot(normalize(normalMatrix * skinNormal), normalize(inView.xyz));
  if (facing < -0.25) {
    gl_Position = clip;
    vStrength = 0.0;
    return;
  }
  vec2 here = pixelOf(clip);
  vec2 direction = pixelOf(projectionMatrix * modelViewMatrix * vec4(next, 1.0)) -
    pixelOf(projectionMatrix * modelViewMatrix * vec4(previous, 1.0));
  float span = length(direction);
  direction = span > 1e-3 ? direction / span : vec2(1.0, 0.0);
  float pixelsPerMetre = projectionMatrix[1][1] * stagePixels.y * 0.5 / clip.w;
  float halfWidth = clamp(HALF_WIDTH_METRES * pixelsPerMetre, LEAST_HALF_WIDTH, MOST_HALF_WIDTH) * (vStrength > 1.0 ? 1.3 : 1.0);
  float present = smoothstep(0.0, END_FADE, toEnd);
  halfWidth *= mix(0.6, 1.0, present);
  vAcross = style.x * (halfWidth + ${GAP + 0.5});
  vHalfWidth = halfWidth;
  float pitch = 2.0 * halfWidth + ${GAP + 0.1};
  float missing = clamp(pitch - lane.y * 0.001 * pixelsPerMetre, 0.0, 2.0 * pitch);
  float aside = lane.x * missing * smoothstep(0.0, LANE_EASE, lane.w * 0.001 * pixelsPerMetre) * step(0.004, strength[int(lane.z + 0.5)]);
  vec2 offset = vec2(-direction.y, direction.x) * (vAcross + aside);

  // Nearer by half the ribbon's width: its outer edge must not sink where the skin curves away under it.
  float nearer = 0.0006 + (halfWidth + abs(aside)) / pixelsPerMetre * 0.6;
  gl_Position = vec4(clip.xy + offset / (stagePixels * 0.5) * clip.w, depthNearer(inView.xyz, nearer) * clip.w, clip.w);

  // Dashes and beads keep a readable size on the screen and double or halve as a whole, so that they do not swim while zooming.
  float scale = exp2(floor(log2(pixelsPerMetre / 1000.0) + 0.5));
  vAlong = along * scale;
  // Gone before the silhouette, or lines would stand off the head as a second outline; broken ones sooner, or they would leave crumbs there.
  float gone = style.z > 0.5 ? 0.32 : 0.22;
  vStrength = min(vStrength, 1.0) * hemAt(position) * present * smoothstep(gone, gone + 0.08, facing);
  vFlow = abs(flow.x - style.y) < 0.5 ? flow.z : 0.0;
  vAway = along / WAVE - flow.y;
  vBroken = style.z;
  vPattern = style.w;
  vDark = dark[meridian];
  vBright = bright[meridian];
}
`

/*
 * `beyond` and `d` are signed ways to the outline and to that of the core. Where a line runs away from the viewer every second dash or bead is left
 * out, and again (`rarer`), so that the rhythm on the screen stays. A dash is drawn whole or not at all: clear of a mark is asked from its middle.
 * Where `keep` is 1 a line keeps lower ones away: there it writes the stencil, drawn or not.
 */
const fragmentShader = /* glsl */ `
${FALLING_SHADER}
uniform vec3 casing;
varying float vFlow;
varying float vAway;
uniform float pixelRatio;
varying vec3 vDark;
varying vec3 vBright;
varying float vStrength;
varying float vAcross;
varying float vHalfWidth;
varying float vAlong;
varying float vBroken;
varying float vPattern;
flat varying vec3 vBesideOne;
flat varying vec3 vBesideTwo;
flat varying vec3 vBesideThree;

// CSS pixels. Thinner than 1.5 and a part does not read; a little more, so that wherever it falls between pixels one of them has it whole.
const float CASING_WIDTH = 1.6;
const float LEAST_CORE = 2.0;
// From one dash or dot to the next, and half of each.
const float DASH_STEP = 10.0;
const float HALF_DASH = 2.6;
const float DOT_STEP = 6.5;
const float HALF_DOT = 1.4;

float fromMiddle(float way, float stride) { return (fract(way / stride + 0.5) - 0.5) * stride; }

float outsideOne(vec3 clearing, vec2 pixel, float more, float soft) {
  float clear = clearing.z + more;
  return clearing.z > 0.0 ? smoothstep(clear - soft, clear + soft, distance(pixel, clearing.xy)) : 1.0;
}

// 0 within the clear skin around a mark: a line stops short of it, so that both can be read.
float outside(vec2 pixel, float more, float soft) {
  return outsideOne(vBesideOne, pixel, more, soft) * outsideOne(vBesideTwo, pixel, more, soft) * outsideOne(vBesideThree, pixel, more, soft);
}

void main() {
  float soft = 0.5 / pixelRatio;
  // Fine pixels show half the casing on each side of a thin line, each wider than one of them. Coarse ones would lose both halves: there it has
  // the whole on one side, as a raised thread has its light, and the second one grows where there is room.
  float each = clamp(vHalfWidth - 0.5 * LEAST_CORE, 0.5 * CASING_WIDTH, CASING_WIDTH);
  bool isFine = 0.5 * CASING_WIDTH * pixelRatio > 1.2;
  float coreFrom = (isFine ? each : CASING_WIDTH) - vHalfWidth;
  float coreTo = isFine ? -coreFrom : max(coreFrom + LEAST_CORE, vHalfWidth - CASING_WIDTH);
  float beyond = abs(vAcross) - vHalfWidth;
  float d = max(coreFrom - vAcross, vAcross - coreTo);

  vec2 pixel = gl_FragCoord.xy / pixelRatio;
  vec2 slope = vec2(dFdx(vAlong), dFdy(vAlong)) * pixelRatio;
  float dense = max(length(slope), 0.1);
  float rarer = exp2(max(0.0, floor(log2(dense) + 0.2)));
  float more = 0.0;
  if (vBroken > 0.5) {
    float stride = (vBroken > 1.5 ? DOT_STEP : DASH_STEP) * rarer;
    float reach = (vBroken > 1.5 ? HALF_DOT : HALF_DASH) * rarer / dense;
    float off = fromMiddle(vAlong, stride);
    beyond = max(beyond, abs(off) / dense - reach);
    pixel -= slope * off / (dense * dense);
    more = 0.7 * reach;
  }
  float body = falling(-soft, soft, beyond);
  float keep = falling(-soft, soft, beyond - ${GAP});
  float clear = outside(pixel, more, soft);
  float core = falling(-soft, soft, d);
  // The brighter shade that carries the hue needs room as well: the dark part must stay dark.
  float inner = falling(-soft, soft, d + 1.2);
  // Mixed about as the eye sees it: mixed as light, half white on the edge would eat up the dark part.
  vec3 colour = mix(sqrt(casing), sqrt(mix(vDark, vBright, 0.6 * inner)), core);
  colour *= colour;
  float alpha = body;
  float middle = 0.5 * (coreFrom + coreTo);
  if (vPattern > 1.5) {
    float phase = abs(fromMiddle(vAlong, 4.5 * rarer)) / rarer;
    colour = mix(colour, casing, core * falling(0.75 - soft, 0.75 + soft, phase));
  } else if (vPattern > 0.5) {
    vec2 bead = vec2(fromMiddle(vAlong, 9.0 * rarer) / rarer, vAcross - middle);
    colour = mix(colour, casing, falling(1.05 - soft, 1.05 + soft, length(bead)));
  }
  if (vFlow > 0.0) {
    float wave = 0.5 + 0.5 * cos(6.2831853 * vAway);
    colour = mix(colour, casing, vFlow * wave * wave * wave * core * 0.75);
  }
  alpha *= vStrength * clear;
  if (alpha < 0.004 && keep * clear * step(0.5, vStrength) < 0.5) discard;
  gl_FragColor = vec4(colour, alpha);
  #include <colorspace_fragment>
}
`

/**
 * The material of all ribbons: their width is a number of pixels, their core and casing are drawn by distance from the middle. `clearings` has
 * a texel per marker as {@link markerClearings} fills it.
 */
export function ribbonMaterial(
  palette: readonly MarkColours[],
  clearings: Texture,
): StageMaterial & {
  readonly setStrength: (meridian: number, strength: number) => void
  /** Waves of light along one meridian: how far they have come, in waves, and how strong they are, 0 to 1. */
  readonly setFlow: (meridian: number, shift: number, strength: number) => void
} {
  const uniforms = {
    stagePixels: { value: new Vector2(1, 1) },
    pixelRatio: { value: 1 },
    clearings: { value: clearings },
    flow: { value: new Vector3(-1, 0, 0) },
    strength: { value: new Float32Array(PALETTE_SIZE) },
    ...paletteUniforms(palette),
  }
  return {
    material: new ShaderMaterial({
      vertexShader,
      fragmentShader,
      uniforms,
      transparent: true,
      depthWrite: false,
      // What has been drawn and the gap around it stay as they are: lines come from the uppermost to the lowest (ribbon-order.ts).
      stencilWrite: true,
      stencilFunc: NotEqualStencilFunc,
      stencilRef: 1,
      stencilZPass: ReplaceStencilOp,
      side: DoubleSide,
    }),
    fitStage: (width, height, pixelRatio) => {
      uniforms.stagePixels.value.set(width, height)
      uniforms.pixelRatio.value = pixelRatio
    },
    setFlow: (meridian, shift, strength) => {
      uniforms.flow.value.set(meridian, shift, strength)
    },
    setStrength: (meridian, strength) => {
      uniforms.strength.value[meridian] = strength
    },
  }
}

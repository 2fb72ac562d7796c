import { DoubleSide, ShaderMaterial, Vector2, Vector3 } from 'three'
import { FALLING_SHADER } from './falling-shader'
import { HEM_SHADER } from './hem-shader'
import { NEARER_SHADER } from './nearer-shader'
import { CASING, markColours } from './mark-colours'
import type { StageMaterial } from './marker-material'
import { shownOfStep } from './play-head'
import { MOST_TAPE_STEPS } from './tape-field'

/** What a measurement is drawn in: a warm ink that no meridian has. */
export const TAPE_COLOURS = markColours('#B9651B')

const vertexShader = /* glsl */ `
${HEM_SHADER}
${NEARER_SHADER}
attribute vec3 previous;
attribute vec3 next;
attribute vec3 skinNormal;
attribute vec4 look; // edge, look, step, millimetres from tick to tick
attribute vec4 way; // millimetres along, in all, drawn from and to
uniform vec2 stagePixels; // CSS pixels
uniform float shown[${MOST_TAPE_STEPS}];
varying float vAcross;
varying float vHalfWidth;
varying float vLook;
varying float vTick;
varying float vAlong;
varying float vDrawn;
varying float vMmPixels;
varying float vStrength;

// Half the width of a tape, of a curve and of a thin line: metres and the least and most CSS pixels.
vec3 widthOf(float look) {
  if (look < 0.5) return vec3(0.0017, 4.6, 7.5);
  return look < 1.5 ? vec3(0.0008, 2.4, 3.6) : vec3(0.0006, 1.7, 2.3);
}

vec2 pixelOf(vec4 clip) { return clip.xy / max(clip.w, 1e-4) * stagePixels * 0.5; }

void main() {
  float part = clamp((shown[int(look.z + 0.5)] - way.z) / max(way.w - way.z, 1e-4), 0.0, 1.0);
  vStrength = look.y > 0.5 && look.y < 1.5 ? part : step(1e-4, part);
  if (vStrength < 0.004) {
    gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
    return;
  }
  vec4 inView = modelViewMatrix * vec4(position, 1.0);
  vec4 clip = projectionMatrix * inView;
  float facing = -dot(normalize(normalMatrix * skinNormal), normalize(inView.xyz));
  if (facing < -0.25) {
    gl_Position = clip;
    vStrength = 0.0;
    return;
  }
  vec2 direction = pixelOf(projectionMatrix * modelViewMatrix * vec4(next, 1.0)) -
    pixelOf(projectionMatrix * modelViewMatrix * vec4(previous, 1.0));
  float span = length(direction);
  direction = span > 1e-3 ? direction / span : vec2(1.0, 0.0);
  float pixelsPerMetre = projectionMatrix[1][1] * stagePixels.y * 0.5 / clip.w;
  vec3 width = widthOf(look.y);
  float halfWidth = clamp(width.x * pixelsPerMetre, width.y, width.z);
  vAcross = look.x * (halfWidth + 1.0);
  vHalfWidth = halfWidth;
  vec2 offset = vec2(-direction.y, direction.x) * vAcross;
  // Nearer by its half width: its outer edge must not sink where the skin curves away under it.
  float nearer = 0.0009 + halfWidth / pixelsPerMetre * 0.7;
  gl_Position = vec4(clip.xy + offset / (stagePixels * 0.5) * clip.w, depthNearer(inView.xyz, nearer) * clip.w, clip.w);
  vLook = look.y;
  vTick = look.w;
  vAlong = way.x;
  // A curve comes up as a whole; everything else unrolls from where it is laid on.
  vDrawn = look.y > 0.5 && look.y < 1.5 ? way.y + 1.0 : part * way.y;
  vMmPixels = pixelsPerMetre / 1000.0;
  vStrength *= hemAt(position) * smoothstep(0.06, 0.32, facing);
}
`

const fragmentShader = /* glsl */ `
${FALLING_SHADER}
uniform vec3 casing;
uniform vec3 dark;
uniform vec3 bright;
uniform float pixelRatio;
varying float vAcross;
varying float vHalfWidth;
varying float vLook;
varying float vTick;
varying float vAlong;
varying float vDrawn;
varying float vMmPixels;
varying float vStrength;

const float EDGE = 1.5; // CSS pixels
const float TICK = 0.95; // half, CSS pixels

void main() {
  float soft = 0.5 / pixelRatio + 0.1;
  float d = abs(vAcross) - vHalfWidth;
  float body = falling(-soft, soft, d);
  float left = (vDrawn - vAlong) * vMmPixels; // CSS pixels to the end that is drawn so far
  vec3 colour;
  float alpha = body * smoothstep(-soft, soft, left);
  if (vLook < 0.5) {
    // A tape: light, with an edge all round and ticks across; whole units reach over it, halves to its middle.
    float inner = falling(-soft, soft, d + EDGE);
    float ends = min(left, vAlong * vMmPixels);
    colour = mix(dark, casing, inner * smoothstep(EDGE - soft, EDGE + soft, ends));
    float number = floor(vAlong / vTick + 0.5);
    float away = abs(vAlong - number * vTick) * vMmPixels;
    float isWhole = step(abs(fract(number * 0.5)), 0.25);
    float reach = isWhole > 0.5 ? 1.0 : step(vAcross, vHalfWidth * 0.1);
    float tick = falling(TICK - soft, TICK + soft, away) * reach * step(0.5, number);
    colour = mix(colour, mix(dark, bright, 0.15), tick * inner);
  } else {
    float core = falling(-soft, soft, d + (vLook < 1.5 ? 0.95 : 0.9));
    colour = mix(casing, vLook < 1.5 ? mix(dark, bright, 0.6) : dark, core);
    if (vLook > 1.5 && vLook < 2.5) {
      float period = 9.0; // CSS pixels
      float phase = abs(fract(vAlong * vMmPixels / period) - 0.5) * period;
      alpha *= falling(2.9 - soft, 2.9 + soft, phase);
    }
  }
  alpha *= vStrength;
  if (alpha < 0.004) discard;
  gl_FragColor = vec4(colour, alpha);
  #include <colorspace_fragment>
}
`

/** The material of a tape's lines, which are drawn as far as a progress says. */
export interface TapeMaterial extends StageMaterial {
  /** How much of each step is drawn, 0 to 1; shared with the landmarks' dots. */
  readonly shown: Float32Array
  /** Steps, with fractions. */
  readonly show: (progress: number) => void
}

/** The material of a tape's lines, in the ink of measurements or another. */
export function tapeMaterial(colours = TAPE_COLOURS): TapeMaterial {
  const shown = new Float32Array(MOST_TAPE_STEPS)
  const uniforms = {
    stagePixels: { value: new Vector2(1, 1) },
    pixelRatio: { value: 1 },
    shown: { value: shown },
    casing: { value: new Vector3(...CASING) },
    dark: { value: new Vector3(...colours.dark) },
    bright: { value: new Vector3(...colours.bright) },
  }
  return {
    shown,
    show: (progress) => {
      for (let step = 0; step < shown.length; step += 1) shown[step] = shownOfStep(progress, step)
    },
    material: new ShaderMaterial({
      vertexShader,
      fragmentShader,
      uniforms,
      transparent: true,
      depthWrite: false,
      side: DoubleSide,
    }),
    fitStage: (width, height, pixelRatio) => {
      uniforms.stagePixels.value.set(width, height)
      uniforms.pixelRatio.value = pixelRatio
    },
  }
}

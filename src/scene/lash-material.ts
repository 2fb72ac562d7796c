import { DoubleSide, ShaderMaterial, Vector3, Vector4, type Data3DTexture } from 'three'
import type { Eye } from '../geometry/head-file'
import { FALLING_SHADER } from './falling-shader'
import type { SkinTone } from './tones'

const vertexShader = /* glsl */ `
attribute vec3 rest;
varying vec3 vRest;
varying vec3 vInView;

void main() {
  vRest = rest;
  vec4 inView = modelViewMatrix * vec4(position, 1.0);
  vInView = inView.xyz;
  gl_Position = projectionMatrix * inView;
}
`

const fragmentShader = /* glsl */ `
precision highp sampler3D;
${FALLING_SHADER}
uniform sampler3D noise;
uniform float presence; // 1 solid
uniform vec3 hairColour;
uniform vec4 eye; // centre and radius of the resting left eye, metres
varying vec3 vRest;
varying vec3 vInView;

void main() {
  // Single lashes: fine across the lid, each of its own length, gone at their tips; those of the lower lid are short and few.
  vec3 fromEye = vec3(abs(vRest.x), vRest.yz) - eye.xyz;
  float reach = length(fromEye) / eye.w;
  float turn = atan(fromEye.x, fromEye.z) + 0.06 * reach;
  float row = fromEye.y > 0.0 ? 3.5 : 9.5;
  float lash = texture(noise, vec3(turn * 64.0, reach * 2.0, row) / 64.0).x;
  float tip = texture(noise, vec3(turn * 40.0, 0.5, row + 20.0) / 64.0).x;
  float upper = smoothstep(-0.3, 0.1, fromEye.y / eye.w);
  float ends = mix(1.26, 1.42, upper) + 0.28 * (tip - 0.4);
  float alpha = smoothstep(0.34, 0.72, lash) * falling(1.04, ends, reach) * mix(0.3, 0.85, upper);
  // Lashes of the far eye, and those that a brow or a cheek hides but for their tips, would stand past the outline like a fault.
  vec3 toCamera = normalize(-vInView * mat3(viewMatrix));
  float far = smoothstep(0.1, 0.35, -sign(vRest.x) * toCamera.x);
  float facing = dot(normalize(fromEye * vec3(sign(vRest.x), 1.0, 1.0)), toCamera);
  alpha *= mix(1.0, smoothstep(0.45, 0.75, facing), far) * falling(0.5, 0.8, abs(toCamera.y));
  // In profile those of the outer corner point at the camera: over the eye they would read as scratches.
  alpha *= 1.0 - smoothstep(0.25, 0.6, facing) * smoothstep(0.7, 0.95, abs(toCamera.x)) * smoothstep(1.06, 1.16, reach);
  if (alpha < 0.01) discard;
  gl_FragColor = vec4(hairColour * 0.35, alpha * presence);
  #include <tonemapping_fragment>
  #include <colorspace_fragment>
}
`

/** The material of the lash strips: translucent, drawn from both sides. */
export interface LashMaterial {
  readonly material: ShaderMaterial
  readonly wearTone: (tone: SkinTone) => void
}

/** Makes lashes around `restingEye`, the left eyeball of the resting reference face: they are told apart by their way around it. */
export function lashMaterial(noise: Data3DTexture, restingEye: Eye): LashMaterial {
  const uniforms = {
    noise: { value: noise },
    presence: { value: 1 },
    hairColour: { value: new Vector3() },
    eye: {
      value: new Vector4(restingEye.center[0], restingEye.center[1], restingEye.center[2], restingEye.radius),
    },
  }
  return {
    material: new ShaderMaterial({
      vertexShader,
      fragmentShader,
      uniforms,
      transparent: true,
      depthWrite: false,
      side: DoubleSide,
    }),
    wearTone: (tone) => {
      uniforms.hairColour.value.set(...tone.hair)
    },
  }
}

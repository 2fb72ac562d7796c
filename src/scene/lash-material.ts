import { DoubleSide, ShaderMaterial, Vector3, Vector4, type Data3DTexture } from 'three'
import type { Eye } from '../geometry/head-file'
import { FALLING_SHADER } from './falling-shader'
import type { SkinTone } from './tones'

const vertexShader = /* glsl */ `
attribute vec3 rest;
varying vec3 vRest;

void main() {
  vRest = rest;
  gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
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

void main() {
  // Single lashes: fine across the lid, long away from it, gone at their tips; those of the lower lid are short and few.
  vec3 fromEye = vec3(abs(vRest.x), vRest.yz) - eye.xyz;
  float reach = length(fromEye) / eye.w;
  float turn = atan(fromEye.x, fromEye.z);
  float lash = texture(noise, vec3(turn * 52.0, reach * 2.0, fromEye.y > 0.0 ? 3.5 : 9.5) / 64.0).x;
  float upper = smoothstep(-0.3, 0.1, fromEye.y / eye.w);
  float alpha = smoothstep(0.3, 0.75, lash) * falling(1.1, mix(1.3, 1.62, upper), reach) * mix(0.35, 0.8, upper);
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

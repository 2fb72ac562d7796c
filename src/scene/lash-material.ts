import { DoubleSide, ShaderMaterial, Vector3, type Data3DTexture } from 'three'

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
uniform sampler3D noise;
uniform vec3 hairColour;
varying vec3 vRest;

void main() {
  // Single lashes: fine across the lid, long away from it.
  float across = abs(vRest.x) * 1000.0 + vRest.z * 420.0;
  float lash = texture(noise, vec3(across * 4.2, vRest.y * 60.0, 3.5) / 64.0).x;
  float alpha = smoothstep(0.3, 0.8, lash) * 0.55;
  if (alpha < 0.01) discard;
  gl_FragColor = vec4(hairColour * 0.35, alpha);
  #include <tonemapping_fragment>
  #include <colorspace_fragment>
}
`

/** The material of the lash strips: translucent, drawn from both sides. */
export function lashMaterial(noise: Data3DTexture): ShaderMaterial {
  return new ShaderMaterial({
    vertexShader,
    fragmentShader,
    uniforms: { noise: { value: noise }, hairColour: { value: new Vector3() } },
    transparent: true,
    depthWrite: false,
    side: DoubleSide,
  })
}

import { ShaderMaterial } from 'three'
import { HEM_SHADER } from './hem-shader'
import { HEM_VISIBLE, SKIN_PLACE_SHADER } from './skin-shader'

/**
 * Makes the material that writes the depth of the hem before the skin is drawn, and no colour: where the bust fades into the backdrop, its far
 * side must not show through the near one.
 */
export function depthMaterial(): ShaderMaterial {
  return new ShaderMaterial({
    vertexShader: /* glsl */ `
${SKIN_PLACE_SHADER}
attribute vec3 rest;
varying vec3 vRest;
varying vec3 vInView;

void main() {
  vRest = rest;
  vec4 inView = inViewOf(position);
  vInView = inView.xyz;
  gl_Position = onScreen(inView);
}
`,
    fragmentShader: /* glsl */ `
${HEM_SHADER}
varying vec3 vRest;
varying vec3 vInView;

void main() {
  if (solidAt(vRest, normalize(-vInView * mat3(viewMatrix))) < ${HEM_VISIBLE.toFixed(3)}) discard;
  gl_FragColor = vec4(0.0);
}
`,
    colorWrite: false,
  })
}

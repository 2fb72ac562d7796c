import { DoubleSide, ShaderMaterial, Vector2, Vector3 } from 'three'
import { FALLING_SHADER } from './falling-shader'
import { HEM_SHADER } from './hem-shader'
import { NEARER_SHADER } from './nearer-shader'
import { CASING, type MarkColours } from './mark-colours'
import type { StageMaterial } from './marker-material'

const vertexShader = /* glsl */ `
${HEM_SHADER}
${NEARER_SHADER}
attribute vec3 skinNormal;
attribute vec4 part; // see DoubtField
uniform vec2 stagePixels; // CSS pixels
varying vec4 vPart;
varying float vPresence;
varying float vPixelsPerMetre;

void main() {
  vec4 inView = modelViewMatrix * vec4(position, 1.0);
  vec3 toCamera = normalize(-inView.xyz);
  float facing = dot(normalize(normalMatrix * skinNormal), toCamera);
  vec4 clip = projectionMatrix * inView;
  // Nearer by a hair: between its vertices the mesh is flat and the skin is not.
  gl_Position = vec4(clip.xy, depthNearer(inView.xyz, 0.0012) * clip.w, clip.w);
  vPart = part;
  vPixelsPerMetre = projectionMatrix[1][1] * stagePixels.y * 0.5 / clip.w;
  vPresence = hemAt(position) * smoothstep(0.05, 0.3, facing);
}
`

const fragmentShader = /* glsl */ `
${FALLING_SHADER}
uniform float pixelRatio;
uniform vec3 casing;
uniform vec3 dark;
uniform vec3 bright;
varying vec4 vPart;
varying float vPresence;
varying float vPixelsPerMetre;

// CSS pixels from the middle of a stroke to the edge of its core and of its casing: core and casings have 1.5 at least.
const float DISC_CORE = 1.0;
const float DISC_CASING = 2.6;
const float RIVAL_CORE = 1.1;
const float RIVAL_CASING = 2.7;
const float LINE_CORE = 0.8;
const float LINE_CASING = 2.0;
// How much of the skin the disc covers.
const float FILL = 0.3;
// A rival mark is a little smaller than the mark it contests.
const float RIVAL_METRES = 0.0012;
const float LEAST_RIVAL = 4.6;
const float MOST_RIVAL = 7.0;

vec4 stroke(float away, float core, float edge, float soft) {
  return vec4(mix(casing, dark, falling(core - soft, core + soft, away)), falling(edge - soft, edge + soft, away));
}

void main() {
  float soft = 0.5 / pixelRatio + 0.1;
  float rivalRadius = clamp(RIVAL_METRES * vPixelsPerMetre, LEAST_RIVAL, MOST_RIVAL);
  vec4 drawn;
  if (vPart.x < 0.5) {
    // By the slope of the length on the screen the edge keeps its width where the skin leans away.
    float slope = max(length(vec2(dFdx(vPart.y), dFdy(vPart.y))), 1e-7);
    float beyond = (vPart.y - vPart.w) / slope / pixelRatio;
    drawn = stroke(abs(beyond), DISC_CORE, DISC_CASING, soft);
    float inside = FILL * falling(-soft, soft, beyond);
    drawn = vec4(mix(bright, drawn.rgb, drawn.a), max(inside, drawn.a));
  } else if (vPart.x < 1.5) {
    float away = abs(vPart.y * vPixelsPerMetre - rivalRadius);
    drawn = stroke(away, RIVAL_CORE, RIVAL_CASING, soft);
    // Broken, so that it is no mark like the others: six dashes on an unbroken casing.
    float dash = abs(fract(vPart.z * 0.95493) - 0.5);
    drawn.rgb = mix(drawn.rgb, casing, smoothstep(0.3, 0.36, dash));
  } else {
    float away = abs(vPart.y) * vPixelsPerMetre;
    drawn = stroke(away, LINE_CORE, LINE_CASING, soft);
    float left = (vPart.w - vPart.z) * vPixelsPerMetre - rivalRadius;
    drawn.a *= smoothstep(-soft, soft, left);
  }
  drawn.a *= vPresence;
  if (drawn.a < 0.004) discard;
  gl_FragColor = drawn;
  #include <colorspace_fragment>
}
`

/** The material of everything that is in doubt: strokes of a number of pixels, drawn by lengths along the skin. */
export function doubtMaterial(): StageMaterial & { readonly setColours: (colours: MarkColours) => void } {
  const uniforms = {
    stagePixels: { value: new Vector2(1, 1) },
    pixelRatio: { value: 1 },
    casing: { value: new Vector3(...CASING) },
    dark: { value: new Vector3() },
    bright: { value: new Vector3() },
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
    fitStage: (width, height, pixelRatio) => {
      uniforms.stagePixels.value.set(width, height)
      uniforms.pixelRatio.value = pixelRatio
    },
    setColours: ({ dark, bright }) => {
      uniforms.dark.value.set(...dark)
      uniforms.bright.value.set(...bright)
    },
  }
}

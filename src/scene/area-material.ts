import { ShaderMaterial, Vector3 } from 'three'
import { TINT_COUNT } from '../geometry/areas/baked-areas'
import { FALLING_SHADER } from './falling-shader'
import { HEM_SHADER } from './hem-shader'
import { NEARER_SHADER } from './nearer-shader'

/**
 * Zones: a soft wash in a tint of their own, deeper towards the rim, which has a dark core and a light casing around it. The tints are muted, of middle
 * lightness (a wash deepens light skin and lifts deep skin) and parted by hue; neighbours never share one. Muscles: red-brown flesh, dark between its fibres. All as the screen
 * shows them: a tint needs no linear light, and to turn it back for every pixel would cost as much as the rest.
 */
const CASING_HEX = '#FFFFFF'
const ZONE_HEXES = ['#F0A03C', '#7A6AE0', '#DE5470', '#62A83C', '#B84FB4'] as const
const FLESH_HEX = '#B4503F'
const SINEW_HEX = '#E3A08C'
const GAP_HEX = '#5E1E19'

const vertexShader = /* glsl */ `
${HEM_SHADER}
${NEARER_SHADER}
attribute vec3 skinNormal;
attribute vec3 look; // see AreaPart
attribute float strength;
uniform vec3 tints[TINTS];
varying vec3 vLook;
varying vec3 vTint;
varying float vStrength;
varying float vLight;

// The key light of the stage (see LIGHT_SHADER), in view space: flesh shows its form by it.
const vec3 KEY_DIRECTION = vec3(-0.5145, 0.5831, 0.6288);

void main() {
  vec4 inView = modelViewMatrix * vec4(position, 1.0);
  vec3 toCamera = normalize(-inView.xyz);
  vec3 normal = normalize(normalMatrix * skinNormal);
  vec4 clip = projectionMatrix * inView;
  // Nearer by a hair, so that the skin of which it is a part does not shine through.
  gl_Position = vec4(clip.xy, depthNearer(inView.xyz, 0.0006) * clip.w, clip.w);
  vLook = look;
  // What is looked at is amber, whatever its tint among the others.
  vTint = mix(tints[int(max(look.z, 0.0) + 0.5)], tints[0], smoothstep(0.9, 1.0, strength));
  vLight = 0.7 + 0.3 * max(dot(normal, KEY_DIRECTION), 0.0);
  vStrength = strength * hemAt(position) * smoothstep(0.02, 0.22, dot(normal, toCamera));
}
`

const fragmentShader = /* glsl */ `
${FALLING_SHADER}
uniform float pixelRatio;
uniform vec3 casing;
uniform vec3 flesh;
uniform vec3 sinew;
uniform vec3 gap;
varying vec3 vLook;
varying vec3 vTint;
varying float vStrength;
varying float vLight;

// CSS pixels from the edge of a zone to the edge of its core and of its casing.
const float CORE = 0.65;
const float EDGE = 1.9;
// How far in from its rim a zone deepens, millimetres.
const float SHORE = 5.0;
// From one fibre to the next, millimetres.
const float PITCH = 1.7;

void main() {
  float inside = vLook.x;
  // By the slope on the screen strokes keep their width where the skin leans away.
  float slope = max(length(vec2(dFdx(inside), dFdy(inside))), 1e-5);
  vec4 drawn;
  if (vLook.z > -0.5) {
    float beyond = abs(inside) / slope / pixelRatio;
    float soft = 0.5 / pixelRatio + 0.1;
    float shore = falling(0.0, SHORE, inside);
    float fill = smoothstep(-0.5, 0.5, inside) * (0.24 + 0.26 * shore * shore);
    // Among others a zone keeps its core and loses half of its casing: fifty rims would hide the face.
    float rim = mix(CORE + 0.6, EDGE, smoothstep(0.6, 0.8, vStrength));
    float edge = falling(rim - soft, rim + soft, beyond) * 0.85;
    vec3 line = mix(casing, vTint * 0.36, falling(CORE - soft, CORE + soft, beyond));
    // The rim stands out where the wash is faint.
    drawn = vec4(mix(vTint * vLight, line, edge), max(fill, edge * mix(1.35, 1.0, vStrength)));
  } else {
    float across = vLook.y / PITCH;
    float width = length(vec2(dFdx(across), dFdy(across))) * 1.5;
    // Seen from afar fibres would flicker: then only the flesh is left.
    float clear = falling(0.22, 0.55, width);
    // Bundles and, finer, what lies in them. Saw teeth are as good as waves here and cost software renderers much less.
    float bundle = abs(fract(across) - 0.5) * 2.0;
    float fine = abs(fract(across * 2.63) - 0.5) * 2.0;
    float fibre = 0.5 + clear * (0.6 * bundle + 0.4 * fine - 0.5);
    vec3 colour = mix(mix(gap, flesh, smoothstep(-0.1, 0.5, fibre)), sinew, smoothstep(0.6, 1.05, fibre) * 0.7);
    float cover = smoothstep(-0.6, 1.8, inside);
    drawn = vec4(colour * vLight, cover * (0.5 + 0.22 * clear * (1.0 - fibre)));
  }
  drawn.a *= vStrength;
  if (drawn.a < 0.004) discard;
  gl_FragColor = drawn;
}
`

/** The one material of zones and muscles. */
export interface AreaMaterial {
  readonly material: ShaderMaterial
  readonly fitStage: (pixelRatio: number) => void
}

/** Makes the material; told apart by an attribute, both kinds are drawn in one call. */
export function areaMaterial(): AreaMaterial {
  const colour = (hex: string) => ({
    value: new Vector3(...[1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)),
  })
  const uniforms = {
    pixelRatio: { value: 1 },
    casing: colour(CASING_HEX),
    tints: { value: ZONE_HEXES.map((hex) => colour(hex).value) },
    flesh: colour(FLESH_HEX),
    sinew: colour(SINEW_HEX),
    gap: colour(GAP_HEX),
  }
  return {
    material: new ShaderMaterial({
      vertexShader,
      fragmentShader,
      uniforms,
      defines: { TINTS: TINT_COUNT },
      transparent: true,
      depthWrite: false,
    }),
    fitStage: (pixelRatio) => {
      uniforms.pixelRatio.value = pixelRatio
    },
  }
}

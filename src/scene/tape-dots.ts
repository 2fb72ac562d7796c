import { ShaderMaterial, Vector2, Vector3 } from 'three'
import type { BakedAnchor } from '../geometry/placements'
import type { Tape, TapeName } from '../geometry/tape'
import { anchorSet, rideAnchors } from './anchor-rider'
import { FALLING_SHADER } from './falling-shader'
import { NEARER_SHADER } from './nearer-shader'
import { CASING } from './mark-colours'
import type { StageMaterial } from './marker-material'
import { MOST_TAPE_STEPS, TAPE_LIFT } from './tape-field'
import { TAPE_COLOURS } from './tape-material'

/** A landmark of a tape, once, with the first step that names it. */
export interface TapeDot {
  readonly name: TapeName
  readonly step: number
}

/** The landmarks of a tape that are single places and where they lie on the face at hand. */
export interface TapeDots {
  readonly dots: readonly TapeDot[]
  /** Where a label would stand: those of `dots` first, then the named curves. */
  readonly names: readonly TapeDot[]
  /** xyz per name, metres, head frame. */
  readonly positions: Float32Array
  readonly normals: Float32Array
  readonly move: (skinPositions: Float32Array, skinNormals: Float32Array) => void
}

/** Places off the skin (the pupil) look forward. */
const FORWARD = [0, 0, 1] as const

/** Gathers the names of a tape. Throws a RangeError when an anchor does not fit the triangles of the skin. */
export function tapeDots(tape: Tape, triangles: Uint32Array): TapeDots {
  const all: TapeDot[] = []
  tape.steps.forEach(({ names }, step) => {
    for (const name of names) {
      const isKnown = all.some(
        (other) => other.name.id === name.id && other.name.position[0] === name.position[0],
      )
      if (!isKnown) all.push({ name, step })
    }
  })
  const dots = all.filter(({ name }) => !name.isCurve)
  const names = [...dots, ...all.filter(({ name }) => name.isCurve)]
  const nowhere: BakedAnchor = [0, 1, 0]
  const set = anchorSet(
    names.map(({ name }) => name.anchor ?? nowhere),
    triangles,
  )
  const positions = new Float32Array(names.length * 3)
  const normals = new Float32Array(names.length * 3)
  return {
    dots,
    names,
    positions,
    normals,
    move: (skinPositions, skinNormals) => {
      rideAnchors(set, skinPositions, skinNormals, TAPE_LIFT, positions, normals)
      names.forEach(({ name }, i) => {
        if (name.anchor) return
        positions.set(name.position, i * 3)
        normals.set(FORWARD, i * 3)
      })
    },
  }
}

const vertexShader = /* glsl */ `
${NEARER_SHADER}
attribute vec3 skinNormal;
attribute float step_;
uniform vec2 stagePixels;
uniform float pixelRatio;
uniform float shown[${MOST_TAPE_STEPS}];
varying float vRadius;
varying float vStrength;

void main() {
  vec4 inView = modelViewMatrix * vec4(position, 1.0);
  vec3 toCamera = normalize(-inView.xyz);
  float facing = dot(normalize(normalMatrix * skinNormal), toCamera);
  vec4 clip = projectionMatrix * inView;
  float pixelsPerMetre = projectionMatrix[1][1] * stagePixels.y * 0.5 / clip.w;
  // Lights up in the first third of its step.
  float lit = smoothstep(0.0, 0.33, shown[int(step_ + 0.5)]);
  vRadius = clamp(0.0014 * pixelsPerMetre, 4.0, 6.5) * mix(0.4, 1.0, lit);
  float lean = sqrt(max(0.0, 1.0 - facing * facing)) / max(facing, 0.2);
  float nearer = 0.002 + min(0.008, vRadius / pixelsPerMetre * lean);
  gl_Position = vec4(clip.xy, depthNearer(inView.xyz, nearer) * clip.w, clip.w);
  vStrength = lit * smoothstep(0.06, 0.32, facing);
  if (vStrength < 0.004) gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
  gl_PointSize = 2.0 * (vRadius + 7.0) * pixelRatio;
}
`

const fragmentShader = /* glsl */ `
${FALLING_SHADER}
uniform vec3 casing;
uniform vec3 dark;
uniform vec3 bright;
uniform float pixelRatio;
varying float vRadius;
varying float vStrength;

void main() {
  float r = length((gl_PointCoord - 0.5) * 2.0 * (vRadius + 7.0));
  float soft = 0.5 / pixelRatio + 0.15;
  float body = falling(-soft, soft, r - vRadius);
  // A ring with a light middle: no marker of a point looks like it.
  vec3 colour = mix(casing, dark, falling(-soft, soft, r - vRadius + 1.5));
  colour = mix(colour, casing, falling(-soft, soft, r - vRadius * 0.36));
  float glow = 0.5 * falling(0.0, 7.0, r - vRadius);
  float alpha = max(body, glow) * vStrength;
  if (alpha < 0.004) discard;
  gl_FragColor = vec4(mix(mix(casing, bright, 0.3), colour, body), alpha);
  #include <colorspace_fragment>
}
`

/** The material of the landmarks' dots. `shown` as in the lines' material. */
export function tapeDotMaterial(shown: Float32Array): StageMaterial {
  const uniforms = {
    stagePixels: { value: new Vector2(1, 1) },
    pixelRatio: { value: 1 },
    shown: { value: shown },
    casing: { value: new Vector3(...CASING) },
    dark: { value: new Vector3(...TAPE_COLOURS.dark) },
    bright: { value: new Vector3(...TAPE_COLOURS.bright) },
  }
  return {
    material: new ShaderMaterial({
      vertexShader,
      fragmentShader,
      uniforms,
      transparent: true,
      depthWrite: false,
    }),
    fitStage: (width, height, pixelRatio) => {
      uniforms.stagePixels.value.set(width, height)
      uniforms.pixelRatio.value = pixelRatio
    },
  }
}

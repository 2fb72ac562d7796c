import { ShaderMaterial, Vector2, Vector3 } from 'three'
import { FALLING_SHADER } from './falling-shader'
import { HEM_SHADER } from './hem-shader'
import { NEARER_SHADER } from './nearer-shader'
import { CASING, type MarkColours } from './mark-colours'
import { FULL_FACING, LEAST_FACING } from './marker-pixels'
import { DIMMED_RADIUS, HALO_GROWTH, MARK_FORMS, MARK_RADIUS } from './marker-shape'

/** Room in the palette; the atlas has ten meridians on the head and the extra points. */
export const PALETTE_SIZE = 16

const vertexShader = /* glsl */ `
${HEM_SHADER}
${NEARER_SHADER}
attribute vec3 skinNormal;
attribute vec4 look; // presence, halo, shape, palette
attribute vec3 room; // how far it stands from its place, right and down, and its radius at most; CSS pixels
attribute float seen; // 1 in sight, 0 not, 0.5 for the depth test to decide
uniform vec2 stagePixels; // CSS pixels
uniform float pixelRatio;
uniform vec3 dark[${PALETTE_SIZE}];
uniform vec3 bright[${PALETTE_SIZE}];
varying vec3 vDark;
varying vec3 vBright;
varying float vPresence;
varying float vHalo;
varying float vShape;
varying float vRadius;
varying float vSprite;
varying float vShade;

// Per shape: how much larger than a circle it is at least, its least radius in CSS pixels.
const vec2 FORMS[4] = vec2[4](${MARK_FORMS.map(({ scale, leastPx }) => `vec2(${scale.toFixed(3)}, ${leastPx.toFixed(3)})`).join(', ')});
// Metres; less than the camera's least distance from the skin.
const float IN_FRONT = 0.05;

void main() {
  vec4 inView = modelViewMatrix * vec4(position, 1.0);
  vec3 toCamera = normalize(-inView.xyz);
  float facing = dot(normalize(normalMatrix * skinNormal), toCamera);
  vec4 clip = projectionMatrix * inView;
  float pixelsPerMetre = projectionMatrix[1][1] * stagePixels.y * 0.5 / clip.w;
  vec2 form = FORMS[int(look.z + 0.5)];
  // As markRadius() in marker-shape.ts counts it.
  float radius = clamp(${MARK_RADIUS.metres} * pixelsPerMetre, ${MARK_RADIUS.usualPx.toFixed(1)} * form.x, ${MARK_RADIUS.mostPx.toFixed(1)});
  radius = min(room.z, max(form.y, radius * mix(${DIMMED_RADIUS.toFixed(1)}, 1.0, look.x)));
  radius *= 1.0 + ${HALO_GROWTH.toFixed(2)} * look.y;

  // What is known to be in sight stands in front of everything, so that no nose or chin cuts it in half. For the rest: the sprite is flat
  // towards the camera and the skin is not; where the skin leans away, the near half of the sprite would sink into it.
  float lean = sqrt(max(0.0, 1.0 - facing * facing)) / max(facing, 0.2);
  float nearer = seen > 0.75 ? IN_FRONT : 0.0012 + min(0.008, radius / pixelsPerMetre * lean);
  vec2 aside = vec2(room.x, -room.y) / (stagePixels * 0.5) * clip.w;
  gl_Position = vec4(clip.xy + aside, depthNearer(inView.xyz, nearer) * clip.w, clip.w);

  vPresence = look.x * smoothstep(${LEAST_FACING.toFixed(2)}, ${FULL_FACING.toFixed(2)}, facing);
  if (vPresence < 0.004 || seen < 0.25) gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
  // Near the outline the shade would fall on the backdrop.
  vShade = 0.34 * smoothstep(0.3, 0.65, facing);
  vHalo = look.y;
  vShape = look.z;
  int shade = int(look.w + 0.5);
  vDark = dark[shade];
  vBright = bright[shade];
  vRadius = radius;
// Triangle and diamond reach further than circle and square of the same area; the rest is the soft shade.
  float reach = look.z < 0.5 || look.z > 2.5 ? 1.05 : look.z < 1.5 ? 1.62 : 1.46;
  vSprite = 2.0 * (vHalo > 0.0 ? max(radius * reach + 2.0, radius + 8.0) : radius * reach + 2.0);
  gl_PointSize = vSprite * pixelRatio;
}
`

const fragmentShader = /* glsl */ `
${FALLING_SHADER}
uniform float pixelRatio;
uniform vec3 casing;
varying vec3 vDark;
varying vec3 vBright;
varying float vPresence;
varying float vHalo;
varying float vShape;
varying float vRadius;
varying float vSprite;
varying float vShade;

const float LEAST_STROKE = 1.5; // CSS pixels: thinner and neither part reads

// Signed distance to the outline, CSS pixels, negative inside. All four cover about the same area.
float outline(vec2 p, float r) {
  if (vShape < 0.5) return length(p) - r;
  if (vShape < 1.5) {
    vec2 q = vec2(abs(p.x), p.y - r * 0.1);
    float slope = dot(q - vec2(0.0, r * 1.5), vec2(0.866, 0.5));
    return max(slope, -q.y - r * 0.85);
  }
  if (vShape < 2.5) return (abs(p.x) + abs(p.y) - r * 1.44) * 0.7071;
  vec2 q = abs(p) - r * 1.0;
  return max(q.x, q.y);
}

void main() {
  vec2 p = (gl_PointCoord - 0.5) * vSprite;
  p.y = -p.y;
  float soft = 0.5 / pixelRatio + 0.15;
  float d = outline(p, vRadius);
  if (d > 2.6 && vHalo == 0.0) discard;
  float stroke = max(LEAST_STROKE, vRadius * 0.22);
  float body = falling(-soft, soft, d);
  float core = falling(-soft, soft, d + stroke);
  float inner = falling(-soft, soft, d + 2.0 * stroke + 0.2);
  // A soft shade grounds the mark on light skin.
  float shade = vShade * falling(-0.5, 2.6, d);

  vec3 colour = mix(casing, vDark, core);
  colour = mix(colour, vBright, inner * 0.85);
  if (vShape > 2.5) {
    // Small, a dark cross on a light tile reads; with room for it, a light cross on a dark one, like the sign in the page.
    float arm = max(1.8, vRadius * 0.26) * 0.5;
    float cross = min(abs(p.x + p.y), abs(p.x - p.y)) * 0.7071 - arm;
    vec3 onLight = mix(casing, vDark, falling(-soft, soft, max(cross, d + 0.8)));
    vec3 onDark = mix(colour, casing, core * falling(-soft, soft, cross));
    colour = mix(onLight, onDark, smoothstep(5.0, 5.8, vRadius));
  }
  float alpha = mix(shade, 1.0, body);
  colour = mix(vDark * 0.25, colour, body);

  float away = length(p) - vRadius;
  // The leading side's ring is thick and full, its partner's thin.
  float thick = mix(0.0, 1.15, smoothstep(0.3, 1.0, vHalo));
  float ring = falling(thick * 0.75, thick * 0.75 + 0.7, abs(away - 4.6));
  float edge = falling(thick + 0.7, thick + 2.0, abs(away - 4.6));
  float haloAlpha = mix(0.62, 1.0, vHalo) * min(1.0, vHalo * 4.0) * max(ring, 0.6 * edge) * step(0.5, away);
  vec3 haloColour = mix(vDark, casing, ring);
  colour = mix(colour, haloColour, (1.0 - body) * step(0.001, haloAlpha) * step(alpha, haloAlpha));
  alpha = max(alpha, haloAlpha);

  alpha *= vPresence;
  if (alpha < 0.004) discard;
  gl_FragColor = vec4(colour, alpha);
  #include <colorspace_fragment>
}
`

/** A material whose marks are sized in pixels and so must know the stage. */
export interface StageMaterial {
  readonly material: ShaderMaterial
  /** Width and height of the stage in CSS pixels, device pixels per CSS pixel. */
  readonly fitStage: (width: number, height: number, pixelRatio: number) => void
}

/** The palette as shader uniforms. */
export function paletteUniforms(palette: readonly MarkColours[]) {
  const shades = (part: 'dark' | 'bright') =>
    Array.from({ length: PALETTE_SIZE }, (_, i) => new Vector3(...(palette[i] ?? palette[0]!)[part]))
  return {
    dark: { value: shades('dark') },
    bright: { value: shades('bright') },
    casing: { value: new Vector3(...CASING) },
  }
}

/** The material of all markers: sprites whose shape is drawn by distance, so that they are sharp at any size. */
export function markerMaterial(palette: readonly MarkColours[]): StageMaterial {
  const uniforms = {
    stagePixels: { value: new Vector2(1, 1) },
    pixelRatio: { value: 1 },
    ...paletteUniforms(palette),
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

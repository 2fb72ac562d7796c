import { ShaderMaterial, Vector2, Vector3, type Data3DTexture } from 'three'
import type { LidHeights } from './lid-heights'
import { LIGHT_SHADER } from './light-shader'
import type { SkinTone } from './tones'

/** Shader text: the cornea stands out from the ball. */
const CORNEA_SHADER = /* glsl */ `
// Half the width of the cornea, radians from the gaze axis, and its height, eye radii.
const float CORNEA_ANGLE = 0.54;
const float CORNEA_HEIGHT = 0.085;

/** x: how far a place of the ball is from its centre, eye radii; y: how that falls off per radian from the gaze axis. 'eye' is a unit vector. */
vec2 corneaAt(vec3 eye) {
  float turn = min(acos(clamp(eye.z, -1.0, 1.0)) / CORNEA_ANGLE, 1.0) * 3.1416;
  return vec2(1.0 + CORNEA_HEIGHT * (0.5 + 0.5 * cos(turn)), CORNEA_HEIGHT * 1.5708 / CORNEA_ANGLE * sin(turn));
}
`

const vertexShader = /* glsl */ `
varying vec3 vInEye; // unit vector from the eye's centre, head frame: the gaze is straight ahead, +z, always
varying vec3 vInView;

${CORNEA_SHADER}

void main() {
  vInEye = position;
  vec4 inView = modelViewMatrix * vec4(position * corneaAt(position).x, 1.0);
  vInView = inView.xyz;
  gl_Position = projectionMatrix * inView;
}
`

const fragmentShader = /* glsl */ `
precision highp sampler3D;
uniform sampler3D noise;
uniform vec3 irisColour;
uniform vec3 skinColour;
uniform float presence; // 1 solid
uniform float whiteStrength;
uniform vec2 lids; // heights of the edges of the upper and the lower lid over the gaze, eye radii
uniform float side; // 1 for the subject's left eye, -1 for the right
varying vec3 vInEye;
varying vec3 vInView;

${LIGHT_SHADER}
${CORNEA_SHADER}

// Sines of the angle from the gaze axis.
const float IRIS = 0.415;
const float PUPIL = 0.135;
/** How far the iris lies in front of the centre, eye radii, and how much slower light is behind the cornea. */
const float IRIS_DEPTH = 0.9;
const float BENDING = 1.0 / 1.336;
/** Half the width of the lamp that the cornea mirrors, and how far it stands beside the gaze and over it, eye radii. */
const float CATCH_LIGHT = 0.058;
const vec2 CATCH_PLACE = vec2(0.165, 0.13);

void main() {
  vec3 eye = normalize(vInEye);
  vec3 viewDirection = normalize(-vInView);
  mat3 turnToView = mat3(viewMatrix);
  vec3 normal = turnToView * eye;
  vec3 gaze = turnToView * vec3(0.0, 0.0, 1.0);

  // The iris lies behind the cornea, which bends light: even from the side all of it is seen, the pupil too.
  vec3 towards = viewDirection * turnToView;
  float outwards = length(eye.xy);
  vec2 dome = corneaAt(eye);
  vec3 corneaNormal = normalize(eye * dome.x + dome.y * vec3(eye.xy * eye.z / max(outwards, 1e-3), -outwards));
  vec3 bent = refract(-towards, corneaNormal, BENDING);
  vec3 seen = eye * dome.x;
  seen += bent * max(seen.z - IRIS_DEPTH, 0.0) / max(-bent.z, 0.1);
  float aside = falling(0.0, 0.75, dot(gaze, viewDirection));
  float r = length(seen.xy);
  float inIris = falling(IRIS - 0.045, IRIS + 0.025, r) * step(0.0, eye.z);
  float inPupil = falling(PUPIL - 0.02, PUPIL + 0.02, r) * step(0.0, eye.z);

  vec2 turn = seen.xy / max(length(seen.xy), 1e-3);
  float fibre = texture(noise, vec3(turn * 9.0, r * 5.0) / 64.0).x;
  float fine = texture(noise, vec3(turn * 24.0, r * 8.0) / 64.0 + 0.3).x;
  float collar = falling(0.0, 0.09, abs(r - 0.225 - 0.05 * (fibre - 0.5)));
  vec3 iris = irisColour * (0.55 + 0.9 * smoothstep(0.2, 0.8, fibre * 0.5 + fine * 0.5) + 0.3 * collar);
  iris *= mix(1.0, mix(0.34, 0.7, aside), smoothstep(IRIS - 0.12, IRIS, r));
  // From the side light falls in behind the cornea: the iris glows. From above it is gathered in the lower half.
  iris *= (1.0 + 1.2 * aside) * (0.75 + 0.6 * falling(-0.35, 0.12, seen.y));

  float inner = smoothstep(0.45, 0.95, -eye.x * side);
  vec3 white = vec3(0.62, 0.585, 0.555) * whiteStrength * (1.0 - 0.08 * texture(noise, eye * 14.0 / 64.0).x);
  white = mix(white, vec3(0.52, 0.33, 0.29) * whiteStrength, 0.6 * inner + 0.28 * smoothstep(0.35, 0.95, outwards));
  vec3 base = mix(white, iris, inIris);
  // Foreshortened, pupil and rim would run together into one black stripe.
  base = mix(base, vec3(0.004), inPupil * (1.0 - 0.4 * aside));

  // Lids keep the light away: most from above, a ring all round. What is left in the corners has been through skin.
  float height = eye.y - 0.06 * (1.0 - eye.x * eye.x);
  float upper = falling(-0.06, 0.33, height);
  float around = falling(0.38, 0.95, length(eye.xy * vec2(0.94, 1.5)));
  // From the side the outer corner is wide open to the camera and to the light.
  float corner = aside * smoothstep(0.2, 0.6, eye.x * side);
  float open = mix(0.13, 1.0, upper) * mix(mix(0.30, 0.55, corner), 1.0, around);
  // The upper lid comes down towards its outer corner, and its shade with it.
  open *= mix(1.0, 0.4 + 0.6 * smoothstep(0.0, 0.26, lids.x * (1.0 - eye.x * eye.x) - eye.y), corner);
  // Multisampling lets a hair's breadth between triangles show the ball through a lid: where no lid opens it looks like skin.
  float covered = smoothstep(0.5, 0.6, abs(eye.y));
  base = mix(base, skinColour, covered);
  open = mix(open, 0.8, covered);
  // The lower lid lies on the ball, and its lashes over it: without their shade it would end like a cut.
  // It stands out from the ball: from below it hides more of it.
  float overLid = eye.y - lids.y * (1.0 - 1.1 * eye.x * eye.x) - 0.2 * max(-towards.y, 0.0) / max(towards.z, 0.3);
  open *= mix(mix(0.35, 0.55, corner), 1.0, smoothstep(-0.02, 0.18, overLid));
  vec3 shade = pow(vec3(open), vec3(0.88, 1.02, 1.07));

  float cosKey = dot(normal, KEY_DIRECTION);
  vec3 irradiance = KEY_COLOUR * clamp((cosKey + 0.35) / 1.35, 0.0, 1.0) + FILL_COLOUR * clamp(dot(normal, FILL_DIRECTION), 0.0, 1.0) + surroundings(normal);
  vec3 colour = base * irradiance * 0.5 * shade;

  // One clean catch-light, on the lamp's side of the pupil as the camera sees it and as high as the lid lets it. A mirrored lamp would hide under lids.
  vec3 sideways = vec3(-1.0, 0.0, 0.0) * turnToView;
  vec2 lamp = vec2(CATCH_PLACE.x * sideways.x + 0.06 * towards.x, min(CATCH_PLACE.y, lids.x - 0.1));
  float fromLamp = length(eye.xy - lamp);
  // Its edge is no narrower than a pixel: a few pixels make a round light, the same in both eyes.
  float blur = max(0.03, 0.75 * length(vec2(dFdx(fromLamp), dFdy(fromLamp))));
  float catchLight = falling(CATCH_LIGHT - blur, CATCH_LIGHT + blur, fromLamp) * step(0.0, eye.z);
  colour += vec3(1.0, 0.975, 0.94) * catchLight * 0.85;
  colour += surroundings(turnToView * reflect(-towards, corneaNormal)) * fresnel(max(dot(corneaNormal, towards), 0.2), 0.025) * 0.6 * open;

  gl_FragColor = vec4(colour, presence);
  #include <tonemapping_fragment>
  #include <colorspace_fragment>
}
`

/** The material of one eyeball. */
export interface EyeMaterial {
  readonly material: ShaderMaterial
  readonly wearTone: (tone: SkinTone) => void
  /** Tells it where its lids stand: the catch-light stays clear of them, and they shade it. */
  readonly wearLids: (lids: LidHeights) => void
}

/** Makes an eyeball. `side` is 1 for the subject's left eye, -1 for the right: the inner corner is redder. */
export function eyeMaterial(noise: Data3DTexture, side: 1 | -1): EyeMaterial {
  const uniforms = {
    noise: { value: noise },
    irisColour: { value: new Vector3() },
    skinColour: { value: new Vector3() },
    presence: { value: 1 },
    whiteStrength: { value: 1 },
    lids: { value: new Vector2(1, -1) },
    side: { value: side },
  }
  return {
    material: new ShaderMaterial({ vertexShader, fragmentShader, uniforms }),
    wearTone: (tone) => {
      uniforms.irisColour.value.set(...tone.iris)
      uniforms.skinColour.value.set(...tone.albedo)
      uniforms.whiteStrength.value = tone.eyeWhite
    },
    wearLids: ({ upper, lower }) => {
      uniforms.lids.value.set(upper, lower)
    },
  }
}

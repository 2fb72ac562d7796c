import { ShaderMaterial, Vector3, type Data3DTexture } from 'three'
import type { WordShapeId } from '../atlas/word-shape'
import type { Tier } from '../state/display'
import type { FaceParameters } from '../state/face'
import { CREASE_IDS } from './crease-shader'
import { greyShare, skinLines } from './skin-lines'
import { SKIN_FRAGMENT_SHADER, SKIN_VERTEX_SHADER } from './skin-shader'
import type { SkinTone } from './tones'

/** How much fine detail the shaders draw at each tier. */
const TIER_DETAIL: Readonly<Record<Tier, number>> = { low: 0, medium: 1, high: 2 }

/** The one material of the head: skin, lips, brows, hair cap, lash line. */
export interface SkinMaterial {
  readonly material: ShaderMaterial
  readonly wearTone: (tone: SkinTone) => void
  /** Draws the lines and the grey hairs of a face, and shades its open mouth; with the lines of a word that it shows. */
  readonly wearFace: (face: FaceParameters, word: WordShapeId | null) => void
  readonly setTier: (tier: Tier) => void
  /** 1 full hair, 0 a thin crop on which marks on the scalp are seen. */
  readonly setHair: (presence: number) => void
}

/** Makes the skin. `noise` stays the caller's to dispose of. */
export function skinMaterial(noise: Data3DTexture): SkinMaterial {
  const uniforms = {
    noise: { value: noise },
    albedo: { value: new Vector3() },
    scatter: { value: new Vector3() },
    lipColour: { value: new Vector3() },
    hairColour: { value: new Vector3() },
    specularStrength: { value: 1 },
    surfaceRoughness: { value: 0.5 },
    fillStrength: { value: 1 },
    flushStrength: { value: 1 },
    presence: { value: 1 },
    grey: { value: 0 },
    gape: { value: 0 },
    lines: { value: CREASE_IDS.map(() => 0) },
    hairPresence: { value: 1 },
    detail: { value: 1 },
  }
  return {
    material: new ShaderMaterial({
      vertexShader: SKIN_VERTEX_SHADER,
      fragmentShader: SKIN_FRAGMENT_SHADER,
      uniforms,
      // Only the hem is see-through; everywhere else alpha is 1 and depth is written as usual.
      transparent: true,
    }),
    wearTone: (tone) => {
      uniforms.albedo.value.set(...tone.albedo)
      uniforms.scatter.value.set(...tone.scatter)
      uniforms.lipColour.value.set(...tone.lip)
      uniforms.hairColour.value.set(...tone.hair)
      uniforms.specularStrength.value = tone.specular
      uniforms.surfaceRoughness.value = tone.roughness
      uniforms.fillStrength.value = tone.fill
      uniforms.flushStrength.value = tone.flush
    },
    wearFace: (face, word) => {
      uniforms.grey.value = greyShare(face.age)
      uniforms.gape.value = face.expressions['mouth-open'] ?? 0
      uniforms.lines.value = skinLines(face, word)
    },
    setTier: (tier) => {
      uniforms.detail.value = TIER_DETAIL[tier]
    },
    setHair: (presence) => {
      uniforms.hairPresence.value = presence
    },
  }
}

import { ShaderMaterial, Vector3, type Data3DTexture } from 'three'
import type { Tier } from '../state/display'
import { SKIN_FRAGMENT_SHADER, SKIN_VERTEX_SHADER } from './skin-shader'
import type { SkinTone } from './tones'

/** How much fine detail the shaders draw at each tier. */
export const TIER_DETAIL: Readonly<Record<Tier, number>> = { low: 0, medium: 1, high: 2 }

/** The one material of the head: skin, lips, brows, hair cap, lash line. */
export function skinMaterial(noise: Data3DTexture): ShaderMaterial {
  return new ShaderMaterial({
    vertexShader: SKIN_VERTEX_SHADER,
    fragmentShader: SKIN_FRAGMENT_SHADER,
    uniforms: {
      noise: { value: noise },
      albedo: { value: new Vector3() },
      scatter: { value: new Vector3() },
      lipColour: { value: new Vector3() },
      hairColour: { value: new Vector3() },
      specularStrength: { value: 1 },
      fillStrength: { value: 1 },
      flushStrength: { value: 1 },
      hairPresence: { value: 1 },
      detail: { value: 1 },
    },
    // Only the hem is see-through; everywhere else alpha is 1 and depth is written as usual.
    transparent: true,
  })
}

/** Gives the material the colours of a tone. */
export function wearTone(material: ShaderMaterial, tone: SkinTone): void {
  const set = (name: string, value: unknown) => {
    material.uniforms[name]!.value = value
  }
  set('albedo', new Vector3(...tone.albedo))
  set('scatter', new Vector3(...tone.scatter))
  set('lipColour', new Vector3(...tone.lip))
  set('hairColour', new Vector3(...tone.hair))
  set('specularStrength', tone.specular)
  set('fillStrength', tone.fill)
  set('flushStrength', tone.flush)
}

import {
  CustomBlending,
  NormalBlending,
  OneFactor,
  SrcAlphaFactor,
  ZeroFactor,
  type ShaderMaterial,
} from 'three'

/**
 * Shows a part of the head as solid as `presence` says, 0 to 1; its shader multiplies its alpha by the uniform of that name. What is nearest
 * replaces what was drawn behind it, so that the backdrop shines through and never the far side of the head; depth is written as ever.
 */
export function setPresence(material: ShaderMaterial, presence: number): void {
  setFaintness(material, presence)
  material.blending = presence < 1 ? CustomBlending : NormalBlending
  material.blendSrc = SrcAlphaFactor
  material.blendDst = ZeroFactor
  material.blendSrcAlpha = OneFactor
  material.blendDstAlpha = ZeroFactor
}

/** The same for a part that is drawn over what is behind it at any presence: lashes. */
export function setFaintness(material: ShaderMaterial, presence: number): void {
  material.uniforms['presence']!.value = presence
}

import { colourFromHex, type LinearColour } from './contrast'

/** How skin of one tone answers light. Colours are linear light. */
export interface SkinTone {
  readonly albedo: LinearColour
  /** What light looks like that went through the skin: at the terminator, in ears and nostrils. */
  readonly scatter: LinearColour
  readonly lip: LinearColour
  readonly hair: LinearColour
  readonly iris: LinearColour
  /** Strength of the surface reflection. Deep skin shows its form by it, light skin turns to plastic by it. */
  readonly specular: number
  /** Strength of fill and environment. */
  readonly fill: number
  /** How far blood shows: redness of cheeks, nose and ears, warm edges of shadows. 0 to 1. */
  readonly flush: number
}

function tone(
  [albedo, scatter, lip, hair, iris]: readonly [string, string, string, string, string],
  [specular, fill, flush]: readonly [number, number, number],
): SkinTone {
  return {
    albedo: colourFromHex(albedo),
    scatter: colourFromHex(scatter),
    lip: colourFromHex(lip),
    hair: colourFromHex(hair),
    iris: colourFromHex(iris),
    specular,
    fill,
    flush,
  }
}

/** The six tones, light to deep: tone `n` of a face is entry `n - 1`. They are set apart from the face shapes on purpose. */
export const TONES: readonly SkinTone[] = [
  tone(['#E6CAB8', '#D8715A', '#BF8A80', '#4A3325', '#5E7482'], [0.8, 1, 1]),
  tone(['#DAB69F', '#CC6648', '#B97268', '#3A281D', '#5C5A44'], [0.85, 1, 0.9]),
  tone(['#C69B80', '#B85A3C', '#A9645A', '#2B1E17', '#513A27'], [0.9, 1.02, 0.75]),
  tone(['#A17C65', '#8E4A30', '#875049', '#211712', '#432C1C'], [1.05, 1.1, 0.55]),
  tone(['#745747', '#6A3824', '#65403C', '#19120F', '#3A2518'], [1.2, 1.25, 0.4]),
  tone(['#4E3C33', '#4A2A1E', '#483130', '#120E0D', '#2F1E15'], [1.4, 1.55, 0.25]),
]

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
  /** Roughness of the surface, 0 to 1: the stronger the reflection, the wider it has to spread, or deep skin looks varnished. */
  readonly roughness: number
  /** Strength of fill and environment. */
  readonly fill: number
  /** How far blood shows: redness of cheeks, nose and ears, warm edges of shadows. 0 to 1. */
  readonly flush: number
  /** Brightness of the white of the eye: the same white beside deep skin would stare. */
  readonly eyeWhite: number
}

function tone(
  [albedo, scatter, lip, hair, iris]: readonly [string, string, string, string, string],
  [specular, roughness, fill, flush, eyeWhite]: readonly [number, number, number, number, number],
): SkinTone {
  return {
    albedo: colourFromHex(albedo),
    scatter: colourFromHex(scatter),
    lip: colourFromHex(lip),
    hair: colourFromHex(hair),
    iris: colourFromHex(iris),
    specular,
    roughness,
    fill,
    flush,
    eyeWhite,
  }
}

/** The clay of the model face that shows what a word means: nobody's skin, and plainly none. */
export const MODEL_TONE: SkinTone = tone(
  ['#B9B2A8', '#8F8377', '#9C8F86', '#5E5750', '#4F4A44'],
  [0.6, 0.55, 1, 0.1, 0.92],
)

/** The six tones, light to deep: tone `n` of a face is entry `n - 1`. They are set apart from the face shapes on purpose. */
export const TONES: readonly SkinTone[] = [
  tone(['#E8CFC0', '#D8715A', '#C08C84', '#4A3325', '#51646E'], [0.7, 0.5, 1, 1, 1]),
  tone(['#DBBAA5', '#CC6648', '#B8766C', '#3A281D', '#55543F'], [0.75, 0.5, 1, 0.9, 0.98]),
  tone(['#C79E86', '#B85A3C', '#AA6A60', '#33261E', '#4B3625'], [0.8, 0.51, 1.02, 0.75, 0.94]),
  tone(['#A37D67', '#8E4A30', '#8A554C', '#231813', '#402A1C'], [0.9, 0.54, 1.1, 0.6, 0.86]),
  tone(['#7A5A49', '#6E3A26', '#6C4540', '#211915', '#382417'], [0.95, 0.6, 1.32, 0.5, 0.74]),
  tone(['#573F34', '#552E20', '#523633', '#1D1816', '#2C1C14'], [1, 0.64, 1.75, 0.4, 0.6]),
]

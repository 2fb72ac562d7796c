/**
 * Places of the resting reference face that the shaders of skin and hair draw at: millimetres, head frame, left side. They are those of the
 * landmarks beside them; the shaders come before any file, so they are written down here.
 */
export const DRAWN_PLACES = {
  outerCanthus: { landmark: 'outer_canthus', place: [40.0, 20.9, 72.9] },
  stomion: { landmark: 'stomion', place: [0.0, -43.6, 85.2] },
  mouthCorner: { landmark: 'mouth_corner', place: [21.6, -43.9, 80.0] },
  temple: { landmark: 'forehead_hairline_corner', place: [55.2, 82.2, 38.6] },
} as const

/** Centre of the left eyeball there, millimetres. */
export const DRAWN_EYE = [28.0, 23.0, 63.8] as const

/** The place as a constant of shader text, `scale` times millimetres: 0.001 for metres. */
export function shaderPlace(id: keyof typeof DRAWN_PLACES, scale: number): string {
  return `vec3(${DRAWN_PLACES[id].place.map((value) => (value * scale).toFixed(5)).join(', ')})`
}

import { Data3DTexture, LinearFilter, LinearMipmapLinearFilter, RepeatWrapping, RGBAFormat } from 'three'

/** Edge of the noise volume, cells. It repeats. */
export const NOISE_CELLS = 64

const SEED = 0x9e3779b9
const FULL = 255
const HALF = 127.5

/**
 * Seamless noise as bytes, four per cell, x fastest: value, then its slope along x, y and z (127.5 is level). Always the same
 * numbers, so that pictures can be compared.
 */
export function noiseBytes(cells: number): Uint8Array<ArrayBuffer> {
  const values = new Uint8Array(cells ** 3)
  let state = SEED
  for (let i = 0; i < values.length; i += 1) {
    // Mulberry32: short, well mixed.
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    values[i] = (mixed ^ (mixed >>> 14)) & FULL
  }
  const bytes = new Uint8Array(values.length * 4)
  const at = (x: number, y: number, z: number) =>
    values[((z + cells) % cells) * cells * cells + ((y + cells) % cells) * cells + ((x + cells) % cells)]!
  let cell = 0
  for (let z = 0; z < cells; z += 1) {
    for (let y = 0; y < cells; y += 1) {
      for (let x = 0; x < cells; x += 1) {
        bytes[cell * 4] = values[cell]!
        bytes[cell * 4 + 1] = HALF + (at(x + 1, y, z) - at(x - 1, y, z)) / 2
        bytes[cell * 4 + 2] = HALF + (at(x, y + 1, z) - at(x, y - 1, z)) / 2
        bytes[cell * 4 + 3] = HALF + (at(x, y, z + 1) - at(x, y, z - 1)) / 2
        cell += 1
      }
    }
  }
  return bytes
}

/** The noise as a texture: its smaller copies fade to grey, so that fine grain vanishes with distance instead of flickering. */
export function noiseVolume(): Data3DTexture {
  const texture = new Data3DTexture(noiseBytes(NOISE_CELLS), NOISE_CELLS, NOISE_CELLS, NOISE_CELLS)
  texture.format = RGBAFormat
  texture.wrapS = RepeatWrapping
  texture.wrapT = RepeatWrapping
  texture.wrapR = RepeatWrapping
  texture.magFilter = LinearFilter
  texture.minFilter = LinearMipmapLinearFilter
  texture.generateMipmaps = true
  texture.needsUpdate = true
  return texture
}

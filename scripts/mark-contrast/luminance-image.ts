/** A picture as relative luminance (WCAG 2), 0 to 1 per pixel, row by row from the top left. */
export interface LuminanceImage {
  readonly width: number
  readonly height: number
  readonly values: Float32Array
}

/** A picture as bytes, red, green, blue and alpha (not premultiplied) per pixel, sRGB, row by row from the top left. */
export interface BytePicture {
  readonly width: number
  readonly height: number
  readonly bytes: Uint8Array
}

/** What a byte of each channel adds to relative luminance. */
const CHANNELS = [0.2126, 0.7152, 0.0722].map((weight) =>
  Float32Array.from({ length: 256 }, (_, byte) => {
    const value = byte / 255
    return weight * (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)
  }),
)

/** The picture as it is seen in front of a backdrop of the same size, laid over it as browsers do: in sRGB. Throws a RangeError on another size. */
export function luminanceOver(picture: BytePicture, backdrop: BytePicture): LuminanceImage {
  const { width, height, bytes } = picture
  if (backdrop.width !== width || backdrop.height !== height) {
    throw new RangeError(
      `A backdrop of ${backdrop.width} × ${backdrop.height} pixels behind ${width} × ${height}.`,
    )
  }
  const values = new Float32Array(width * height)
  for (let i = 0; i < values.length; i += 1) {
    const alpha = bytes[i * 4 + 3]! / 255
    for (let channel = 0; channel < 3; channel += 1) {
      const [over, behind] = [bytes[i * 4 + channel]!, backdrop.bytes[i * 4 + channel]!]
      values[i]! += CHANNELS[channel]![Math.round(over * alpha + behind * (1 - alpha))]!
    }
  }
  return { width, height, values }
}

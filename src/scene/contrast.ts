/** A colour as linear-light red, green and blue, 0 to 1. */
export type LinearColour = readonly [red: number, green: number, blue: number]

/** Reads `#RRGGBB` into linear light. Throws a RangeError on anything else. */
export function colourFromHex(hex: string): LinearColour {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex)
  if (!match) throw new RangeError(`${hex} is not a colour like #8C94A0.`)
  const channel = (text: string) => {
    const value = Number.parseInt(text, 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return [channel(match[1]!), channel(match[2]!), channel(match[3]!)]
}

/** Relative luminance as WCAG 2 counts it, 0 to 1. */
export function luminance(colour: LinearColour): number {
  return 0.2126 * colour[0] + 0.7152 * colour[1] + 0.0722 * colour[2]
}

/** Contrast between two colours as WCAG 2 counts it, 1 to 21. */
export function contrast(a: LinearColour, b: LinearColour): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (light! + 0.05) / (dark! + 0.05)
}

/** The colour at the given luminance with its hue kept: darker by scaling, lighter by mixing with white. */
export function colourAtLuminance(colour: LinearColour, wanted: number): LinearColour {
  const now = luminance(colour)
  if (now > wanted) {
    const scale = wanted / now
    return [colour[0] * scale, colour[1] * scale, colour[2] * scale]
  }
  const white = now >= 1 ? 0 : (wanted - now) / (1 - now)
  return [
    colour[0] + (1 - colour[0]) * white,
    colour[1] + (1 - colour[1]) * white,
    colour[2] + (1 - colour[2]) * white,
  ]
}

import { colourAtLuminance, colourFromHex, type LinearColour } from './contrast'

/**
 * The light part of every mark. With a dark part at {@link DARK_LUMINANCE}, one of the two stands 3:1 against any skin:
 * (1 + 0.05) / (dark + 0.05) ≥ 9 leaves no luminance that is within 3:1 of both.
 */
export const CASING: LinearColour = [1, 1, 1]

/** Luminance of the dark part of every mark. */
export const DARK_LUMINANCE = 0.048

/** Luminance of the inner, brighter part that carries the hue once a mark is large enough to have one. */
const BRIGHT_LUMINANCE = 0.2

/** Points that belong to no meridian. */
const EXTRA_POINT_HEX = '#2E7F86'

/** The two shades that a mark of one meridian is drawn in, linear light. */
export interface MarkColours {
  readonly dark: LinearColour
  readonly bright: LinearColour
}

/** Shades for a meridian colour of the data, or for points without a meridian (null). Throws a RangeError on an unreadable colour. */
export function markColours(hex: string | null): MarkColours {
  const colour = colourFromHex(hex ?? EXTRA_POINT_HEX)
  return {
    dark: colourAtLuminance(colour, DARK_LUMINANCE),
    bright: colourAtLuminance(colour, BRIGHT_LUMINANCE),
  }
}

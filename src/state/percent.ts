const LONE_SURROGATE = /[\uD800-\uDFFF]/gu

/** Percent-encodes any text; half characters, which an address cannot carry, become the replacement character. Never throws. */
export function percentEncode(text: string): string {
  return encodeURIComponent(text.replace(LONE_SURROGATE, '\uFFFD'))
}

/** Decodes percent signs and gives the text as it is where they are broken. Never throws. */
export function percentDecode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

const LONGEST_SHOWN = 60

/** A text of a link or a search as it is read back in a sentence: long ones are cut. */
export function readBack(text: string): string {
  const trimmed = text.trim()
  return trimmed.length > LONGEST_SHOWN ? `${trimmed.slice(0, LONGEST_SHOWN)} …` : trimmed
}

/** The meridians that have a path on the head, in the order of the data. A test compares this list with `data/meridians.json`. */
export const MERIDIAN_LAYERS: readonly string[] = ['LI', 'ST', 'SI', 'BL', 'TE', 'GB', 'GV', 'CV', 'LR', 'HT']

/** The shown meridians as text for a link: `LI,ST`, `all`, or the empty text for none. */
export function layersToText(meridians: readonly string[]): string {
  const shown = MERIDIAN_LAYERS.filter((id) => meridians.includes(id))
  return shown.length === MERIDIAN_LAYERS.length ? 'all' : shown.join(',')
}

/** Reads what {@link layersToText} writes, in any case. Total: names that are not layers are returned by themselves. */
export function layersFromText(text: string): { meridians: string[]; notUnderstood: string[] } {
  const words = text.split(',').filter((word) => word !== '')
  if (words.some((word) => word.toLowerCase() === 'all')) {
    return {
      meridians: [...MERIDIAN_LAYERS],
      notUnderstood: words.filter((word) => word.toLowerCase() !== 'all'),
    }
  }
  const named = words.map((word) => word.toUpperCase())
  return {
    meridians: MERIDIAN_LAYERS.filter((id) => named.includes(id)),
    notUnderstood: words.filter((word) => !MERIDIAN_LAYERS.includes(word.toUpperCase())),
  }
}

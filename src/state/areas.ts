/** Which areas are drawn on the skin beside those of the open concern, which are always drawn: all zones, all muscles. */
export type ShownAreas = { readonly zones: boolean; readonly muscles: boolean }

/** The names of the layers of areas, as a link writes them. */
const AREA_LAYERS = ['zones', 'muscles'] as const

/** The shown layers as text for a link: `zones,muscles`, or the empty text for none. */
export function areasToText(shown: ShownAreas): string {
  return AREA_LAYERS.filter((layer) => shown[layer]).join(',')
}

/** Reads what {@link areasToText} writes. Total: words that are no layers are returned by themselves. */
export function areasFromText(text: string): { shown: ShownAreas; notUnderstood: string[] } {
  const words = text.split(',').filter((word) => word !== '')
  return {
    shown: { zones: words.includes('zones'), muscles: words.includes('muscles') },
    notUnderstood: words.filter((word) => !(AREA_LAYERS as readonly string[]).includes(word)),
  }
}

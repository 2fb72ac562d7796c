/** What is drawn on and around the head, beside the meridians. */
export type StageLayers = {
  /** The marks of points; the chosen and the hovered one stay. */
  readonly points: boolean
  /** How solid the skin is, a whole number of percent from {@link LEAST_SKIN} to 100. */
  readonly skin: number
  /** Every point that is chosen shows at once how it is measured. */
  readonly measures: boolean
  /** The midline and the levels that part the face into thirds. */
  readonly thirds: boolean
  /** The bar that says how long 20 mm and one cun are in the picture. */
  readonly scale: boolean
  /** Labels of points carry their code alone, without the name. */
  readonly codes: boolean
}

/** A fainter skin would leave eyes and marks floating, percent. */
export const LEAST_SKIN = 20

/** What the atlas opens with. */
export const USUAL_LAYERS: StageLayers = {
  points: true,
  skin: 100,
  measures: false,
  thirds: false,
  scale: false,
  codes: false,
}

/** The layers that are off unless asked for, in the order in which a link names them. */
export const EXTRA_LAYERS = ['measures', 'thirds', 'scale', 'codes'] as const

/** One layer that is off unless asked for. */
export type ExtraLayer = (typeof EXTRA_LAYERS)[number]

/** The layers with the skin on a whole percent within its range; no number at all is solid skin. */
export function layersWithin(layers: StageLayers): StageLayers {
  const skin = Number.isFinite(layers.skin) ? Math.round(layers.skin) : USUAL_LAYERS.skin
  return { ...layers, skin: Math.min(100, Math.max(LEAST_SKIN, skin)) }
}

/** Are two sets of layers the same picture? */
export function isSamePicture(a: StageLayers, b: StageLayers): boolean {
  return (Object.keys(USUAL_LAYERS) as (keyof StageLayers)[]).every((name) => a[name] === b[name])
}

/** The parameters of a link that say what is drawn; the empty text for what is as usual. */
export function stageLayersToText(layers: StageLayers): {
  readonly show: string
  readonly points: string
  readonly skin: string
} {
  const { points, skin } = layersWithin(layers)
  return {
    show: EXTRA_LAYERS.filter((name) => layers[name]).join(','),
    points: points ? '' : 'off',
    skin: skin === USUAL_LAYERS.skin ? '' : String(skin),
  }
}

/** Reads what {@link stageLayersToText} writes. Total: what is not understood comes back with its parameter's name and changes nothing. */
export function stageLayersFromText(get: (name: 'show' | 'points' | 'skin') => string | null): {
  layers: StageLayers
  notUnderstood: { readonly name: string; readonly value: string }[]
} {
  const notUnderstood: { name: string; value: string }[] = []
  const words = (get('show') ?? '').split(',').filter((word) => word !== '')
  const isExtra = (word: string): word is ExtraLayer => (EXTRA_LAYERS as readonly string[]).includes(word)
  for (const value of words) if (!isExtra(value)) notUnderstood.push({ name: 'show', value })

  const points = get('points') ?? ''
  if (!['', 'on', 'off'].includes(points)) notUnderstood.push({ name: 'points', value: points })

  const text = get('skin') ?? ''
  const percent = /^\d{1,3}$/.test(text) ? Number(text) : Number.NaN
  const isSkin = percent >= LEAST_SKIN && percent <= 100
  if (text !== '' && !isSkin) notUnderstood.push({ name: 'skin', value: text })

  return {
    layers: {
      points: points !== 'off',
      skin: isSkin ? percent : USUAL_LAYERS.skin,
      measures: words.includes('measures'),
      thirds: words.includes('thirds'),
      scale: words.includes('scale'),
      codes: words.includes('codes'),
    },
    notUnderstood,
  }
}

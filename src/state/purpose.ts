import { MERIDIAN_LAYERS } from './layers'
import { isSamePicture, USUAL_LAYERS, type StageLayers } from './stage-layers'

/** What the atlas is opened for: to learn points, to see where care is needed, to look together with a client. */
export const PURPOSES = ['learn', 'safety', 'client'] as const

/** One purpose. */
export type Purpose = (typeof PURPOSES)[number]

/** True when the text names a purpose; narrows text from a link. */
export function isPurpose(text: string): text is Purpose {
  return (PURPOSES as readonly string[]).includes(text)
}

/** What is drawn when a purpose is chosen; each layer can be changed afterwards. */
export type PurposePicture = {
  readonly meridians: readonly string[]
  readonly zones: boolean
  readonly muscles: boolean
  readonly layers: StageLayers
}

/** The picture that the atlas opens with and returns to. */
export const USUAL_PICTURE: PurposePicture = {
  meridians: [],
  zones: false,
  muscles: false,
  layers: USUAL_LAYERS,
}

/** The picture of each purpose. */
export const PURPOSE_PICTURES: Readonly<Record<Purpose, PurposePicture>> = {
  learn: {
    ...USUAL_PICTURE,
    meridians: MERIDIAN_LAYERS,
    layers: { ...USUAL_LAYERS, measures: true, scale: true },
  },
  safety: USUAL_PICTURE,
  client: { ...USUAL_PICTURE, zones: true },
}

/** Is a picture the one that the atlas opens with? */
export function isUsualPicture(picture: PurposePicture): boolean {
  return (
    picture.meridians.length === 0 &&
    !picture.zones &&
    !picture.muscles &&
    isSamePicture(picture.layers, USUAL_LAYERS)
  )
}

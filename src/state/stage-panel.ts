/** The panels that open beside the head; one at a time. */
export const STAGE_PANELS = ['face', 'layers'] as const

/** One panel beside the head. */
export type StagePanel = (typeof STAGE_PANELS)[number]

/** How long things are in the picture, told by the scene while the bar is shown. */
export type StageScale = {
  /** CSS pixels per millimetre on the skin in the middle of the picture. */
  readonly pixelsPerMm: number
  /** One cun of the forehead on the face on stage, millimetres. */
  readonly cunMm: number
}

import type { PointSide } from './side'

/** The flat pictures of the head, in the order in which the page offers them. Left and right are the subject's. */
export const PLATE_VIEWS = ['front', 'left', 'right', 'back'] as const

/** One flat picture of the head. `left` shows the subject's left side. */
export type PlateView = (typeof PLATE_VIEWS)[number]

/** What a plate is drawn from: data of SVG paths in the plate's own pixels, to be filled by the even-odd rule, later ones over earlier ones. */
export interface PlateShapes {
  readonly head: string
  /** From the widest and faintest to the deepest: each is laid over the ones before. */
  readonly shades: readonly string[]
  readonly lights: readonly string[]
  readonly hair: string
  readonly lips: string
  readonly brows: string
  readonly eyes: string
  readonly irises: string
  readonly pupils: string
}

/** A point seen on a plate. */
export interface PlateMark {
  readonly code: string
  /** The record's code, or the code of one of its places. */
  readonly id: string
  readonly side: PointSide
  /** Pixels of the plate from its top left corner. */
  readonly x: number
  readonly y: number
  /** How squarely the skin faces the viewer there: 1 straight on, 0 and less on the outline. */
  readonly facing: number
}

/** The plates of the reference face, written by `npm run placement:bake` to `public/models/plates.json`. */
export interface Plates {
  /** The head and the data that they are drawn from, as in `placements.json`. */
  readonly head: string
  readonly data: string
  readonly width: number
  readonly height: number
  /** The right side is the left one turned over. */
  readonly shapes: Readonly<Record<'front' | 'left' | 'back', PlateShapes>>
  readonly marks: Readonly<Record<PlateView, readonly PlateMark[]>>
}

/** The plates, once something wants to show them. A failure stays until they are asked for again. */
export type PlateFacts =
  { readonly state: 'unasked' | 'pending' | 'failed' } | { readonly state: 'read'; readonly plates: Plates }

/** Reads the file of plates; null when it is no such file. */
export function readPlates(file: unknown): Plates | null {
  if (typeof file !== 'object' || file === null) return null
  const { width, height, shapes, marks } = file as {
    readonly [Field in keyof Plates]?: Partial<Plates[Field]>
  }
  const isWhole =
    typeof width === 'number' &&
    typeof height === 'number' &&
    (['front', 'left', 'back'] as const).every((view) => typeof shapes?.[view]?.head === 'string') &&
    PLATE_VIEWS.every((view) => Array.isArray(marks?.[view]))
  return isWhole ? (file as Plates) : null
}

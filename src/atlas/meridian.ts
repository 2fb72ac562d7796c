import * as v from 'valibot'
import { header, share, text, textOrNull, texts, type FileHeader, type Shape } from './shape'

/** What all waypoints share. */
interface WaypointBase {
  /** `internal` ends the solid line; a dashed part joins at the next surface waypoint. */
  readonly depth: 'surface' | 'internal'
  readonly label?: string
  readonly note?: string
  readonly depthNote?: string
  /** How the line treats a meeting point. */
  readonly draw?: string
  readonly meetingPoint?: true
  readonly crossesMidline?: true
  readonly side?: 'contralateral'
  /** `project`: added here so that the line keeps off ear, eye and mouth; no text names it. */
  readonly authority?: 'project'
}

/** One stop of a path, in order of flow. */
export type Waypoint = WaypointBase &
  (
    | { readonly kind: 'point'; readonly ref: string }
    /** A curve or level landmark means its point nearest the neighbours. */
    | { readonly kind: 'landmark'; readonly ref: string }
    /** Outside this head and neck, or inside the body. */
    | { readonly kind: 'offAtlas'; readonly ref: null }
    /** The skin point at `fraction` of the shortest skin path from the first to the second point code or landmark. */
    | { readonly kind: 'between'; readonly between: readonly [string, string]; readonly fraction: number }
  )

/** One stretch of a meridian. */
export interface MeridianPath {
  readonly id: string
  readonly name: string
  /** `solid` runs on the skin, `dashed` inside the body: never a place to needle. */
  readonly style: 'solid' | 'dashed'
  readonly branchFrom?: string
  readonly note?: string
  readonly waypoints: readonly Waypoint[]
}

/** One channel or vessel of tradition. */
export interface Meridian {
  readonly id: string
  readonly code: string
  readonly names: {
    readonly english: string
    readonly formal: string
    readonly pinyin: string
    readonly hanziTraditional: string
    readonly hanziSimplified: string
    readonly aliases: readonly string[]
  }
  readonly limb: 'hand' | 'foot' | null
  readonly yinYang: 'yin' | 'yang'
  readonly sixLevel: string
  /** Code of the paired channel; several lie outside this atlas. */
  readonly pairedWith: string | null
  readonly element: string | null
  readonly colour: { readonly tradition: string; readonly hex: string; readonly note: string | null }
  /** Codes in the order of their numbers. */
  readonly pointsOnHead: readonly string[]
  readonly flow: string
  /** Codes where the channel is said to meet others without the drawn line passing there. */
  readonly meetingPointsNotDrawn: readonly string[]
  readonly drawingNote: string | null
  readonly paths: readonly MeridianPath[]
}

/** `data/meridians.json`. */
export interface MeridiansFile extends FileHeader {
  readonly elementColours: readonly {
    readonly element: string
    readonly colour: string
    readonly channels: readonly string[]
  }[]
  /** Channels whose course on the head is only internal and not drawn, in one sentence each. */
  readonly notDrawn: readonly string[]
  readonly meridians: readonly Meridian[]
}

const optionalText = v.exactOptional(text)
const yes = v.exactOptional(v.literal(true))
const base = {
  depth: v.picklist(['surface', 'internal']),
  label: optionalText,
  note: optionalText,
  depthNote: optionalText,
  draw: optionalText,
  meetingPoint: yes,
  crossesMidline: yes,
  side: v.exactOptional(v.literal('contralateral')),
  authority: v.exactOptional(v.literal('project')),
}

/** Validator of {@link Waypoint}. */
export const waypointShape: Shape<Waypoint> = v.variant('kind', [
  v.strictObject({ kind: v.literal('point'), ref: text, ...base }),
  v.strictObject({ kind: v.literal('landmark'), ref: text, ...base }),
  v.strictObject({ kind: v.literal('offAtlas'), ref: v.null(), ...base }),
  v.strictObject({ kind: v.literal('between'), between: v.tuple([text, text]), fraction: share, ...base }),
])

/** Validator of {@link Meridian}. */
export const meridianShape: Shape<Meridian> = v.strictObject({
  id: text,
  code: text,
  names: v.strictObject({
    english: text,
    formal: text,
    pinyin: text,
    hanziTraditional: text,
    hanziSimplified: text,
    aliases: texts,
  }),
  limb: v.nullable(v.picklist(['hand', 'foot'])),
  yinYang: v.picklist(['yin', 'yang']),
  sixLevel: text,
  pairedWith: textOrNull,
  element: textOrNull,
  colour: v.strictObject({
    tradition: text,
    hex: v.pipe(v.string(), v.regex(/^#[0-9A-F]{6}$/i, 'is not a colour like #8C94A0')),
    note: textOrNull,
  }),
  pointsOnHead: texts,
  flow: text,
  meetingPointsNotDrawn: texts,
  drawingNote: textOrNull,
  paths: v.pipe(
    v.array(
      v.strictObject({
        id: text,
        name: text,
        style: v.picklist(['solid', 'dashed']),
        branchFrom: optionalText,
        note: optionalText,
        waypoints: v.pipe(v.array(waypointShape), v.minLength(2, 'has fewer than two stops')),
      }),
    ),
    v.minLength(1, 'has no path'),
  ),
})

/** Validator of {@link MeridiansFile}. */
export const meridiansFileShape: Shape<MeridiansFile> = v.strictObject({
  ...header,
  elementColours: v.array(v.strictObject({ element: text, colour: text, channels: texts })),
  notDrawn: texts,
  meridians: v.array(meridianShape),
})

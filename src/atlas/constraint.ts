import * as v from 'valibot'
import { cun, number, share, text, type Shape } from './shape'

/**
 * Who states a constraint. `WHO`, `WHO-note`, `WHO-alt` (rival place): the 2008 standard; `EX`: extra-point standards; `classic`:
 * textbooks; `derived`: follows from the others; `anatomy`: fact of the body; `project`: added here because a coordinate was left free.
 */
export type ConstraintAuthority =
  'WHO' | 'WHO-note' | 'WHO-alt' | 'EX' | 'classic' | 'derived' | 'anatomy' | 'project'

/** Directions of an offset or distance, seen from the body. Two-word ones are 45 degrees unless `bisects` names two lines. */
export type Direction =
  | 'superior'
  | 'inferior'
  | 'anterior'
  | 'posterior'
  | 'medial'
  | 'lateral'
  | 'anterosuperior'
  | 'posteroinferior'
  | 'superomedial'

/** Order relations of `relative` and of a vertical line. */
export type Relation =
  'posterior_to' | 'inferior_to' | 'anterior_to' | 'lateral_to' | 'medial_to' | 'superior_to'

/** A side of the subject. */
export type BodySide = 'left' | 'right'

/** What all constraints share. */
export interface ConstraintBase {
  readonly authority: ConstraintAuthority
  /** `define` places the point; `check` only tests it. */
  readonly role: 'define' | 'check'
  /** True where a number translates words such as 'just above'. */
  readonly estimated?: true
  /** The only instances (`EX-HN1-A`) that the constraint belongs to. */
  readonly instances?: readonly string[]
  readonly note?: string
  readonly toleranceNote?: string
  /** Why a check is expected to miss on some heads, in one plain sentence; shown on the point wherever it misses. */
  readonly missReason?: string
  /** Given for authority `project`, whose additions are always of low confidence. */
  readonly confidence?: 'low'
}

/**
 * One statement about where a point lies. References (`as`, `of`, `from` …) are landmark ids, point codes or `midline`. Distances are
 * cun of the named scale, measured along the skin. `docs/data.md` says how each type is read.
 */
export type Constraint = ConstraintBase &
  (
    | { readonly type: 'midline' }
    | { readonly type: 'at'; readonly landmark: string; readonly side?: BodySide }
    | {
        readonly type: 'offset'
        readonly from: string
        readonly direction: Direction
        readonly scale: string
        /** Exactly one of `cun` and `fingerbreadths` is given. */
        readonly cun?: number
        readonly fingerbreadths?: number
        readonly alsoScale?: string
        readonly directionNote?: string
        readonly bisectsAngle?: true
        readonly bisects?: readonly [string, string]
        readonly rangeCun?: readonly [number, number]
      }
    | { readonly type: 'lateralOfMidline'; readonly cun: number; readonly scale: string }
    | { readonly type: 'sameLevel'; readonly as: string; readonly expression?: string }
    | {
        readonly type: 'verticalLine'
        readonly through: string
        readonly plane: 'sagittal' | 'coronal'
        readonly relation?: Relation
      }
    | {
        readonly type: 'midpoint'
        readonly a: string
        readonly b: string
        readonly metric: 'surface'
        readonly aSide?: BodySide
        readonly bSide?: BodySide
      }
    | {
        readonly type: 'curveFraction'
        readonly curve: string
        readonly from: string
        readonly to: string
        readonly numerator: number
        readonly denominator: number
        readonly fraction: number
      }
    | {
        readonly type: 'segmentFraction'
        readonly from: string
        readonly to: string
        readonly numerator: number
        readonly denominator: number
        readonly fraction: number
      }
    | {
        readonly type: 'between'
        readonly a: string
        readonly b: string
        readonly aSide?: BodySide
        readonly bSide?: BodySide
        /** Share of the way from `a` to `b`; the midpoint where it is not given. */
        readonly fraction?: number
      }
    | { readonly type: 'on'; readonly structure: string }
    | { readonly type: 'relative'; readonly relation: Relation; readonly of: string }
    | {
        readonly type: 'distance'
        readonly from: string
        readonly cun: number
        readonly scale: string
        readonly direction?: Direction
      }
    | {
        readonly type: 'sameHairlineOffset'
        readonly hairline: string
        readonly cun: number
        readonly as: string
      }
    | { readonly type: 'intersection'; readonly of: string; readonly with: string }
  )

/** The name of a kind of constraint. */
export type ConstraintType = Constraint['type']

const direction = v.picklist([
  'superior',
  'inferior',
  'anterior',
  'posterior',
  'medial',
  'lateral',
  'anterosuperior',
  'posteroinferior',
  'superomedial',
])
const relation = v.picklist([
  'posterior_to',
  'inferior_to',
  'anterior_to',
  'lateral_to',
  'medial_to',
  'superior_to',
])
const bodySide = v.exactOptional(v.picklist(['left', 'right']))
const note = v.exactOptional(text)
const yes = v.exactOptional(v.literal(true))
const base = {
  authority: v.picklist(['WHO', 'WHO-note', 'WHO-alt', 'EX', 'classic', 'derived', 'anatomy', 'project']),
  role: v.picklist(['define', 'check']),
  estimated: yes,
  instances: v.exactOptional(v.pipe(v.array(text), v.minLength(1))),
  note,
  toleranceNote: note,
  missReason: note,
  confidence: v.exactOptional(v.literal('low')),
}
const fraction = { from: text, to: text, numerator: number, denominator: number, fraction: share }

/** Validator of {@link Constraint}. */
export const constraintShape: Shape<Constraint> = v.variant('type', [
  v.strictObject({ type: v.literal('midline'), ...base }),
  v.strictObject({ type: v.literal('at'), landmark: text, side: bodySide, ...base }),
  v.strictObject({
    type: v.literal('offset'),
    from: text,
    direction,
    scale: text,
    cun: v.exactOptional(cun),
    fingerbreadths: v.exactOptional(v.pipe(number, v.minValue(0), v.maxValue(4))),
    alsoScale: note,
    directionNote: note,
    bisectsAngle: yes,
    bisects: v.exactOptional(v.tuple([text, text])),
    rangeCun: v.exactOptional(v.tuple([cun, cun])),
    ...base,
  }),
  v.strictObject({ type: v.literal('lateralOfMidline'), cun, scale: text, ...base }),
  v.strictObject({ type: v.literal('sameLevel'), as: text, expression: note, ...base }),
  v.strictObject({
    type: v.literal('verticalLine'),
    through: text,
    plane: v.picklist(['sagittal', 'coronal']),
    relation: v.exactOptional(relation),
    ...base,
  }),
  v.strictObject({
    type: v.literal('midpoint'),
    a: text,
    b: text,
    metric: v.literal('surface'),
    aSide: bodySide,
    bSide: bodySide,
    ...base,
  }),
  v.strictObject({ type: v.literal('curveFraction'), curve: text, ...fraction, ...base }),
  v.strictObject({ type: v.literal('segmentFraction'), ...fraction, ...base }),
  v.strictObject({
    type: v.literal('between'),
    a: text,
    b: text,
    aSide: bodySide,
    bSide: bodySide,
    fraction: v.exactOptional(share),
    ...base,
  }),
  v.strictObject({ type: v.literal('on'), structure: text, ...base }),
  v.strictObject({ type: v.literal('relative'), relation, of: text, ...base }),
  v.strictObject({
    type: v.literal('distance'),
    from: text,
    cun,
    scale: text,
    direction: v.exactOptional(direction),
    ...base,
  }),
  v.strictObject({ type: v.literal('sameHairlineOffset'), hairline: text, cun, as: text, ...base }),
  v.strictObject({ type: v.literal('intersection'), of: text, with: text, ...base }),
])

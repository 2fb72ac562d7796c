import type { HeadPosition } from '../frame'
import type { ScalpRow } from '../scalp-row'
import type { SkinLine } from '../section'
import type { Place, Skin } from '../surface'

/**
 * What a recipe may ask of the face at hand. References are point codes or landmark ids; everything is on the subject's left or the
 * midline. `neededBy` names the asker in errors. All methods throw PlacementError when the reference is unknown, of the wrong kind
 * or cannot itself be placed.
 */
export interface PlaceFinder {
  readonly skin: Skin
  /** A solved point, or a landmark that is a single place. */
  place(reference: string, neededBy: string): Place
  /** Like `place`, for landmarks that may float off the skin as well (the pupil). */
  position(reference: string, neededBy: string): HeadPosition
  /** A curve landmark or construct, in its authored direction. */
  curve(reference: string, neededBy: string): SkinLine
  isCurve(reference: string): boolean
  /** The same place on the other side. */
  mirrored(place: Place): Place
  /** Metres per cun (or per fingerbreadth) of a scale on this face. */
  scale(id: string, neededBy: string): number
  /** The row a number of scalp cun behind the front hairline. */
  scalpRow(cun: number, neededBy: string): ScalpRow
}

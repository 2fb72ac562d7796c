import type { Anchor } from '../anchor'
import { nearestOnMidline } from '../midline-place'
import type { Place, Skin } from '../surface'

/** The skin that landmarks are authored on, and its exact left-right correspondence. */
export interface AuthoringSkin {
  readonly skin: Skin
  readonly mirror: (anchor: Anchor) => Anchor
}

/** Whether an anchor stands exactly on the midline: there it joins its own twin and must stay. */
export function standsOnMidline({ skin }: AuthoringSkin, anchor: Anchor): boolean {
  return Math.abs(skin.place(anchor).position[0]) < 1e-12
}

/**
 * Where an anchor may go when somebody wants it at a place. Paired landmarks are authored on the subject's left: what is wanted on the
 * right is mirrored when it was taken by its right twin, and stops at the midline otherwise. An anchor of the midline stays on it.
 * @param wanted a place of outer skin
 * @param held `midline` for an anchor that stands there, else the side of the dot that is being moved
 */
export function lockedPlace(
  authoring: AuthoringSkin,
  wanted: Place,
  held: 'left' | 'right' | 'midline',
): Place {
  const { skin, mirror } = authoring
  if (held === 'midline') return nearestOnMidline(skin, wanted.position)
  const place = held === 'right' ? skin.place(mirror(wanted)) : wanted
  return place.position[0] < 0 ? nearestOnMidline(skin, place.position) : place
}

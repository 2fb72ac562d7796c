/** A part of the head that comes after the first picture: the other faces and expressions, the zones and muscles, or the words of concerns. */
export type HeadPart = 'faces' | 'areas' | 'words'

/** `loading` is wanted or under way · `ready` is on the head · `failed` could not be loaded; it can be asked for again. */
export type PartStatus = 'loading' | 'ready' | 'failed'

/** How far each part is. */
export type HeadPartStatuses = Readonly<Record<HeadPart, PartStatus>>

/** What a visit begins with. */
export const PARTS_TO_COME: HeadPartStatuses = { faces: 'loading', areas: 'loading', words: 'loading' }

/** The same with a part that failed wanted again; any other part stays as it is. */
export function askedAgain(parts: HeadPartStatuses, part: HeadPart): HeadPartStatuses {
  return parts[part] === 'failed' ? { ...parts, [part]: 'loading' } : parts
}

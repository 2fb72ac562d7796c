/** The named views of the head, in the order in which the page offers them. Sides are the subject's. */
export const VIEW_NAMES = [
  'front',
  'three-quarter-left',
  'three-quarter-right',
  'left',
  'right',
  'back',
  'crown',
  'under-chin',
] as const

/** One named view of the head. `left` shows the subject's left side. */
export type ViewName = (typeof VIEW_NAMES)[number]

/** The view that the atlas opens with and that `0` and the home button return to. */
export const HOME_VIEW: ViewName = 'three-quarter-left'

/** True when the text is the name of a view; narrows text from a link. */
export function isViewName(text: string): text is ViewName {
  return (VIEW_NAMES as readonly string[]).includes(text)
}

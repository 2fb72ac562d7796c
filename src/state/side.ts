/** A side of the subject's body: `left` is always the subject's own left, on the right of the screen in the front view. */
export type SubjectSide = 'left' | 'right'

/** A side, or the midline for points that exist once. */
export type PointSide = SubjectSide | 'midline'

/** True for the two side words; narrows text from a link. */
export function isSubjectSide(text: string): text is SubjectSide {
  return text === 'left' || text === 'right'
}

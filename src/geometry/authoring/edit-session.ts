import type { LandmarkAnchor } from '../landmarks'
import type { BakedAnchor } from '../placements'

/** One anchor moved: which landmark, which control of its curve (null for a single place), from where to where. */
export interface LandmarkEdit {
  readonly id: string
  readonly control: number | null
  readonly from: BakedAnchor
  readonly to: BakedAnchor
}

/** What a maintainer has moved since the editor was opened. Immutable: every change gives a new session. */
export interface EditSession {
  /** The authored landmarks as they stood when the session began. */
  readonly start: readonly LandmarkAnchor[]
  /** Edits in force, oldest first. */
  readonly done: readonly LandmarkEdit[]
  /** Edits taken back, the one to redo next last. */
  readonly undone: readonly LandmarkEdit[]
  /** What was seen on the head, by landmark id; typed by the maintainer and not part of undo. */
  readonly seen: Readonly<Record<string, string>>
}

/** A session in which nothing has been moved. */
export function beginSession(start: readonly LandmarkAnchor[]): EditSession {
  return { start, done: [], undone: [], seen: {} }
}

/**
 * Moves one anchor. What was taken back can no longer be redone. With `merge` a move of the anchor moved last becomes part of that
 * edit, so that a drag is undone at once.
 * @param control which control of a curve; null for a single place
 * @returns the session unchanged when the anchor stands there already
 * @throws RangeError when there is no such landmark or control
 */
export function moveAnchor(
  session: EditSession,
  id: string,
  control: number | null,
  to: BakedAnchor,
  merge = false,
): EditSession {
  const from = anchorNow(session, id, control)
  if (from.every((value, i) => value === to[i])) return session
  const last = session.done.at(-1)
  const joins = merge && last?.id === id && last.control === control
  return {
    ...session,
    done: joins
      ? [...session.done.slice(0, -1), { ...last, to }]
      : [...session.done, { id, control, from, to }],
    undone: [],
  }
}

/** Takes the last edit back; the session unchanged when there is none. */
export function undoEdit(session: EditSession): EditSession {
  const last = session.done.at(-1)
  if (!last) return session
  return { ...session, done: session.done.slice(0, -1), undone: [...session.undone, last] }
}

/** Does the edit that was taken back last again; the session unchanged when there is none. */
export function redoEdit(session: EditSession): EditSession {
  const last = session.undone.at(-1)
  if (!last) return session
  return { ...session, done: [...session.done, last], undone: session.undone.slice(0, -1) }
}

/** Keeps what was seen on the head at a landmark. */
export function describeSeen(session: EditSession, id: string, seen: string): EditSession {
  return { ...session, seen: { ...session.seen, [id]: seen } }
}

/** The authored landmarks with all edits in force. Landmarks that were not moved are the same objects as at the start. */
export function editedAnchors({ start, done }: EditSession): readonly LandmarkAnchor[] {
  const byId = new Map<string, LandmarkEdit[]>()
  for (const edit of done) byId.set(edit.id, [...(byId.get(edit.id) ?? []), edit])
  return start.map((landmark) => byId.get(landmark.id)?.reduce(withEdit, landmark) ?? landmark)
}

/** Ids of the landmarks that do not stand where they stood at the start, in the order of the file. */
export function movedIds(session: EditSession): string[] {
  const now = editedAnchors(session)
  return session.start.flatMap((landmark, i) => (sameAnchors(landmark, now[i]!) ? [] : [landmark.id]))
}

function withEdit(landmark: LandmarkAnchor, { control, to }: LandmarkEdit): LandmarkAnchor {
  if (control === null) return { ...landmark, anchor: to }
  return { ...landmark, curve: (landmark.curve ?? []).map((anchor, i) => (i === control ? to : anchor)) }
}

function anchorNow(session: EditSession, id: string, control: number | null): BakedAnchor {
  const landmark = editedAnchors(session).find((other) => other.id === id)
  const anchor = control === null ? landmark?.anchor : landmark?.curve?.[control]
  if (!anchor)
    throw new RangeError(`"${id}" has no ${control === null ? 'single anchor' : `control ${control}`}.`)
  return anchor
}

function sameAnchors(a: LandmarkAnchor, b: LandmarkAnchor): boolean {
  return a === b || JSON.stringify([a.anchor, a.curve]) === JSON.stringify([b.anchor, b.curve])
}

import type { LandmarkAnchor } from '../landmarks'
import type { BakedAnchor } from '../placements'
import { editedAnchors, movedIds, type EditSession } from './edit-session'

/** What a patch file says it is. */
export const PATCH_KIND = 'facial-point-atlas landmark patch'
/** Version of the patch format that is written and read. */
export const PATCH_VERSION = 1
/** A sentence needs more letters than this to say what was seen. */
export const LEAST_SEEN = 20

/** One landmark moved: its new anchor, or all controls of its curve, and what was seen on the head there. */
export type PatchMove = {
  readonly id: string
  readonly seen: string
} & ({ readonly anchor: BakedAnchor } | { readonly curve: readonly BakedAnchor[] })

/** What the editor lets a maintainer download and `npm run placement:apply` applies. Anchors are those of the left side. */
export interface LandmarkPatch {
  readonly $kind: typeof PATCH_KIND
  readonly version: number
  /** Hash of the head's topology that the anchors belong to. */
  readonly head: string
  readonly moves: readonly PatchMove[]
}

/** Moved landmarks for which nobody has said yet what was seen; a patch cannot be made before that. */
export function unseenMoves(session: EditSession): string[] {
  return movedIds(session).filter((id) => !saysEnough(session.seen[id] ?? ''))
}

/** Whether a sentence can say what was seen at all. */
export function saysEnough(seen: string): boolean {
  return seen.trim().length > LEAST_SEEN
}

/**
 * The patch of all that a session has moved.
 * @param head hash of the topology
 * @throws RangeError when nothing was moved, or naming the landmarks whose `seen` sentence is missing
 */
export function sessionPatch(session: EditSession, head: string): LandmarkPatch {
  const unseen = unseenMoves(session)
  if (unseen.length > 0)
    throw new RangeError(`What was seen on the head is not said for ${unseen.join(', ')}.`)
  const moved = new Set(movedIds(session))
  if (moved.size === 0) throw new RangeError('Nothing was moved.')
  const moves = editedAnchors(session).flatMap(({ id, anchor, curve }): PatchMove[] => {
    if (!moved.has(id)) return []
    const seen = session.seen[id]!.trim()
    return curve ? [{ id, curve, seen }] : anchor ? [{ id, anchor, seen }] : []
  })
  return { $kind: PATCH_KIND, version: PATCH_VERSION, head, moves }
}

/** The authored landmarks with a patch applied; order and all others stay. */
export function patchedAnchors(
  anchors: readonly LandmarkAnchor[],
  { moves }: LandmarkPatch,
): readonly LandmarkAnchor[] {
  const byId = new Map<string, LandmarkAnchor>(moves.map((move) => [move.id, move]))
  return anchors.map((landmark) => byId.get(landmark.id) ?? landmark)
}

/** The patch as a file's text: one move per line, so that it can be read and reviewed. */
export function patchText({ $kind, version, head, moves }: LandmarkPatch): string {
  const lines = moves.map((move) => `    ${JSON.stringify(move)}`).join(',\n')
  return `{\n  "$kind": ${JSON.stringify($kind)},\n  "version": ${version},\n  "head": ${JSON.stringify(head)},\n  "moves": [\n${lines}\n  ]\n}\n`
}

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LandmarkAnchor } from '../landmarks'
import type { BakedAnchor } from '../placements'
import {
  beginSession,
  describeSeen,
  editedAnchors,
  moveAnchor,
  movedIds,
  redoEdit,
  undoEdit,
  type EditSession,
} from './edit-session'
import { patchedAnchors, patchText, sessionPatch, unseenMoves } from './landmark-patch'

const START: readonly LandmarkAnchor[] = [
  { id: 'tip', anchor: [1, 0.5, 0.5], seen: 'The most forward place there.' },
  {
    id: 'fold',
    curve: [
      [2, 1, 0],
      [3, 1, 0],
    ],
    seen: 'Where the cheek begins.',
  },
]
const anchor = fc.tuple(
  fc.nat(5),
  fc.constantFrom(0, 0.25, 0.5),
  fc.constantFrom(0, 0.25, 0.5),
) satisfies fc.Arbitrary<BakedAnchor>
const target = fc.constantFrom<[string, number | null]>(['tip', null], ['fold', 0], ['fold', 1])
const moves = fc.array(fc.tuple(target, anchor), { maxLength: 12 })

function played(list: readonly [[string, number | null], BakedAnchor][]): EditSession {
  return list.reduce(
    (session, [[id, control], to]) => moveAnchor(session, id, control, to),
    beginSession(START),
  )
}

describe('an edit session', () => {
  it('undoes everything to the start and redoes everything to the end', () => {
    fc.assert(
      fc.property(moves, (list) => {
        const session = played(list)
        let back = session
        for (let i = 0; i < session.done.length; i += 1) back = undoEdit(back)
        expect(editedAnchors(back)).toEqual(START)
        expect(undoEdit(back)).toBe(back)
        let again = back
        for (let i = 0; i < session.done.length; i += 1) again = redoEdit(again)
        expect(again).toEqual(session)
      }),
    )
  })

  it('forgets what was taken back when something new is moved', () => {
    const moved = moveAnchor(beginSession(START), 'tip', null, [4, 1, 0])
    const other = moveAnchor(undoEdit(moved), 'fold', 1, [5, 1, 0])
    expect(redoEdit(other)).toBe(other)
    expect(movedIds(other)).toEqual(['fold'])
  })

  it('makes one edit of a drag, and none of standing still', () => {
    let session = moveAnchor(beginSession(START), 'fold', 0, [7, 1, 0])
    session = moveAnchor(session, 'fold', 0, [8, 1, 0], true)
    session = moveAnchor(session, 'fold', 0, [9, 1, 0], true)
    expect(session.done).toEqual([{ id: 'fold', control: 0, from: [2, 1, 0], to: [9, 1, 0] }])
    expect(moveAnchor(session, 'fold', 0, [9, 1, 0])).toBe(session)
  })

  it('leaves landmarks that were not moved, or moved back, out of what it says was moved', () => {
    const there = moveAnchor(beginSession(START), 'tip', null, [4, 1, 0])
    expect(movedIds(moveAnchor(there, 'tip', null, [1, 0.5, 0.5]))).toEqual([])
    expect(() => moveAnchor(there, 'fold', 2, [4, 1, 0])).toThrow(/"fold" has no control 2/)
    expect(() => moveAnchor(there, 'fold', null, [4, 1, 0])).toThrow(/"fold" has no single anchor/)
  })
})

describe('the patch of a session', () => {
  const moved = moveAnchor(moveAnchor(beginSession(START), 'fold', 1, [5, 1, 0]), 'tip', null, [4, 1, 0])

  it('is refused while nothing was moved or nobody says what was seen', () => {
    expect(() => sessionPatch(beginSession(START), 'abc')).toThrow('Nothing was moved.')
    const half = describeSeen(
      describeSeen(moved, 'tip', 'too short'),
      'fold',
      'The fold ends lower than it did.',
    )
    expect(unseenMoves(half)).toEqual(['tip'])
    expect(() => sessionPatch(half, 'abc')).toThrow(/not said for tip/)
  })

  it('applied to the start gives what the session shows, with the new sentences', () => {
    const seen = 'The fold ends lower than it did.'
    const patch = sessionPatch(describeSeen(describeSeen(moved, 'tip', seen), 'fold', ` ${seen} `), 'abc')
    expect(JSON.parse(patchText(patch))).toEqual(patch)
    expect(patchedAnchors(START, patch)).toEqual(
      editedAnchors(moved).map((landmark) => ({ ...landmark, seen })),
    )
  })
})

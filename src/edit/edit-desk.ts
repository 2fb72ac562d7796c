import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Atlas } from '../atlas/atlas'
import {
  beginSession,
  describeSeen,
  editedAnchors,
  moveAnchor,
  redoEdit,
  undoEdit,
  type EditSession,
} from '../geometry/authoring/edit-session'
import { faceChecks, type FaceCheck } from '../geometry/authoring/face-checks'
import { lockedPlace, standsOnMidline } from '../geometry/authoring/mirror-lock'
import { stepOnSkin, type StepDirection } from '../geometry/authoring/step-on-skin'
import { anchorFromBaked, anchorsOfLandmark, authoredAnchor } from '../geometry/landmarks'
import { solvePlaces, type SolvedPlaces } from '../geometry/solve-places'
import type { Place } from '../geometry/surface'
import { authoredToday, layWorkbench, type Workbench } from './workbench'

/** Which of the two dots of a paired anchor is moved. Anchors of the midline have one, moved as `left`. */
export type DotSide = 'left' | 'right'

/** What the editor shows. */
export interface DeskState {
  readonly bench: Workbench | null
  /** Why the editor cannot work, or why the last move cannot be solved. */
  readonly fault: string | null
  readonly session: EditSession
  /** The landmark that is being edited. */
  readonly chosen: string | null
  /** Which control of its curve; null for a single place. */
  readonly control: number | null
  readonly solved: SolvedPlaces | null
  /** Checks when the editor was opened, and now; null until they were measured. */
  readonly before: readonly FaceCheck[] | null
  readonly now: readonly FaceCheck[] | null
  readonly measuring: boolean
}

/** All that can be done at the desk. */
export interface DeskActions {
  readonly choose: (id: string) => void
  readonly chooseControl: (control: number) => void
  /** Moves the chosen anchor to a place on the skin, as its dot on that side; `merge` makes it part of the move before. */
  readonly moveTo: (place: Place, side: DotSide, merge: boolean) => void
  /** Moves the chosen anchor by a step of so many millimetres, as seen facing the dot on that side. */
  readonly step: (direction: StepDirection, mm: number, side: DotSide, merge: boolean) => void
  readonly undo: () => void
  readonly redo: () => void
  readonly describe: (seen: string) => void
}

/** The editor's own store. */
export type EditDesk = StoreApi<DeskState & DeskActions>

/** Moves closer together than this, milliseconds, are solved once. */
const SOLVE_AFTER = 60
/** How long the head must rest before it is measured, milliseconds. */
const MEASURE_AFTER = 200
/** Measuring hands the page back after this long, milliseconds. */
const SLICE = 12

const desks = new WeakMap<Atlas, EditDesk>()

/** The one desk of an atlas; panel and dots share it. Begins to load the head when first asked. */
export function deskOf(atlas: Atlas): EditDesk {
  let desk = desks.get(atlas)
  if (!desk) {
    desk = createDesk()
    desks.set(atlas, desk)
    openDesk(desk, atlas)
  }
  return desk
}

/** Where the chosen anchor stands, on the side of a dot; null when nothing is chosen yet. */
export function chosenPlace({ bench, session, chosen, control }: DeskState, side: DotSide): Place | null {
  const landmark = editedAnchors(session).find(({ id }) => id === chosen)
  const baked = landmark && anchorsOfLandmark(landmark)[control ?? 0]
  if (!bench || !baked) return null
  const anchor = anchorFromBaked(baked)
  return bench.skin.place(side === 'right' ? bench.mirror(anchor) : anchor)
}

function createDesk(): EditDesk {
  return createStore<DeskState & DeskActions>()((set, get) => {
    const moveTo: DeskActions['moveTo'] = (wanted, side, merge) => {
      const { bench, chosen, control, session } = get()
      const place = chosenPlace(get(), 'left')
      if (!bench || chosen === null || !place) return
      const locked = lockedPlace(bench, wanted, standsOnMidline(bench, place) ? 'midline' : side)
      set({ session: moveAnchor(session, chosen, control, authoredAnchor(locked), merge) })
    }
    return {
      bench: null,
      fault: null,
      session: beginSession(authoredToday()),
      chosen: null,
      control: null,
      solved: null,
      before: null,
      now: null,
      measuring: true,
      choose: (id) =>
        set(({ session }) => {
          const landmark = session.start.find((other) => other.id === id)
          return landmark ? { chosen: id, control: landmark.curve ? 0 : null } : {}
        }),
      chooseControl: (control) => set((state) => (state.control === null ? {} : { control })),
      moveTo,
      step: (direction, mm, side, merge) => {
        const { bench } = get()
        const from = chosenPlace(get(), side)
        if (bench && from) moveTo(stepOnSkin(bench.skin, from, direction, mm / 1000), side, merge)
      },
      undo: () => set(({ session }) => withLast(undoEdit(session), session.done.at(-1))),
      redo: () => set(({ session }) => withLast(redoEdit(session), session.undone.at(-1))),
      describe: (seen) =>
        set(({ session, chosen }) =>
          chosen === null ? {} : { session: describeSeen(session, chosen, seen) },
        ),
    }
  })
}

/** What was undone or redone is what the eye should be on. */
function withLast(session: EditSession, edit: { id: string; control: number | null } | undefined) {
  return edit ? { session, chosen: edit.id, control: edit.control } : { session }
}

/** Loads the head, then solves and measures after every move; never more than the latest state. */
function openDesk(desk: EditDesk, atlas: Atlas): void {
  let solving: ReturnType<typeof setTimeout> | undefined
  let measuring: ReturnType<typeof setTimeout> | undefined

  const measure = (checks: Generator<readonly FaceCheck[], void>, found: FaceCheck[]) => {
    const began = performance.now()
    while (performance.now() - began < SLICE) {
      const next = checks.next()
      if (next.done === true) {
        desk.setState(({ before }) => ({ before: before ?? found, now: found, measuring: false }))
        return
      }
      found.push(...next.value)
    }
    measuring = setTimeout(() => measure(checks, found))
  }
  const solve = (bench: Workbench) => {
    const anchors = editedAnchors(desk.getState().session)
    const solved = solvePlaces(bench.face, anchors, bench.records.points)
    desk.setState({ solved, fault: solved.problems[0]?.message ?? null })
    measuring = setTimeout(() => measure(faceChecks(solved, bench.bare, bench.records), []), MEASURE_AFTER)
  }
  desk.subscribe((state, last) => {
    const { bench } = state
    if (!bench || (state.session.done === last.session.done && bench === last.bench)) return
    clearTimeout(measuring)
    if (!state.measuring) desk.setState({ measuring: true })
    // A drag keeps asking: it is solved at its own pace, not only when it ends.
    solving ??= setTimeout(() => {
      solving = undefined
      solve(bench)
    }, SOLVE_AFTER)
  })
  layWorkbench(atlas).then(
    (bench) => desk.setState({ bench }),
    (error: unknown) => desk.setState({ fault: String(error), measuring: false }),
  )
}

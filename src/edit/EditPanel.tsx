import { useEffect, useMemo, useRef, type RefObject } from 'react'
import { useStore } from 'zustand'
import type { Atlas } from '../atlas/atlas'
import { movedIds } from '../geometry/authoring/edit-session'
import { patchText, sessionPatch, unseenMoves } from '../geometry/authoring/landmark-patch'
import { REFERENCE_FACE } from '../state/face'
import type { AtlasStore } from '../state/store'
import { CheckResults } from './CheckResults'
import { ChosenLandmark } from './ChosenLandmark'
import './edit.css'
import { deskOf, type EditDesk } from './edit-desk'
import { LandmarkList } from './LandmarkList'
import { WORDS } from './wording'

/** The panel of `?edit`: choose a landmark, move it on the skin, see checks change, download the patch. Works without the head drawn. */
export default function EditPanel({ atlas, store }: { atlas: Atlas; store: AtlasStore }) {
  const desk = deskOf(atlas)
  const { bench, fault, session, chosen, before, now, measuring, choose, undo, redo } = useStore(desk)
  const ids = useMemo(() => session.start.map(({ id }) => id), [session.start])
  const moved = useMemo(() => movedIds(session), [session])
  const unseen = unseenMoves(session)
  const panel = useRef<HTMLElement>(null)
  useUndoKeys(desk)
  useRoomBeside(store, panel)
  // Landmarks are authored on the resting reference face: what is seen must be what is moved.
  useEffect(() => store.getState().changeFace(REFERENCE_FACE), [store])

  return (
    <aside ref={panel} className="edit-panel" aria-label={WORDS.title}>
      <h2>{WORDS.title}</h2>
      <p>
        <small>{WORDS.intro}</small>
      </p>
      {fault !== null && (
        <p role="alert" className="edit-fault">
          {fault}
        </p>
      )}
      <LandmarkList ids={ids} chosen={chosen} moved={new Set(moved)} onChoose={choose} />
      <ChosenLandmark atlas={atlas} desk={desk} />
      <div className="edit-tools">
        <button type="button" disabled={session.done.length === 0} onClick={undo}>
          {WORDS.undo}
        </button>
        <button type="button" disabled={session.undone.length === 0} onClick={redo}>
          {WORDS.redo}
        </button>
        <button
          type="button"
          disabled={!bench || moved.length === 0 || unseen.length > 0}
          onClick={() => bench && download(patchText(sessionPatch(session, bench.head)))}
        >
          {WORDS.download}
        </button>
      </div>
      <p>
        <small>
          {moved.length === 0 ? WORDS.nothing : unseen.length > 0 ? WORDS.unseen(unseen) : WORDS.apply}
        </small>
      </p>
      <CheckResults before={before} now={now} measuring={measuring} />
    </aside>
  )
}

/** On a window that is wide enough the head is framed into what both panels leave; elsewhere the page's own panel decides. */
function useRoomBeside(store: AtlasStore, panel: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const makeRoom = () => {
      const { insets, reportInsets } = store.getState()
      const left = panel.current?.getBoundingClientRect().left ?? window.innerWidth
      if (left > window.innerWidth / 2) reportInsets({ ...insets, right: window.innerWidth - left })
    }
    makeRoom()
    // The page reports its own panel anew when something is resized and knows nothing of this one.
    return store.subscribe((state, before) => {
      if (state.insets !== before.insets) makeRoom()
    })
  }, [store, panel])
}

/** Ctrl+Z, Ctrl+Y and Ctrl+Shift+Z anywhere but in a field, which has its own undo. */
function useUndoKeys(desk: EditDesk): void {
  useEffect(() => {
    const handleKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return
      if (event.target instanceof HTMLElement && event.target.matches('input, textarea')) return
      const key = event.key.toLowerCase()
      if (key !== 'z' && key !== 'y') return
      event.preventDefault()
      if (key === 'y' || event.shiftKey) desk.getState().redo()
      else desk.getState().undo()
    }
    window.addEventListener('keydown', handleKey)
    return () => window.removeEventListener('keydown', handleKey)
  }, [desk])
}

function download(text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = url
  link.download = 'landmark-patch.json'
  document.body.append(link)
  link.click()
  link.remove()
  // The browser reads the blob only after the click was handled.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}

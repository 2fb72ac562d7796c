import './notebook.css'
import { useCallback, useId, useState } from 'react'
import { LONGEST_NOTE } from '../../state/notebook'
import { routeFromPath } from '../../state/route'
import { useActions, useAtlas, useAtlasStore, useIntent } from '../atlas-context'
import { enNotebook } from '../messages/en-notebook'
import { ClosedSection } from '../Section'
import { hasRecord } from './has-record'
import { NotebookFaultNote } from './NotebookFaultNote'
import { useLater } from './use-later'

/** From here on the section says how much room is left, characters. */
const LITTLE_ROOM = 200

/** The person's own note on the open record: stored as it is typed, never shown to a client, printed where there is one. */
export default function PrivateNote({ path }: { path: string }) {
  const atlas = useAtlas()
  const store = useAtlasStore()
  const stored = useIntent((state) => state.notebook?.notes[path] ?? '')
  const isThere = useIntent((state) => state.notebook !== null && state.purpose !== 'client')
  const { writeNote } = useActions()
  const [draft, setDraft] = useState<string | null>(null)
  const [isFull, setFull] = useState(false)
  const id = useId()
  const write = useCallback(
    (text: string) => {
      writeNote(path, text)
      setFull(text.trim() !== '' && store.getState().notebook?.notes[path] !== text)
    },
    [path, store, writeNote],
  )
  const { later, now } = useLater(write)
  if (!isThere || !hasRecord(atlas, routeFromPath(path))) return null
  const text = draft ?? stored
  const left = LONGEST_NOTE - text.length
  const handleLeave = () => {
    now()
    // What found no room stays here as it was typed.
    if (draft?.trim() === '' || store.getState().notebook?.notes[path] === draft) setDraft(null)
  }
  return (
    <div className={text.trim() === '' ? 'private-note screen-only' : 'private-note'}>
      <ClosedSection title={enNotebook.note}>
        <label className="screen-only">
          <span className="visually-hidden">{enNotebook.noteLabel}</span>
          <textarea
            rows={4}
            maxLength={LONGEST_NOTE}
            aria-describedby={id}
            value={text}
            onChange={({ target }) => {
              setDraft(target.value)
              later(target.value)
            }}
            onBlur={handleLeave}
          />
        </label>
        <p className="note-text print-only">{text}</p>
        <p className="note screen-only" id={id}>
          {enNotebook.here} {left < LITTLE_ROOM && enNotebook.left(left)}
        </p>
        {isFull && (
          <p className="notice screen-only" role="status">
            {enNotebook.full}
          </p>
        )}
        <NotebookFaultNote />
      </ClosedSection>
    </div>
  )
}

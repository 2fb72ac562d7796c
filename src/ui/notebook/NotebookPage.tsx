import './notebook.css'
import { useState } from 'react'
import { notebookPaths, EMPTY_NOTEBOOK } from '../../state/notebook'
import { routeFromPath } from '../../state/route'
import { useActions, useAtlas, useIntent } from '../atlas-context'
import { CopiedText } from '../CopiedText'
import { StarIcon } from '../icons'
import { enNotebook } from '../messages/en-notebook'
import { pageName } from '../page-title'
import { PageLink } from '../RecordLink'
import { useCopied } from '../use-copied'
import { entryName, hasRecord } from './has-record'
import { NotebookFaultNote } from './NotebookFaultNote'

/** Every kept page and every private note, to open, copy or forget. A client sees the pages without the notes. */
export default function NotebookPage() {
  const atlas = useAtlas()
  const notebook = useIntent((state) => state.notebook) ?? EMPTY_NOTEBOOK
  const isClient = useIntent((state) => state.purpose === 'client')
  const isDamaged = useIntent((state) => state.notebookFault === 'damaged')
  const { keepPage } = useActions()
  const [copied, copy] = useCopied()
  const paths = isClient ? notebook.kept : notebookPaths(notebook)
  const entries = paths.map((path) => {
    const route = routeFromPath(path)
    const name = hasRecord(atlas, route)
      ? (entryName(atlas, route) ?? pageName(route, atlas))
      : enNotebook.unknown(path)
    return { path, route, name, note: isClient ? undefined : notebook.notes[path] }
  })
  return (
    <>
      <p className="lead">{enNotebook.lead}</p>
      <NotebookFaultNote />
      {isClient && <p className="notice">{enNotebook.client}</p>}
      {entries.length === 0 ? (
        <p className="section">{enNotebook.empty}</p>
      ) : (
        <ul className="notebook-list section" role="list">
          {entries.map(({ path, route, name, note }) => (
            <li key={path}>
              <PageLink
                to={route}
                record={'code' in route ? route.code : 'id' in route ? (route.id ?? '') : ''}
              >
                {name}
              </PageLink>
              {notebook.kept.includes(path) && (
                <button
                  type="button"
                  className="tool keep-button screen-only"
                  aria-pressed
                  aria-label={enNotebook.letGo(name)}
                  title={enNotebook.kept}
                  onClick={() => keepPage(path, false)}
                >
                  <StarIcon />
                </button>
              )}
              {note !== undefined && <p className="note-text">{note}</p>}
            </li>
          ))}
        </ul>
      )}
      <div className="notebook-actions screen-only">
        {entries.length > 0 && (
          <button type="button" className="plain-button" onClick={() => void copy(enNotebook.text(entries))}>
            {enNotebook.copy}
          </button>
        )}
        {!isClient && (entries.length > 0 || isDamaged) && <ForgetButton />}
      </div>
      <CopiedText copied={copied} />
    </>
  )
}

/** Forgets everything, once it was asked again in its own place. */
function ForgetButton() {
  const [step, setStep] = useState<'new' | 'asked' | 'kept'>('new')
  const { forgetNotebook } = useActions()
  if (step !== 'asked')
    return (
      <button
        type="button"
        className="plain-button"
        // The answer that had the focus is gone.
        autoFocus={step === 'kept'}
        onClick={() => setStep('asked')}
      >
        {enNotebook.forget}
      </button>
    )
  const handleForget = () => {
    forgetNotebook()
    document.querySelector<HTMLElement>('main h1')?.focus()
  }
  return (
    <div role="group" aria-label={enNotebook.forget} className="notice forget">
      <p>{enNotebook.forgetSure}</p>
      {/* The button that was pressed is gone: the harmless answer has the focus. */}
      <button type="button" className="plain-button" autoFocus onClick={() => setStep('kept')}>
        {enNotebook.forgetNo}
      </button>
      <button type="button" className="plain-button" onClick={handleForget}>
        {enNotebook.forgetYes}
      </button>
    </div>
  )
}
